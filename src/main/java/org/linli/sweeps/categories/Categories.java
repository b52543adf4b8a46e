package org.linli.sweeps.categories;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.ResidentId;
import org.linli.people.residents.Located;
import org.linli.people.residents.Residents;
import org.linli.sweeps.categories.StandingStore.Home;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to one person's category: what is known of it, and entering what happened. */
@Service
@Transactional
public class Categories {

  /** So much may a clock elsewhere be ahead. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private final CategoryKeeping keeping;
  private final CategoryEntryStore entries;
  private final CategoryPurposes purposes;
  private final Residents residents;
  private final Posts posts;
  private final Journal journal;
  private final Clock clock;

  Categories(
      CategoryKeeping keeping,
      CategoryEntryStore entries,
      CategoryPurposes purposes,
      Residents residents,
      Posts posts,
      Journal journal,
      Clock clock) {
    this.keeping = keeping;
    this.entries = entries;
    this.purposes = purposes;
    this.residents = residents;
    this.posts = posts;
    this.journal = journal;
    this.clock = clock;
  }

  /** Somebody with all that was ever entered of them, and for what it may go on. */
  public record Card(Located person, History history, @Nullable CategoryPurpose purpose) {}

  /**
   * What somebody says about a thing that happened.
   *
   * @param at when it happened; now where null
   */
  public record Told(
      UUID id, Cause cause, @Nullable String words, String bodyName, @Nullable Instant at) {}

  /** That it was looked at is in the journal, as of all that is sensitive. */
  public Card card(Caller caller, ResidentId id) {
    var person = residents.requiring(caller, Power.SEE_CATEGORIES, id);
    journal.note(caller, "CATEGORY_SEEN", id.toString(), person.grid(), Map.of());
    return card(person);
  }

  private Card card(Located person) {
    var id = person.resident().residentId();
    return new Card(
        person, History.of(entries.of(id)), purposes.running(person.grid()).orElse(null));
  }

  /** That somebody is to be decided about; by whoever keeps the register or visits. */
  public Card register(Caller caller, ResidentId id, Told told) {
    var person = residents.requiring(caller, Power.SEE_CATEGORIES, id);
    caller.requireOneOf(Power.KEEP_REGISTER, Power.REPORT_BY_PROXY, Power.DECIDE_CATEGORIES);
    return enter(caller, person, new Step.Register(at(told)), told);
  }

  /** What a medical institution or disease control has decided; a community never does. */
  public Card decide(Caller caller, ResidentId id, HealthCategory category, Told told) {
    var person = residents.requiring(caller, Power.SEE_CATEGORIES, id);
    return enter(caller, person, new Step.Decide(category, body(caller, category), at(told)), told);
  }

  public Card end(Caller caller, ResidentId id, Ending ending, Told told) {
    var person = residents.requiring(caller, Power.SEE_CATEGORIES, id);
    return enter(caller, person, new Step.End(ending, body(caller, null), at(told)), told);
  }

  /** Where somebody was brought, or is. */
  public Card place(Caller caller, ResidentId id, Facility facility, Told told) {
    return done(caller, id, new Step.Place(facility, at(told)), told);
  }

  public Card test(Caller caller, ResidentId id, Told told) {
    return done(caller, id, new Step.Test(at(told)), told);
  }

  private Card done(Caller caller, ResidentId id, Step step, Told told) {
    var person = residents.requiring(caller, Power.SEE_CATEGORIES, id);
    caller.requireOneOf(Power.KEEP_REGISTER, Power.DECIDE_CATEGORIES);
    if (!History.of(entries.of(id)).now().state().isOpen()) {
      throw Refusal.because(CategoryReason.IN_NO_CATEGORY);
    }
    return enter(caller, person, step, told);
  }

  /** Who the caller's post decides for; its own word where the category is another body's. */
  private DecidingBody body(Caller caller, @Nullable HealthCategory category) {
    if (!caller.powers().contains(Power.DECIDE_CATEGORIES)) {
      throw Refusal.because(
          category == HealthCategory.CLOSE_CONTACT
              ? CategoryReason.CONTACTS_BY_DISEASE_CONTROL
              : CategoryReason.NOT_A_DECIDING_BODY);
    }
    return DecidingBody.of(posts.office(caller))
        .orElseThrow(() -> Refusal.because(CategoryReason.NOT_A_DECIDING_BODY));
  }

  private Card enter(Caller caller, Located person, Step step, Told told) {
    var id = person.resident().residentId();
    var purpose =
        purposes
            .running(person.grid())
            .orElseThrow(() -> Refusal.because(CategoryReason.NOTHING_IN_FORCE));
    var entry =
        new Entry(
            told.id(),
            step,
            told.bodyName().strip(),
            told.cause(),
            words(told),
            clock.instant(),
            new Entry.By(caller.account(), caller.post()),
            purpose.ground(),
            id.number(),
            null,
            null);
    var history = keeping.add(id, homeOf(person), entry);
    journal.note(
        caller,
        "CATEGORY_ENTERED",
        id.toString(),
        person.grid(),
        purpose.basis(),
        Map.of("entry", told.id().toString()));
    return new Card(person, history, purpose);
  }

  /**
   * Takes back what should not have been entered. A decision is its own body's to take back; what
   * only registered somebody, anybody's who may register, while nobody has decided.
   */
  public Card withdraw(Caller caller, ResidentId id, UUID entry, String reason) {
    var person = residents.requiring(caller, Power.SEE_CATEGORIES, id);
    caller.requireOneOf(Power.KEEP_REGISTER, Power.REPORT_BY_PROXY, Power.DECIDE_CATEGORIES);
    var why = CategoryPurposes.text("reason", reason);
    var history =
        keeping.change(
            id,
            log -> {
              var it =
                  log.lines().stream()
                      .map(History.Line::entry)
                      .filter(one -> one.id().equals(entry))
                      .findFirst()
                      .orElseThrow(() -> new NoSuchElementException(entry.toString()));
              if (!it.counts()) throw Refusal.because(CategoryReason.WITHDRAWN_ALREADY);
              requireTheirs(caller, it, log);
              keeping.withdraw(
                  id, entry, new Entry.Withdrawal(clock.instant(), caller.post(), why));
            });
    journal.note(
        caller,
        "CATEGORY_WITHDRAWN",
        id.toString(),
        person.grid(),
        Map.of("entry", entry.toString()));
    return new Card(person, history, purposes.running(person.grid()).orElse(null));
  }

  private void requireTheirs(Caller caller, Entry it, History log) {
    switch (it.step()) {
      case Step.Decide decided -> requireBody(caller, decided.by());
      case Step.End ended -> requireBody(caller, ended.by());
      case Step.Register _ -> {
        var decides = caller.powers().contains(Power.DECIDE_CATEGORIES);
        if (!decides && !(log.now().state() instanceof CategoryState.Pending)) {
          throw Refusal.because(CategoryReason.DECIDED_ALREADY);
        }
      }
      case Step.Place _, Step.Test _ ->
          caller.requireOneOf(Power.KEEP_REGISTER, Power.DECIDE_CATEGORIES);
    }
  }

  private void requireBody(Caller caller, DecidingBody by) {
    if (body(caller, null) != by) throw Refusal.because(CategoryReason.WITHDRAWN_BY_OTHERS);
  }

  static Home homeOf(Located person) {
    return new Home(person.resident().household(), person.grid());
  }

  private Instant at(Told told) {
    var now = clock.instant();
    if (told.at() == null) return now;
    if (told.at().isAfter(now.plus(AHEAD))) throw Refusal.because(CategoryReason.NOT_YET);
    return told.at().truncatedTo(ChronoUnit.MICROS);
  }

  private static String words(Told told) {
    var faults = new ArrayList<Fault>();
    var words = CategoryPurposes.optional("words", told.words());
    if (told.cause() == Cause.OTHER && words.isEmpty()) {
      faults.add(Fault.at("words", "", EdgeFault.MISSING));
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
    return words;
  }
}
