package org.linli.facts.forms;

import java.util.List;
import java.util.Map;
import org.linli.catalogue.ItemSubject;

/** What a row of one kind can tell besides its own items: those of what it belongs to. */
final class Around {

  private static final Map<ItemSubject, List<ItemSubject>> REACHED =
      Map.of(
          ItemSubject.RESIDENT,
              List.of(
                  ItemSubject.HOUSEHOLD,
                  ItemSubject.DWELLING,
                  ItemSubject.BUILDING,
                  ItemSubject.PLACE),
          ItemSubject.HOUSEHOLD,
              List.of(ItemSubject.DWELLING, ItemSubject.BUILDING, ItemSubject.PLACE),
          ItemSubject.DWELLING,
              List.of(ItemSubject.HOUSEHOLD, ItemSubject.BUILDING, ItemSubject.PLACE),
          ItemSubject.BUILDING, List.of(ItemSubject.PLACE),
          ItemSubject.ORGANISATION, List.of(ItemSubject.BUILDING, ItemSubject.PLACE),
          ItemSubject.PLACE, List.of());

  private Around() {}

  /** The nearest first; without the subject itself. */
  static List<ItemSubject> of(ItemSubject subject) {
    return REACHED.getOrDefault(subject, List.of());
  }

  static boolean reaches(ItemSubject from, ItemSubject to) {
    return from == to || of(from).contains(to);
  }
}
