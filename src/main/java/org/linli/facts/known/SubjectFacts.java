package org.linli.facts.known;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Households;
import org.linli.people.privacy.Reveal;
import org.linli.people.privacy.Reveals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is known of one subject: seen, with its history, uncovered, corrected. */
@Service
@Transactional
public class SubjectFacts {

  private final Households households;
  private final KnownRows rows;
  private final Facts facts;
  private final FactStore store;
  private final DataItems items;
  private final TellingCheck check;
  private final Reveals reveals;
  private final Journal journal;
  private final Clock clock;

  SubjectFacts(
      Households households,
      KnownRows rows,
      Facts facts,
      FactStore store,
      DataItems items,
      TellingCheck check,
      Reveals reveals,
      Journal journal,
      Clock clock) {
    this.households = households;
    this.rows = rows;
    this.facts = facts;
    this.store = store;
    this.items = items;
    this.check = check;
    this.reveals = reveals;
    this.journal = journal;
    this.clock = clock;
  }

  /** What is known of an item, and whether it is true enough not to be asked again. */
  record Stated(DataItem item, Known known, boolean fresh) {}

  /**
   * @param unread tellings of older versions that wait for a person
   */
  record Seen(KnownRow row, List<Stated> stated, List<FactStore.Line> unread) {}

  /** Everything known of a subject where the caller may see people; else it does not exist. */
  @Transactional(readOnly = true)
  Seen of(Caller caller, Subject subject) {
    var row = requiring(caller, Power.SEE_PEOPLE, subject);
    var unread = store.history(subject, "", true, new Page.Ask(0, Page.Ask.USUAL)).items();
    var kept = kept(subject.kind(), row.grid());
    return new Seen(row, stated(kept, row), unread);
  }

  /** The items that may be kept at a place of this kind of subject. */
  private List<DataItem> kept(ItemSubject kind, PlaceCode place) {
    var all = ofKind(kind);
    var off = check.off(all, place, today());
    return all.stream().filter(it -> !off.contains(it.key())).toList();
  }

  private List<Stated> stated(List<DataItem> kept, KnownRow row) {
    var today = today();
    var stated = new ArrayList<Stated>();
    for (var item : kept) {
      var known = row.get(item.key());
      if (known != null) stated.add(new Stated(item, known, known.isFresh(item, today)));
    }
    return stated;
  }

  /**
   * What is known of somebody at a home or of the home itself.
   *
   * @param name a resident's; null of the household and its dwelling
   */
  record AtHome(ItemSubject kind, @Nullable String name, List<Stated> stated) {}

  /**
   * What is kept about a household, its dwelling and its people, for whoever holds its link (PIPL,
   * article 45). Of a person only what their own card in the register does not show already.
   */
  @Transactional(readOnly = true)
  List<AtHome> byLink(String token) {
    var home = households.byLink(token);
    var grid = home.household().grid();
    var found = new ArrayList<AtHome>();
    var household = known(Subject.of(home.household().id()));
    if (household != null) {
      found.add(ofHome(household, grid));
      var dwelling = household.around().get(ItemSubject.DWELLING);
      var row = dwelling == null ? null : known(dwelling);
      if (row != null) found.add(ofHome(row, grid));
    }
    var subjects = home.residents().stream().map(it -> Subject.of(it.residentId())).toList();
    var people = rows.of(subjects, keys(ItemSubject.RESIDENT));
    var kept = kept(ItemSubject.RESIDENT, grid);
    for (var it : home.residents()) {
      var row = people.get(Subject.of(it.residentId()));
      if (row == null) continue;
      var beside = stated(kept, row).stream().filter(SubjectFacts::isBesideTheRegister).toList();
      found.add(new AtHome(ItemSubject.RESIDENT, it.name(), beside));
    }
    return found.stream().filter(it -> !it.stated().isEmpty()).toList();
  }

  private AtHome ofHome(KnownRow row, PlaceCode grid) {
    var kind = row.subject().kind();
    return new AtHome(kind, null, stated(kept(kind, grid), row));
  }

  private @Nullable KnownRow known(Subject subject) {
    return rows.of(List.of(subject), keys(subject.kind())).get(subject);
  }

  private static boolean isBesideTheRegister(Stated it) {
    return it.item().register() == null
        || it.known().isDisputed()
        || it.known().voices().stream().anyMatch(v -> v.agency() != SourceAgency.COMMUNITY);
  }

  private Set<String> keys(ItemSubject kind) {
    return ofKind(kind).stream().map(DataItem::key).collect(Collectors.toSet());
  }

  /** What was ever told of an item, the newest first. */
  @Transactional(readOnly = true)
  Page<FactStore.Line> history(Caller caller, Subject subject, DataItem item, Page.Ask ask) {
    requiring(caller, Power.SEE_PEOPLE, subject);
    return store.history(subject, item.key(), false, ask);
  }

  /** Corrects an item at its place; answers what became of it. What was known before is kept. */
  Outcome correct(Caller caller, Telling telling) {
    requiring(caller, Power.KEEP_REGISTER, telling.subject());
    return facts.record(caller, List.of(telling));
  }

  /**
   * Values as they are, with the voices of each; for a purpose, and shown to the person. What is
   * not known is left out.
   */
  Map<String, Known> reveal(
      Caller caller, Subject subject, Set<String> keys, Reveal.Purpose purpose, String words) {
    var row = requiring(caller, Power.REVEAL, subject);
    var wanted = new LinkedHashSet<String>();
    for (var key : keys) wanted.add(item(key, subject).key());
    wanted.removeAll(check.off(wanted.stream().map(items::item).toList(), row.grid(), today()));
    for (var key : wanted) {
      if (isOfPapers(key)) caller.require(Power.REVEAL_PAPERS);
    }
    if (wanted.isEmpty()) {
      throw Refusal.forFaults(
          KnownReason.TELLING_WRONG, List.of(Fault.at("items", "", KnownFault.NO_SUCH_ITEM)));
    }
    var names = wanted.stream().map(it -> items.item(it).name()).toList();
    var person = personOf(row);
    if (person != null) {
      reveals.shown(caller, RegisterRows.resident(person), names, purpose, words);
    } else {
      journal.note(
          caller,
          "REVEALED",
          subject.toString(),
          row.grid(),
          Map.of("data", names, "purpose", purpose.name(), "words", words));
    }
    var clear = new LinkedHashMap<String, Known>();
    for (var key : wanted) {
      var known = row.get(key);
      if (known != null) clear.put(key, known);
    }
    return clear;
  }

  /** On whose page it is told: of a household its head's; of a building or venue on nobody's. */
  private static @Nullable Subject personOf(KnownRow row) {
    return switch (row.subject().kind()) {
      case RESIDENT -> row.subject();
      case HOUSEHOLD -> row.around().get(ItemSubject.RESIDENT);
      case DWELLING, BUILDING, ORGANISATION, PLACE -> null;
    };
  }

  private static boolean isOfPapers(String item) {
    var datum = RegisterVoices.DATA.get(item);
    return datum != null && datum.isMasked() && Reveal.powerFor(datum) == Power.REVEAL_PAPERS
        || item.equals("HOUSEHOLD_HEAD_IDENTITY");
  }

  /** The item, if it is one of this kind of subject; else it does not exist. */
  DataItem item(String key, Subject of) {
    if (!items.has(key) || items.item(key).subject() != of.kind()) {
      throw new NoSuchElementException(key);
    }
    return items.item(key);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }

  private KnownRow requiring(Caller caller, Power power, Subject subject) {
    var row = known(subject);
    if (row == null) throw new NoSuchElementException(subject.toString());
    caller.require(power, row.grid());
    return row;
  }

  /** What is derived is not known but computed. */
  private Collection<DataItem> ofKind(ItemSubject kind) {
    return items.all().stream().filter(it -> it.subject() == kind && !it.isDerived()).toList();
  }
}
