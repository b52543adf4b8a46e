package org.linli.command.plans;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.DataItems;
import org.linli.command.plans.PlanState.Act;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * The door to emergency plans: which version is in use at a place, and how a place takes one over,
 * changes it and has it reviewed. What comes with the program is version 1 of the country.
 */
@Service
@Transactional
public class Plans {

  /** A plan says who commands and what is done, and is revised by what is learnt (article 28). */
  static final String BASIS = "ERL-28";

  private final PlanStore store;
  private final DataItems items;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Plans(PlanStore store, DataItems items, Places places, Journal journal, Clock clock) {
    this.store = store;
    this.items = items;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What is activated at a place: the nearest own version around it, else what comes with the
   * program.
   *
   * @throws NoSuchElementException where there is no such plan
   */
  @Transactional(readOnly = true)
  public PlanVersion inUse(String key, PlaceCode place) {
    return store
        .nearest(key, place)
        .map(Plans::whole)
        .or(() -> ShippedPlans.find(key))
        .orElseThrow(() -> new NoSuchElementException(key));
  }

  /** A version that is or was in use, for what names it; nothing where it never was. */
  @Transactional(readOnly = true)
  public Optional<PlanVersion> find(String key, PlaceCode area, int version) {
    if (area.equals(PlaceCode.COUNTRY)) {
      return ShippedPlans.find(key).filter(it -> it.version() == version);
    }
    return store
        .find(key, area, version)
        .filter(it -> it.state() == PlanState.IN_USE || it.state() == PlanState.REPLACED)
        .map(Plans::whole);
  }

  /** Of each plan the version in use at the caller's place, or at one within it. */
  @Transactional(readOnly = true)
  public List<PlanVersion> list(Caller caller, PlaceCode within) {
    var place = caller.cut(Power.SEE_COMMAND, within);
    var all = new LinkedHashMap<String, PlanVersion>();
    ShippedPlans.all().forEach(it -> all.put(it.key(), it));
    store.allNearest(place).stream().map(Plans::whole).forEach(it -> all.put(it.key(), it));
    return List.copyOf(all.values());
  }

  /** Own versions that are being written or reviewed within a place, or all that are in use. */
  @Transactional(readOnly = true)
  Page<PlanRow> own(Caller caller, PlaceCode within, boolean open, Page.Ask ask) {
    var place = caller.cut(Power.SEE_COMMAND, within);
    var states =
        open ? EnumSet.of(PlanState.DRAFT, PlanState.SUBMITTED) : EnumSet.of(PlanState.IN_USE);
    return store.within(place, states, ask);
  }

  /** All versions of a place's own plan, the newest first; none where it has taken over none. */
  @Transactional(readOnly = true)
  List<PlanRow> versions(Caller caller, String key, PlaceCode within) {
    return store.versions(key, caller.cut(Power.SEE_COMMAND, within));
  }

  /** One of them, for whoever is in that place or above it. */
  @Transactional(readOnly = true)
  PlanRow version(Caller caller, String key, PlaceCode area, int version) {
    caller.require(Power.SEE_COMMAND);
    if (!caller.place().contains(area) && !area.contains(caller.place())) {
      throw new NoSuchElementException(key);
    }
    return store.find(key, area, version).orElseThrow(() -> new NoSuchElementException(key));
  }

  /** Reads without keeping anything; null where it may have any key. */
  PlanFile.Reading read(String yaml, @Nullable String key, PlaceCode area) {
    var reading = PlanFile.read(yaml, area, items::lookUp);
    if (reading.plan() == null || key == null || key.equals(reading.plan().key())) return reading;
    var fault = Fault.at("key", reading.plan().key(), PlanFault.KEY_NOT_THIS, key);
    return new PlanFile.Reading(null, List.of(new LineFault(PlanText.lineOfKey(yaml), fault)));
  }

  /**
   * English that a version has kept from those it came from while the Chinese beside it was
   * changed: what comes with the program, what is in use around the place, and its own earlier
   * ones.
   *
   * @param version which it is; the next one where it has no number yet
   */
  @Transactional(readOnly = true)
  List<LineFault> leftBehind(String yaml, String key, PlaceCode area, int version) {
    var before = new ArrayList<String>();
    ShippedPlans.find(key).map(PlanVersion::yaml).ifPresent(before::add);
    for (var around : area.ancestors()) {
      store.versions(key, around).reversed().stream()
          .filter(Plans::wasInUse)
          .map(PlanRow::yaml)
          .forEach(before::add);
    }
    store.versions(key, area).reversed().stream()
        .filter(it -> it.version() < version && wasInUse(it))
        .map(PlanRow::yaml)
        .forEach(before::add);
    return EnglishBeside.leftBehind(yaml, before);
  }

  private static boolean wasInUse(PlanRow it) {
    return it.state() == PlanState.IN_USE || it.state() == PlanState.REPLACED;
  }

  /** From a city to a community a place has plans of its own. */
  static boolean isKeptAt(PlaceCode area) {
    return !area.level().isWiderThan(Level.CITY) && !Level.COMMUNITY.isWiderThan(area.level());
  }

  /**
   * Begins a version of a place's own: from what is in use there, or from the template where there
   * is no such plan yet.
   *
   * @param cites the exercise it learns from
   */
  public PlanVersionName draft(Caller caller, String key, PlaceCode area, @Nullable UUID cites) {
    caller.require(Power.KEEP_PLANS, area);
    if (!isKeptAt(area)) throw Refusal.because(PlanReason.PLAN_NOT_THERE);
    PlanText.requireKey(key);
    places.current(caller, area);
    var yaml = textInUse(key, area).orElseGet(() -> PlanText.template(key));
    var made =
        new PlanRow(
            key,
            area,
            store.newest(key, area) + 1,
            PlanState.DRAFT,
            PlanText.name(yaml, key),
            yaml,
            1,
            "",
            cites,
            Set.of(caller.account()),
            clock.instant(),
            null);
    if (!store.draft(made, caller)) {
      throw Refusal.because(PlanReason.PLAN_OPEN_ALREADY, made.name());
    }
    note(caller, "PLAN_DRAFTED", made, Map.of());
    return new PlanVersionName(key, area, made.version());
  }

  /** Which version it is. */
  public record PlanVersionName(String key, PlaceCode area, int version) {}

  /**
   * Keeps what was written, faults and all, where nobody else has saved it meanwhile.
   *
   * @param had the edition the writer had before them
   */
  PlanRow save(Caller caller, PlanVersionName name, int had, String yaml) {
    var it = held(caller, name);
    it.state().next(Act.SAVE);
    PlanText.requireShort(yaml);
    if (!store.save(it, had, PlanText.name(yaml, it.key()), yaml, caller, clock.instant())) {
      throw Refusal.because(PlanReason.PLAN_EDITED_MEANWHILE);
    }
    note(caller, "PLAN_SAVED", it, Map.of("edition", had + 1));
    return store.find(it.key(), it.area(), it.version()).orElseThrow();
  }

  /** Puts it before whoever reviews; one with faults is not. */
  void submit(Caller caller, PlanVersionName name, int had, String words) {
    var it = held(caller, name);
    var state = it.state().next(Act.SUBMIT);
    if (it.edition() != had) throw Refusal.because(PlanReason.PLAN_EDITED_MEANWHILE);
    var said = Written.one("words", words, Written.PARAGRAPH);
    requireFaultless(it);
    if (textInUse(it.key(), it.area()).filter(it.yaml()::equals).isPresent()) {
      throw Refusal.because(PlanReason.PLAN_SAME_AS_BEFORE);
    }
    store.submit(it, state, said, caller, clock.instant());
    note(caller, "PLAN_SUBMITTED", it, Map.of("words", said));
  }

  private Optional<String> textInUse(String key, PlaceCode area) {
    return store
        .nearest(key, area)
        .map(PlanRow::yaml)
        .or(() -> ShippedPlans.find(key).map(PlanVersion::yaml));
  }

  /** Whoever stands above takes it into use, or sends it back saying why. */
  void review(Caller caller, PlanVersionName name, boolean accepts, String words) {
    caller.require(Power.KEEP_PLANS, name.area());
    var it = hold(name);
    it.requireReviewer(caller);
    var state = it.state().next(accepts ? Act.ACCEPT : Act.SEND_BACK);
    var said = accepts ? words.strip() : Written.one("words", words, Written.PARAGRAPH);
    if (accepts) {
      // An article may have ended, or an item gone, since it was submitted.
      requireFaultless(it);
      store.replace(it.key(), it.area());
    }
    store.review(it, state, said, caller, clock.instant());
    note(caller, accepts ? "PLAN_ACCEPTED" : "PLAN_SENT_BACK", it, Map.of("words", said));
  }

  /** Gives up a version that is not in use. */
  void drop(Caller caller, PlanVersionName name) {
    var it = held(caller, name);
    store.drop(it, it.state().next(Act.DROP));
    note(caller, "PLAN_DROPPED", it, Map.of());
  }

  /** What one version says that another did not; the country's is version 1 of area 0. */
  @Transactional(readOnly = true)
  List<PlanDifference> compare(Caller caller, PlanVersionName from, PlanVersionName to) {
    return PlanDifference.between(tree(caller, from), tree(caller, to));
  }

  private JsonNode tree(Caller caller, PlanVersionName name) {
    try {
      return YamlTree.of(text(caller, name)).root();
    } catch (YamlTree.Unreadable wrong) {
      throw Refusal.forFaults(PlanReason.PLAN_FAULTY, LineFault.told(List.of(wrong.fault())));
    }
  }

  /** A version as it is written. */
  @Transactional(readOnly = true)
  String text(Caller caller, PlanVersionName name) {
    caller.require(Power.SEE_COMMAND);
    if (name.area().equals(PlaceCode.COUNTRY)) {
      return find(name.key(), name.area(), name.version())
          .orElseThrow(() -> new NoSuchElementException(name.key()))
          .yaml();
    }
    return version(caller, name.key(), name.area(), name.version()).yaml();
  }

  private PlanRow held(Caller caller, PlanVersionName name) {
    caller.require(Power.KEEP_PLANS, name.area());
    return hold(name);
  }

  private PlanRow hold(PlanVersionName name) {
    return store
        .hold(name.key(), name.area(), name.version())
        .orElseThrow(() -> new NoSuchElementException(name.key()));
  }

  private void requireFaultless(PlanRow it) {
    var faults = read(it.yaml(), it.key(), it.area()).faults();
    if (!faults.isEmpty()) throw Refusal.forFaults(PlanReason.PLAN_FAULTY, LineFault.told(faults));
  }

  private static PlanVersion whole(PlanRow it) {
    var reading = PlanFile.shape(it.yaml());
    if (reading.plan() == null) {
      throw Refusal.forFaults(PlanReason.PLAN_FAULTY, LineFault.told(reading.faults()));
    }
    return new PlanVersion(it.key(), it.area(), it.version(), reading.plan(), it.yaml());
  }

  private void note(Caller caller, String action, PlanRow it, Map<String, ?> more) {
    var detail = new LinkedHashMap<String, Object>(more);
    detail.put("version", it.version());
    journal.note(caller, action, it.key(), it.area(), BASIS, detail);
  }
}
