package org.linli.sweeps.categories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.Sensitivity;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.BasisWithdrawn;
import org.linli.law.LawReason;
import org.linli.law.LegalBases;
import org.linli.places.Places;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what categories are kept for: nothing is entered of anybody where no purpose runs on
 * a basis in force, and when its time is over everything is deleted but figures that name nobody.
 */
@Service
@Transactional
public class CategoryPurposes {

  private static final int MOST_SHOWN = 100;

  private final PurposeStore store;
  private final LegalBases bases;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  CategoryPurposes(
      PurposeStore store, LegalBases bases, Places places, Journal journal, Clock clock) {
    this.store = store;
    this.bases = bases;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** A purpose as it is begun: today. */
  public record Begun(
      PlaceCode area, String basis, String purpose, LocalDate until, LocalDate keepUntil) {}

  @Transactional(readOnly = true)
  public List<CategoryPurpose> list(Caller caller, PlaceCode within) {
    return store.touching(caller.cut(Power.SEE_BOARD, within), MOST_SHOWN);
  }

  /** Begins today; the basis must allow data on health, and be for who rests on it. */
  public CategoryPurpose begin(Caller caller, Begun it) {
    caller.require(Power.KEEP_LAW, it.area());
    var words = Written.one("purpose", it.purpose(), Written.LINE);
    var today = today();
    requireOrder(today, it.until(), it.keepUntil());
    places.current(caller, it.area());
    requireGround(caller, it.basis(), it.area(), today, it.until());
    var made =
        new CategoryPurpose(
            UUID.randomUUID(),
            it.area(),
            it.basis(),
            words,
            today,
            it.until(),
            it.keepUntil(),
            null,
            null);
    store.add(made, caller, clock.instant());
    journal.note(
        caller,
        "CATEGORIES_BEGUN",
        made.id().toString(),
        made.area(),
        made.basis(),
        Map.of(
            "purpose", words,
            "until", it.until().toString(),
            "keepUntil", it.keepUntil().toString()));
    return made;
  }

  /** Ends it earlier or later than it was to. */
  public CategoryPurpose changeEnd(
      Caller caller, UUID id, LocalDate until, LocalDate keepUntil, String reason) {
    caller.require(Power.KEEP_LAW);
    var it = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.KEEP_LAW, it.area());
    var why = Written.one("reason", reason, Written.LINE);
    if (it.deletedAt() != null) throw Refusal.because(CategoryReason.PURPOSE_OVER);
    requireOrder(it.from(), until, keepUntil);
    if (keepUntil.isBefore(today())) throw Refusal.because(CategoryReason.KEPT_TOO_SHORT);
    if (until.isAfter(it.until())) requireGround(caller, it.basis(), it.area(), today(), until);
    var changed = ending(it, until, keepUntil, why);
    store.changeEnd(changed);
    journal.note(
        caller,
        "CATEGORIES_END_CHANGED",
        id.toString(),
        it.area(),
        it.basis(),
        Map.of("until", until.toString(), "keepUntil", keepUntil.toString(), "reason", why));
    return changed;
  }

  /** What rests on a basis that is withdrawn ends with this day, and so does what is kept. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(BasisWithdrawn withdrawn) {
    var today = today();
    for (var it : store.kept()) {
      if (!it.basis().equals(withdrawn.key())) continue;
      var until = it.until().isAfter(today) ? today : it.until();
      var keep = it.keepUntil().isAfter(today) ? today : it.keepUntil();
      store.changeEnd(ending(it, until, keep, withdrawn.reason()));
      journal.noteOwn(
          "CATEGORIES_END_CHANGED",
          it.id().toString(),
          it.area(),
          it.basis(),
          Map.of("until", until.toString(), "keepUntil", keep.toString()));
    }
  }

  private static CategoryPurpose ending(
      CategoryPurpose it, LocalDate until, LocalDate keepUntil, String why) {
    return new CategoryPurpose(
        it.id(), it.area(), it.basis(), it.words(), it.from(), until, keepUntil, why, null);
  }

  /** For what something may be entered at a place now; nothing where nothing is in force. */
  @Transactional(readOnly = true)
  public Optional<CategoryPurpose> running(PlaceCode place) {
    var today = today();
    return store.kept().stream()
        .filter(it -> it.area().contains(place) && it.collects(today))
        .filter(it -> bases.inForce(it.basis(), place, today).isPresent())
        .findFirst();
  }

  /** Deletes what no purpose keeps any more; what was deleted is certified in the journal. */
  public int deleteOver() {
    var today = today();
    var over = store.kept().stream().filter(it -> !it.isKept(today)).toList();
    for (var it : over) {
      var deleted = store.delete(it, today, clock.instant());
      journal.noteOwn(
          "CATEGORIES_DELETED",
          it.id().toString(),
          it.area(),
          LegalBases.KEPT_NO_LONGER,
          Map.of(
              "entries", deleted.entries(),
              "people", deleted.people(),
              "spans", deleted.spans(),
              "keepUntil", it.keepUntil().toString()));
    }
    return over.size();
  }

  /** Refuses a basis that does not hold at a place from a day to another, or not for this. */
  private void requireGround(
      Caller caller, String key, PlaceCode area, LocalDate from, LocalDate until) {
    var basis = bases.known(key);
    for (var day : List.of(from, until)) {
      if (!basis.isInForce(area, day)) {
        throw Refusal.because(LawReason.BASIS_NOT_IN_FORCE, key);
      }
    }
    if (!basis.allows(Sensitivity.HEALTH)) {
      throw Refusal.because(LawReason.BASIS_DOES_NOT_ALLOW, key, "HEALTH");
    }
    if (!basis.isFor(caller.place().level())) {
      throw Refusal.because(LawReason.BASIS_FOR_HIGHER, key);
    }
  }

  private static void requireOrder(LocalDate from, LocalDate until, LocalDate keepUntil) {
    if (until.isBefore(from)) throw Refusal.because(LawReason.ENDS_BEFORE_IT_STARTS);
    if (keepUntil.isBefore(until)) throw Refusal.because(CategoryReason.KEPT_TOO_SHORT);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
  }
}
