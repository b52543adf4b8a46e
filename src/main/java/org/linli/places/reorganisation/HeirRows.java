package org.linli.places.reorganisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/** Which place goes on for which, as part of the SQL statements by which rooms follow. */
public final class HeirRows {

  /**
   * The first part of a {@code with}: {@code heirs}, with the columns {@code ended}, {@code heir},
   * {@code first_grid} of the heir and the {@code subdistrict} it is kept under, 0 for a wider one.
   * Parameters are those of {@link #of}.
   */
  public static final String WITH =
      """
      with heirs as (
          select * from unnest(:ended::bigint[], :heir::bigint[], :first::bigint[],
                               :subdistrict::bigint[])
              as h (ended, heir, first_grid, subdistrict)
      )
      """;

  private HeirRows() {}

  /** A row for each that ended. */
  public static Map<String, Long[]> of(Map<PlaceCode, PlaceCode> heirs) {
    return of(
        heirs.entrySet().stream()
            .map(it -> new Succession.Step(it.getKey(), it.getValue()))
            .toList());
  }

  /** The same as the parameters {@code olds} and {@code nexts}, for statements about both. */
  public static Map<String, Long[]> goingOn(Map<PlaceCode, PlaceCode> heirs) {
    var olds = List.copyOf(heirs.keySet());
    return Map.of(
        "olds", olds.stream().map(PlaceCode::value).toArray(Long[]::new),
        "nexts", olds.stream().map(it -> heirs.getOrDefault(it, it).value()).toArray(Long[]::new));
  }

  /** A row for each step; several for a grid that was divided. */
  public static Map<String, Long[]> of(Collection<Succession.Step> steps) {
    return Map.of(
        "ended", column(steps, it -> it.from().value()),
        "heir", column(steps, it -> it.to().value()),
        "first", column(steps, it -> it.to().first(Level.GRID)),
        "subdistrict", column(steps, it -> it.to().subdistrictOrZero()));
  }

  private static Long[] column(
      Collection<Succession.Step> steps, ToLongFunction<Succession.Step> of) {
    return steps.stream().mapToLong(of).boxed().toArray(Long[]::new);
  }
}
