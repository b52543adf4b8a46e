package org.linli.facts.known;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.DataType;
import org.springframework.stereotype.Component;

/**
 * What follows from lists that are whole for those who are not on them: one look-up for any number
 * of subjects.
 */
@Component
class Absences {

  private final WholeListStore store;
  private final DataItems items;

  Absences(WholeListStore store, DataItems items) {
    this.store = store;
    this.items = items;
  }

  /** The lists there are of these items, by item. */
  Map<String, List<WholeList>> lists(Set<String> wanted) {
    var yesOrNo =
        wanted.stream().filter(it -> isYesOrNo(items.item(it))).collect(Collectors.toSet());
    return store.of(yesOrNo).stream().collect(Collectors.groupingBy(WholeList::item));
  }

  static boolean isYesOrNo(DataItem item) {
    return item.value().type() == DataType.YES_NO && item.register() == null && !item.isDerived();
  }

  /**
   * Since when each of these is where it is, as far as a list may tell of it.
   *
   * @param homes the day after residents last changed their home, of those who ever did
   */
  static Map<Subject, LocalDate> since(
      List<RegisterRow> rows, Collection<List<WholeList>> lists, Map<Subject, LocalDate> homes) {
    var since = new HashMap<Subject, LocalDate>();
    for (var row : rows) {
      if (lists.stream().flatMap(List::stream).noneMatch(it -> it.place().contains(row.grid()))) {
        continue;
      }
      var entered = row.enteredOn();
      var home = homes.getOrDefault(row.subject(), entered);
      since.put(row.subject(), home.isAfter(entered) ? home : entered);
    }
    return since;
  }

  /**
   * The voices of an item with what absence from its lists says. An agency's own word of the list's
   * day or later counts before it; an older one has been overtaken by the list.
   */
  static List<Voice> with(
      List<Voice> voices, RegisterRow row, LocalDate since, List<WholeList> lists) {
    var all = voices;
    for (var list : lists) {
      if (!list.tellsOf(row.grid(), since)) continue;
      var hasSpokenSince =
          all.stream()
              .anyMatch(it -> it.agency() == list.agency() && !it.asOf().isBefore(list.asOf()));
      if (!hasSpokenSince) all = Voices.after(all, list.absence());
    }
    return all;
  }
}
