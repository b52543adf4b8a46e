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

  /**
   * {@code goes_on}, with the columns {@code old} and {@code next}: which single place goes on for
   * each, in statements whose {@code heirs} are others. Parameters are those of {@link #goingOn}.
   */
  public static final String GOES_ON =
      "unnest(:olds::bigint[], :nexts::bigint[]) as goes_on (old, next)";

  private HeirRows() {}

  /** A row for each that ended. */
  public static Map<String, Long[]> of(Map<PlaceCode, PlaceCode> heirs) {
    return of(steps(heirs));
  }

  private static List<Succession.Step> steps(Map<PlaceCode, PlaceCode> heirs) {
    return heirs.entrySet().stream()
        .map(it -> new Succession.Step(it.getKey(), it.getValue()))
        .toList();
  }

  /** The same for {@link #GOES_ON}. */
  public static Map<String, Long[]> goingOn(Map<PlaceCode, PlaceCode> heirs) {
    var steps = steps(heirs);
    return Map.of(
        "olds",
        column(steps, it -> it.from().value()),
        "nexts",
        column(steps, it -> it.to().value()));
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
