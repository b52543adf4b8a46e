package org.linli.facts.known;

import java.time.LocalDate;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.SourceAgency;

/** A whole list as people see it: whose, of what and where, and how many are on it. */
record WholeListView(
    String item,
    String name,
    String englishName,
    SourceAgency agency,
    PlaceCode place,
    LocalDate asOf,
    int listed,
    String source) {

  static WholeListView of(WholeList it, DataItem item) {
    return new WholeListView(
        it.item(),
        item.name(),
        item.englishName(),
        it.agency(),
        it.place(),
        it.asOf(),
        it.listed(),
        it.source());
  }
}
