package org.linli.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.places.PlaceView;
import org.linli.sweeps.Figures;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Rule;

/**
 * A city by its reporting units: the districts less the subdistricts that functional zones run, and
 * the zones. Each subdistrict is in exactly one unit, so the units add up to the city.
 */
public record UnitBoard(
    PlaceView place,
    OpenedPeriod.View period,
    Instant frozenAt,
    Instant asOf,
    String seen,
    Rule.View rule,
    Figures total,
    List<Unit> units) {

  /**
   * {@code key} is a district's code or a zone's key; {@code district} is missing where it is a
   * zone.
   */
  public record Unit(String key, String name, @Nullable PlaceView district, Figures figures) {}
}
