package org.linli.facts.known;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to lists that are whole. Departments keep lists of those who are something, never of
 * those who are not: that nobody is missing is what tells of all others, so that they need not be
 * asked.
 */
@Service
@Transactional
public class WholeLists {

  private final WholeListStore store;
  private final TellingCheck check;
  private final Posts posts;
  private final DataItems items;
  private final Journal journal;
  private final Clock clock;

  WholeLists(
      WholeListStore store,
      TellingCheck check,
      Posts posts,
      DataItems items,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.posts = posts;
    this.items = items;
    this.journal = journal;
    this.clock = clock;
  }

  /** Those of a place, around it and within it. */
  @Transactional(readOnly = true)
  public Page<WholeListView> list(Caller caller, PlaceCode place, Page.Ask ask) {
    return store
        .list(caller.cut(Power.TELL_FACTS, place), ask)
        .map(it -> WholeListView.of(it, items.item(it.item())));
  }

  /** It is not whole after all: what it told of those who are not on it is not known any more. */
  public void withdraw(Caller caller, String item, SourceAgency agency, PlaceCode place) {
    caller.require(Power.TELL_FACTS, place);
    if (!store.remove(item, posts.voice(caller, agency), place))
      throw new NoSuchElementException(item);
    journal.note(caller, "LIST_NOT_WHOLE", item, place, Map.of("agency", agency.name()));
  }

  /** The items a list may be whole of: those its columns tell or hang on, then all others. */
  List<DataItem> choices(ListHeader header, PlaceCode place, LocalDate day) {
    var likely = new LinkedHashSet<DataItem>();
    for (var key : header.items()) {
      if (Absences.isYesOrNo(items.item(key))) likely.add(items.item(key));
    }
    for (var key : header.items()) {
      for (var condition : items.appliesIf(key)) {
        var of = items.item(condition.item());
        var isSo =
            condition.comparison() == Derivation.Comparison.IS && condition.value().equals("Y");
        if (isSo && Absences.isYesOrNo(of)) likely.add(of);
      }
    }
    items.all().stream()
        .filter(it -> it.subject() == header.kind() && Absences.isYesOrNo(it))
        .forEach(likely::add);
    var off = check.off(likely, place, day);
    return likely.stream().filter(it -> !off.contains(it.key())).toList();
  }

  DataItem of(String key, List<DataItem> choices) {
    return choices.stream()
        .filter(it -> it.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Refusal.because(KnownReason.NO_WHOLE_LIST_OF, key));
  }

  void put(Caller by, DataItem item, ListReading.Terms terms, int listed) {
    store.put(
        new WholeList(
            item.key(),
            terms.agency(),
            terms.place(),
            terms.asOf(),
            listed,
            terms.file(),
            clock.instant(),
            by.account(),
            by.post()));
    journal.note(
        by,
        "LIST_WHOLE",
        item.key(),
        terms.place(),
        Map.of("agency", terms.agency().name(), "file", terms.file(), "listed", listed));
  }

  /** Lists over whose border people have come by a reorganisation are whole of nothing any more. */
  void follow(List<org.linli.places.reorganisation.Succession.Step> steps) {
    var crossed = new ArrayList<PlaceCode>();
    for (var list : store.all()) {
      if (steps.stream()
          .anyMatch(it -> list.place().contains(it.from()) != list.place().contains(it.to()))) {
        crossed.add(list.place());
      }
    }
    store.forget(crossed);
  }
}
