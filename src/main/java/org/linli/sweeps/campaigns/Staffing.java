package org.linli.sweeps.campaigns;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;

/**
 * Who goes from door to door in one grid, and what is lacking: four people at least, among them a
 * grid worker and a seconded cadre (Wuhan, second sweep, 17 February 2020).
 */
public record Staffing(PlaceCode grid, Map<StaffPart, Integer> people) {

  public static final int LEAST = 4;

  private static final List<StaffPart> REQUIRED =
      List.of(StaffPart.GRID_WORKER, StaffPart.SECONDED_CADRE);

  public Staffing {
    people = people.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(people));
  }

  public int total() {
    return people.values().stream().mapToInt(it -> it).sum();
  }

  /** How many are lacking to four; none where there are enough. */
  public int lacking() {
    return Math.max(0, LEAST - total());
  }

  /** Parts that must be there and are not. */
  public List<StaffPart> missing() {
    return REQUIRED.stream().filter(it -> people.getOrDefault(it, 0) == 0).toList();
  }

  public boolean isShort() {
    return lacking() > 0 || !missing().isEmpty();
  }
}
