package org.linli.people.search;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.residents.Located;
import org.linli.people.residents.Residents;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to finding people. Those who are not here any more are found too. */
@Service
@Transactional
public class PeopleSearch {

  private final SearchStore store;
  private final Residents residents;
  private final Journal journal;

  PeopleSearch(SearchStore store, Residents residents, Journal journal) {
    this.store = store;
    this.residents = residents;
    this.journal = journal;
  }

  /**
   * People by the beginning of a name, a whole phone or paper number, or parts of an address, cut
   * to the caller's place. A total of {@link SearchStore#MOST} means: that many or more. That
   * somebody looked for a number is noted, but not which.
   */
  public Page<Located> find(Caller caller, PlaceCode within, String typed, Page.Ask ask) {
    var place = caller.cut(Power.SEE_PEOPLE, within);
    if (typed.isBlank()) return ask.of(0, List.of());
    return switch (Words.of(typed)) {
      case Words.Number number -> byNumber(caller, place, number, ask);
      case Words.Name name -> byName(place, name, ask);
      case Words.Address address -> located(store.byAddress(place, address, ask));
    };
  }

  private Page<Located> byName(PlaceCode place, Words.Name name, Page.Ask ask) {
    var found = store.byName(place, name.beginning(), ask);
    if (found.total() > 0) return located(found);
    var address = Words.address(List.of(name.beginning()));
    return located(store.byAddress(place, address, ask));
  }

  private Page<Located> byNumber(
      Caller caller, PlaceCode place, Words.Number number, Page.Ask ask) {
    var candidates = store.byNumber(place, number);
    var named = residents.named(candidates);
    var found =
        candidates.stream()
            .map(named::get)
            .filter(Objects::nonNull)
            .filter(it -> isOf(it.resident(), number))
            .toList();
    journal.note(
        caller, "SEARCHED_BY_NUMBER", place.toString(), place, Map.of("found", found.size()));
    return ask.of(found.size(), found.stream().skip(ask.offset()).limit(ask.size()).toList());
  }

  private static boolean isOf(Resident resident, Words.Number number) {
    return number.phone().equals(resident.phone())
        || number.paper().equals(resident.papers().number());
  }

  private Page<Located> located(Page<ResidentId> found) {
    var named = residents.named(Set.copyOf(found.items()));
    return new Page<>(
        found.total(),
        found.page(),
        found.size(),
        found.items().stream().map(named::get).filter(Objects::nonNull).toList());
  }
}
