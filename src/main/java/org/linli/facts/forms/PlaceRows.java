package org.linli.facts.forms;

import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Subject;

/** Places as something that facts are known of. */
final class PlaceRows {

  private PlaceRows() {}

  static Subject subject(PlaceCode place) {
    var wide = place.level().isWiderThan(Level.SUBDISTRICT);
    return new Subject(
        ItemSubject.PLACE, wide ? 0 : place.at(Level.SUBDISTRICT).value(), place.value());
  }
}
