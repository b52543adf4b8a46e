package org.linli.people.duplicates;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRelocated;
import org.linli.people.ResidentsMerged;
import org.linli.people.ResidentsUnmerged;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Located;
import org.linli.people.residents.ResidentData;
import org.linli.people.residents.ResidentRecorded;
import org.linli.people.residents.Residents;
import org.linli.people.residents.Told;
import org.linli.people.tags.Tags;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The door to people who were entered twice. */
@Service
@Transactional
public class Duplicates {

  private static final String MERGE = "merge";
  private static final String UNMERGE = "unmerge";

  private final DuplicateStore store;
  private final FindStore finding;
  private final Residents residents;
  private final Tags tags;
  private final Journal journal;
  private final JsonMapper json;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Duplicates(
      DuplicateStore store,
      FindStore finding,
      Residents residents,
      Tags tags,
      Journal journal,
      JsonMapper json,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.finding = finding;
    this.residents = residents;
    this.tags = tags;
    this.journal = journal;
    this.json = json;
    this.events = events;
    this.clock = clock;
  }

  /** A pair with both people as they are now, and why they are alike. */
  public record Offered(Pair pair, Located first, Located other, Likeness likeness) {}

  /**
   * Pairs of a state ({@code OPEN}, {@code DISTINCT} or {@code MERGED}) of which one lives within
   * the place and both where the caller may see; of one resident only where one is named.
   */
  @Transactional(readOnly = true)
  public Page<Offered> list(
      Caller caller, PlaceCode within, Pair.State state, @Nullable ResidentId one, Page.Ask ask) {
    var place = caller.cut(Power.SEE_PEOPLE, within);
    var found =
        store.list(new DuplicateStore.Filter(caller.place(), place, state.label(), one), ask);
    var ids =
        found.items().stream()
            .flatMap(it -> java.util.stream.Stream.of(it.first(), it.other()))
            .collect(java.util.stream.Collectors.toSet());
    var people = residents.named(ids);
    return found.map(it -> offered(it, people));
  }

  /** How many pairs wait in the caller's place; for Today. */
  @Transactional(readOnly = true)
  public long waiting(Caller caller) {
    caller.require(Power.KEEP_REGISTER);
    return store.count(
        new DuplicateStore.Filter(
            caller.place(), caller.place(), new Pair.State.Open().label(), null));
  }

  /** Looks through all people of a place; answers how many pairs wait there now. */
  public long scan(Caller caller, PlaceCode within) {
    caller.require(Power.KEEP_REGISTER, within);
    finding.scan(within, clock.instant());
    journal.note(caller, "DUPLICATES_SOUGHT", within.toString(), within, Map.of());
    return store.count(
        new DuplicateStore.Filter(caller.place(), within, new Pair.State.Open().label(), null));
  }

  /** The same by the program itself, each night and for who measures it. */
  public void scan(PlaceCode within) {
    finding.scan(within, clock.instant());
  }

  @EventListener
  void on(ResidentRelocated relocated) {
    store.follow(relocated.was(), relocated.now());
  }

  /** They are two people: remembered, and not offered again. */
  public void tellApart(Caller caller, ResidentId one, ResidentId another) {
    var key = Pair.Key.of(one, another);
    var grid = requiring(caller, key).grid();
    open(key);
    store.decide(key, new Pair.State.Distinct().label(), clock.instant(), caller);
    journal.note(
        caller,
        "TOLD_APART",
        key.first().toString(),
        grid,
        Map.of("other", key.other().toString()));
  }

  /**
   * They are one: {@code stays} takes the named data of the other, who goes from their household
   * and is found as merged from now on. A datum the other has not is taken as "not known".
   */
  public void merge(Caller caller, Pair.Key key, ResidentId stays, Set<Datum> take) {
    requiring(caller, key);
    open(key);
    var firstStays = stays.equals(key.first());
    if (!firstStays && !stays.equals(key.other())) {
      throw Refusal.because(DuplicateReason.NOT_OF_THE_PAIR);
    }
    var goes = firstStays ? key.other() : key.first();
    var staying = residents.requiring(caller, Power.KEEP_REGISTER, stays);
    var going = residents.requiring(caller, Power.KEEP_REGISTER, goes);
    var where = going.resident().whereabouts();
    if (where == Resident.Whereabouts.HERE
        && staying.resident().whereabouts() != Resident.Whereabouts.HERE) {
      throw Refusal.because(DuplicateReason.GOES_WHO_IS_HERE);
    }
    if (where == Resident.Whereabouts.MERGED) {
      throw Refusal.because(DuplicateReason.PAIR_DECIDED);
    }
    var taken = taken(going, take);
    var undo = new DuplicateStore.Undo(where, json.writeValueAsString(remember(staying, taken)));
    store.merge(key, firstStays, undo, clock.instant(), caller);
    residents.mergeAway(caller, goes);
    residents.correct(caller, stays, staying.resident().version(), Told.onDuty(taken, MERGE, true));
    tags.share(caller, goes, stays);
    events.publishEvent(new ResidentsMerged(stays, goes));
    journal.note(
        caller,
        "MERGED",
        stays.toString(),
        staying.grid(),
        Map.of("other", goes.toString(), "data", take.stream().map(Enum::name).toList()));
  }

  /**
   * They were two after all: who went is back where they were, and who stayed is again as before;
   * but for data that were corrected since, which stay as corrected.
   */
  public void unmerge(Caller caller, ResidentId one, ResidentId another) {
    var key = Pair.Key.of(one, another);
    requiring(caller, key);
    var pair = store.findForDecision(key).orElseThrow(NoSuchElementException::new);
    switch (pair.state()) {
      case Pair.State.Merged merged -> unmerge(caller, key, merged);
      case Pair.State.Open _, Pair.State.Distinct _ ->
          throw Refusal.because(DuplicateReason.NOT_MERGED);
    }
  }

  private void unmerge(Caller caller, Pair.Key key, Pair.State.Merged merged) {
    var undo = store.undo(key);
    var staying = residents.requiring(caller, Power.KEEP_REGISTER, merged.stays());
    var changed = json.readValue(undo.before(), new TypeReference<Map<Datum, Was>>() {});
    residents.correct(
        caller,
        merged.stays(),
        staying.resident().version(),
        Told.onDuty(restored(staying, changed), UNMERGE, true));
    residents.bringBack(caller, merged.went(), undo.whereabouts());
    tags.unshare(caller, merged.stays());
    events.publishEvent(new ResidentsUnmerged(merged.stays(), merged.went()));
    store.decide(key, new Pair.State.Open().label(), clock.instant(), caller);
    journal.note(
        caller,
        "UNMERGED",
        merged.stays().toString(),
        staying.grid(),
        Map.of("other", merged.went().toString()));
  }

  /** What a datum was before a merge and after it; an empty text stands for "not known". */
  record Was(String before, String after) {}

  private static Map<Datum, Was> remember(Located staying, Map<Datum, String> taken) {
    var before = ResidentData.of(staying.resident());
    var after = before.with(taken);
    var remembered = new EnumMap<Datum, Was>(Datum.class);
    for (var datum : after.differingFrom(before)) {
      remembered.put(datum, new Was(known(before, datum), known(after, datum)));
    }
    return remembered;
  }

  /** Only what is still as the merge has made it. */
  private static Map<Datum, String> restored(Located staying, Map<Datum, Was> changed) {
    var now = ResidentData.of(staying.resident());
    var restored = new EnumMap<Datum, String>(Datum.class);
    changed.forEach((datum, was) -> {
      if (known(now, datum).equals(was.after())) restored.put(datum, was.before());
    });
    return restored;
  }

  private static String known(ResidentData data, Datum datum) {
    return Objects.requireNonNullElse(data.get(datum), "");
  }

  private static Map<Datum, String> taken(Located going, Set<Datum> take) {
    var data = ResidentData.of(going.resident());
    var taken = new EnumMap<Datum, String>(Datum.class);
    for (var datum : take) {
      taken.put(datum, known(data, datum));
      if (datum == Datum.PAPER_NUMBER) {
        taken.put(Datum.PAPER, Objects.requireNonNullElse(data.get(Datum.PAPER), "NONE"));
      }
    }
    return taken;
  }

  /** Whoever was entered or corrected is compared with everybody, within the same transaction. */
  @EventListener
  void on(ResidentRecorded recorded) {
    store.forgetOpen(recorded.resident());
    finding.findFor(recorded.resident(), clock.instant());
  }

  private Located requiring(Caller caller, Pair.Key key) {
    residents.requiring(caller, Power.KEEP_REGISTER, key.other());
    return residents.requiring(caller, Power.KEEP_REGISTER, key.first());
  }

  private void open(Pair.Key key) {
    var pair = store.findForDecision(key).orElseThrow(NoSuchElementException::new);
    switch (pair.state()) {
      case Pair.State.Open _ -> {}
      case Pair.State.Distinct _, Pair.State.Merged _ ->
          throw Refusal.because(DuplicateReason.PAIR_DECIDED);
    }
  }

  private static Offered offered(Pair pair, Map<ResidentId, Located> people) {
    var first = Objects.requireNonNull(people.get(pair.first()));
    var other = Objects.requireNonNull(people.get(pair.other()));
    return new Offered(pair, first, other, Likeness.of(first, other));
  }
}
