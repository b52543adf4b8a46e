package org.linli.people.dwellings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;

/**
 * A building with its point in WGS-84 where that is known, and how many dwellings and households.
 * {@code end} is null while it stands.
 */
public record Building(
    UnitId id,
    PlaceCode grid,
    String name,
    String address,
    int storeys,
    @Nullable Double longitude,
    @Nullable Double latitude,
    int dwellings,
    int households,
    boolean synthetic,
    int version,
    @Nullable End end,
    String source,
    Instant recordedAt) {

  /** Since when it is not lived in any more, and why. */
  public record End(Instant at, EndReason reason) {}

  /** Pulled down, shut, made one with another, or never there. */
  public enum EndReason {
    DEMOLISHED,
    CLOSED,
    JOINED,
    MISTAKEN
  }

  /** An entrance with its dwellings, by storey and room. */
  public record Entrance(UnitId id, String name, List<Dwelling> dwellings) {}

  /** Who lives behind these entrances, in walking order. */
  public static List<HouseholdId> households(List<Entrance> inside) {
    return inside.stream()
        .flatMap(it -> it.dwellings().stream())
        .flatMap(it -> it.households().stream())
        .map(Home::household)
        .toList();
  }

  /** A dwelling and the households that live in it; empty where nobody does. */
  public record Dwelling(UnitId id, int storey, String room, List<Home> households) {}

  /** A household as its door shows it; the name is in clear here and masked by the view. */
  public record Home(HouseholdId household, String headName, int members) {}

  /** What is asked of somebody who enters a building; the point is WGS-84 and may be left out. */
  public record Wish(
      PlaceCode grid,
      String name,
      String address,
      int storeys,
      @Nullable Double longitude,
      @Nullable Double latitude) {

    public Wish {
      name = name.strip();
      address = address.strip();
    }
  }
}
