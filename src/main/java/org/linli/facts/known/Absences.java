package org.linli.facts.known;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * of subjects, a second one only where a list may tell of somebody.
 */
@Component
class Absences {

  private final WholeListStore store;
  private final RegisterRows registers;
  private final DataItems items;

  Absences(WholeListStore store, RegisterRows registers, DataItems items) {
    this.store = store;
    this.registers = registers;
    this.items = items;
  }

  /** The lists there are of these items. */
  List<WholeList> lists(Set<String> wanted) {
    return store.of(
        wanted.stream().filter(it -> isYesOrNo(items.item(it))).collect(Collectors.toSet()));
  }

  static boolean isYesOrNo(DataItem item) {
    return item.value().type() == DataType.YES_NO && item.register() == null && !item.isDerived();
  }

  /** Since when each of these is where it is, as far as a list may tell of it. */
  Map<Subject, LocalDate> since(List<RegisterRow> rows, List<WholeList> lists) {
    var told =
        rows.stream()
            .filter(row -> lists.stream().anyMatch(it -> it.place().contains(row.grid())))
            .toList();
    if (told.isEmpty()) return Map.of();
    var since = new HashMap<Subject, LocalDate>();
    for (var row : told) since.put(row.subject(), row.enteredOn());
    registers
        .movedOn(told)
        .forEach((subject, day) ->
            since.merge(subject, day, (one, other) -> one.isAfter(other) ? one : other));
    return since;
  }

  /**
   * The voices of an item with what absence says. An agency's own word of the list's day or later
   * counts before it; an older one has been overtaken by the list.
   */
  static List<Voice> with(
      List<Voice> voices, DataItem item, RegisterRow row, LocalDate since, List<WholeList> lists) {
    var all = voices;
    for (var list : lists) {
      if (!list.item().equals(item.key()) || !list.tellsOf(row.grid(), since)) continue;
      var isOvertaken =
          all.stream()
              .noneMatch(it -> it.agency() == list.agency() && !it.asOf().isBefore(list.asOf()));
      if (isOvertaken) all = new ArrayList<>(Voices.after(all, list.absence()));
    }
    return all;
  }
}
