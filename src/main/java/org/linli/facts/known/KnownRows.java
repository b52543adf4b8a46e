package org.linli.facts.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.people.rosters.Rosters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for reading what is known of many, for rooms that have asked for the right: registers
 * and facts under one roof.
 */
@Service
@Transactional(readOnly = true)
public class KnownRows {

  private static final int AT_ONCE = 2000;

  private final Rosters rosters;
  private final RegisterRows registers;
  private final FactStore store;
  private final Absences absences;
  private final DataItems items;

  KnownRows(
      Rosters rosters,
      RegisterRows registers,
      FactStore store,
      Absences absences,
      DataItems items) {
    this.rosters = rosters;
    this.registers = registers;
    this.store = store;
    this.absences = absences;
    this.items = items;
  }

  /**
   * Hands over everything of a kind within a place, in walking order, with these items where they
   * are known. Streams: memory does not grow with the place. Of {@code PLACE}: the place itself and
   * all below it down to the grids, each before those within it.
   */
  public void each(PlaceCode place, ItemSubject kind, Set<String> items, Consumer<KnownRow> take) {
    var waiting = new ArrayList<RegisterRow>(AT_ONCE);
    var lists = absences.lists(items);
    registers.each(
        place,
        kind,
        it -> {
          waiting.add(it);
          if (waiting.size() < AT_ONCE) return;
          rows(waiting, items, lists).forEach(take);
          waiting.clear();
        });
    rows(waiting, items, lists).forEach(take);
  }

  /** These subjects; unknown ones are left out. */
  public Map<Subject, KnownRow> of(Collection<Subject> subjects, Set<String> items) {
    var found = new LinkedHashMap<Subject, KnownRow>();
    var all = List.copyOf(subjects);
    var lists = absences.lists(items);
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      var some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
      for (var row : rows(registers.of(some), items, lists)) found.put(row.subject(), row);
    }
    return found;
  }

  /** Residents within a place by identity number, for lists that name people by it. */
  public Map<String, List<Subject>> byIdentity(PlaceCode place, Collection<String> numbers) {
    return subjects(numbers, some -> rosters.byIdentity(place, some), Subject::of);
  }

  /** Residents within a place by name; several may go by one. */
  public Map<String, List<Subject>> byName(PlaceCode place, Collection<String> names) {
    return subjects(names, some -> rosters.byName(place, some), Subject::of);
  }

  /** Dwellings within a place by how their doors are written, with or without the address. */
  public Map<String, List<Subject>> byDoor(PlaceCode place, Collection<String> doors) {
    return subjects(
        doors,
        some -> rosters.byDoor(place, some),
        it -> new Subject(ItemSubject.DWELLING, it.subdistrict(), it.number()));
  }

  /** Households within a place by how the doors they live behind are written. */
  public Map<String, List<Subject>> homesByDoor(PlaceCode place, Collection<String> doors) {
    var found = new HashMap<String, List<Subject>>();
    rosters
        .byDoor(place, doors)
        .forEach((door, dwellings) -> {
          var homes = new ArrayList<Subject>();
          for (var it : dwellings) {
            var home = it.household();
            if (home != null) {
              homes.add(Subject.of(home));
            }
          }
          found.put(door, homes);
        });
    return found;
  }

  /** Organisations within a place by credit code. */
  public Map<String, List<Subject>> byCreditCode(PlaceCode place, Collection<String> codes) {
    return subjects(
        codes,
        some -> rosters.byCreditCode(place, some),
        it -> new Subject(ItemSubject.ORGANISATION, it.subdistrict(), it.number()));
  }

  /** Organisations within a place by name. */
  public Map<String, List<Subject>> organisationsByName(PlaceCode place, Collection<String> names) {
    return subjects(
        names,
        some -> rosters.organisationsByName(place, some),
        it -> new Subject(ItemSubject.ORGANISATION, it.subdistrict(), it.number()));
  }

  private static <T> Map<String, List<Subject>> subjects(
      Collection<String> words,
      Function<Collection<String>, Map<String, List<T>>> find,
      Function<T, Subject> subject) {
    var found = new HashMap<String, List<Subject>>();
    var all = words.stream().distinct().toList();
    for (var from = 0; from < all.size(); from += AT_ONCE) {
      find.apply(all.subList(from, Math.min(from + AT_ONCE, all.size())))
          .forEach((word, ids) -> found.put(word, ids.stream().map(subject).toList()));
    }
    return found;
  }

  private List<KnownRow> rows(
      List<RegisterRow> some, Set<String> wanted, Map<String, List<WholeList>> lists) {
    if (some.isEmpty()) return List.of();
    var cards = store.cards(some.stream().map(RegisterRow::subject).toList(), wanted);
    var changed = registers.changed(some, wanted, !lists.isEmpty());
    var held = registers.voices(some, wanted, changed);
    var since =
        lists.isEmpty()
            ? Map.<Subject, LocalDate>of()
            : Absences.since(some, lists.values(), RegisterRows.homes(changed));
    var wantedItems = wanted.stream().map(items::item).toList();
    var rows = new ArrayList<KnownRow>(some.size());
    for (var it : some) {
      var card = cards.getOrDefault(it.subject(), Map.of());
      var register = held.getOrDefault(it.subject(), Map.of());
      var known = HashMap.<String, Known>newHashMap(card.size() + register.size());
      for (var item : wantedItems) {
        var voices = card.getOrDefault(item.key(), List.of());
        var day = since.get(it.subject());
        var whole = lists.get(item.key());
        if (day != null && whole != null) voices = Absences.with(voices, it, day, whole);
        var own = register.get(item.key());
        if (voices.isEmpty() && own == null) continue;
        var found = Voices.known(item, voices, own);
        if (found != null) known.put(item.key(), found);
      }
      rows.add(new KnownRow(it.subject(), it.grid(), it.household(), it.around(), known));
    }
    return rows;
  }
}
