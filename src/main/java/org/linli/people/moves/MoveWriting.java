package org.linli.people.moves;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.linli.people.Act;
import org.linli.people.Belonging;
import org.linli.people.HouseholdId;
import org.linli.people.Into;
import org.linli.people.Resident;
import org.linli.people.Resident.Relation;
import org.linli.people.Resident.Stay;
import org.linli.people.Resident.Whereabouts;
import org.linli.people.moves.State.Open;
import org.linli.people.moves.State.Where;
import org.springframework.stereotype.Component;

/**
 * Writes a hand-over down: its row, its line in the log and in the journal, and what it does to the
 * people, all in the caller's transaction.
 */
@Component
class MoveWriting {

  /** Whose word the data is that a move leaves in the register. */
  static final String SOURCE = "moves";

  private final HandOverStore store;
  private final Belonging belonging;
  private final Newcomers newcomers;
  private final Journal journal;
  private final Clock clock;

  MoveWriting(
      HandOverStore store, Belonging belonging, Newcomers newcomers, Journal journal, Clock clock) {
    this.store = store;
    this.belonging = belonging;
    this.newcomers = newcomers;
    this.journal = journal;
    this.clock = clock;
  }

  /** What is written about a step besides the hand-over itself. */
  record Entry(String step, PlaceCode place, String reason, String basis) {

    /** Within the everyday duties of a post. */
    Entry(String step, PlaceCode place, String reason) {
      this(step, place, reason, Journal.DUTY);
    }
  }

  /** A hand-over that begins, with people who have been held; it does to them what it says. */
  Kept begin(
      Caller by,
      HandOver handOver,
      Details details,
      List<Resident> people,
      Where were,
      @Nullable Relation relation,
      Entry entry) {
    var now = clock.instant();
    var act = act(by, now);
    var done = details.with(apply(were, handOver, details, people, relation, act));
    var kept =
        new Kept(
            handOver,
            done,
            people.stream().map(it -> new Kept.Person(it.id(), it.name())).toList(),
            now,
            now,
            closedAt(handOver, now));
    return add(by, kept, entry);
  }

  /** A hand-over that begins and that changes nothing of where people are. */
  Kept add(Caller by, Kept kept, Entry entry) {
    store.add(
        kept,
        new HandOverStore.Entry(entry.step(), by, entry.place(), entry.reason(), entry.basis()));
    note(by, kept, entry);
    return kept;
  }

  /** The next state of a hand-over, and what it does to its people. */
  Kept go(
      Caller by,
      Kept before,
      HandOver after,
      Details details,
      @Nullable Relation relation,
      Entry entry) {
    var now = clock.instant();
    var were = before.handOver().state().people();
    Into into = details.into();
    if (before.details().byFile() && before.handOver().from() == null) {
      return goByFile(by, before, after, details, relation, entry);
    }
    if (were != after.state().people()) {
      var people = held(before, details);
      requireWhere(people, were, before.residents().size());
      into = apply(were, after, details, people, relation, act(by, now));
    } else if (were == Where.RECEIVER && !stay(before.handOver()).equals(stay(after))) {
      belonging.stay(held(before, details), stay(after), act(by, now));
    }
    var kept =
        new Kept(
            after,
            details.with(into),
            before.people(),
            before.openedAt(),
            now,
            closedAt(after, now));
    store.save(
        kept,
        new HandOverStore.Entry(entry.step(), by, entry.place(), entry.reason(), entry.basis()));
    note(by, kept, entry);
    return kept;
  }

  /** People of whom there is only what a file told, until they are received or sent back. */
  private Kept goByFile(
      Caller by,
      Kept before,
      HandOver after,
      Details details,
      @Nullable Relation relation,
      Entry entry) {
    var into = details.into();
    var people = before.people();
    var are = after.state().people();
    if (are == Where.RECEIVER) {
      if (into == null) throw Refusal.because(MovesReason.DOOR_UNTOLD);
      var entered = newcomers.enter(by, before, after, into, relation);
      into = new Into.Joining(entered.household());
      people = entered.people();
    } else if (are != Where.TRANSIT) {
      newcomers.forget(after.id());
    }
    var now = clock.instant();
    var kept =
        new Kept(after, details.with(into), people, before.openedAt(), now, closedAt(after, now));
    requireInNoOther(kept);
    store.save(
        kept,
        new HandOverStore.Entry(entry.step(), by, entry.place(), entry.reason(), entry.basis()));
    if (!people.equals(before.people())) store.replacePeople(kept);
    note(by, kept, entry);
    return kept;
  }

  private void requireInNoOther(Kept kept) {
    if (store.openOf(kept.residents()).stream().anyMatch(it -> !it.equals(kept.handOver().id()))) {
      throw Refusal.because(MovesReason.IN_HAND_OVER);
    }
  }

  /** It was late and goes up to the next place; the program's own step. */
  void climb(Kept before, HandOver after) {
    var now = clock.instant();
    var kept =
        new Kept(
            after, before.details(), before.people(), before.openedAt(), now, before.closedAt());
    var place =
        after.state() instanceof Open open ? open.owner() : after.placeOf(State.Side.SENDER);
    store.save(kept, new HandOverStore.Entry("CLIMB", null, place, "", "hand_over_limit"));
    journal.noteOwn(
        "MOVE_CLIMB",
        after.id().toString(),
        place,
        "hand_over_limit",
        Map.of("stage", after.state().name()));
  }

  /** The people of a hand-over where they are kept now, locked. */
  List<Resident> held(Kept it, Details details) {
    var into = it.details().into();
    if (it.handOver().state().people() == Where.RECEIVER && into != null) {
      return belonging.hold(into.subdistrict(), it.residents());
    }
    var household = details.household();
    if (household == null) throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    return belonging.hold(household.subdistrict(), it.residents());
  }

  Act act(Caller by, Instant now) {
    return new Act(by, SOURCE, Journal.DUTY, now);
  }

  private @Nullable Into apply(
      Where were,
      HandOver handOver,
      Details details,
      List<Resident> people,
      @Nullable Relation relation,
      Act act) {
    var are = handOver.state().people();
    if (were == are) return details.into();
    switch (are) {
      case SENDER -> belonging.comeBack(people, act);
      case TRANSIT, OUTSIDE, UNKNOWN, DECEASED -> belonging.leave(people, whereabouts(are), act);
      case RECEIVER -> {
        var into = details.into();
        if (into == null) throw Refusal.because(MovesReason.DOOR_UNTOLD);
        return new Into.Joining(belonging.settle(people, into, relation, stay(handOver), act));
      }
    }
    return details.into();
  }

  /** As the hand-over left them; anything else was done to them since, by other means. */
  private static void requireWhere(Collection<Resident> people, Where were, int count) {
    var expected = whereabouts(were);
    if (people.size() != count || people.stream().anyMatch(it -> it.whereabouts() != expected)) {
      throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    }
  }

  static Whereabouts whereabouts(Where where) {
    return switch (where) {
      case SENDER, RECEIVER -> Whereabouts.HERE;
      case TRANSIT -> Whereabouts.IN_TRANSIT;
      case OUTSIDE -> Whereabouts.OUTSIDE;
      case UNKNOWN -> Whereabouts.UNKNOWN;
      case DECEASED -> Whereabouts.DECEASED;
    };
  }

  static Stay stay(HandOver handOver) {
    var until = handOver.stayUntil();
    return until == null
        ? new Stay.Permanent()
        : new Stay.Temporary(LocalDate.ofInstant(until, HandOverStore.ZONE));
  }

  private static @Nullable Instant closedAt(HandOver handOver, Instant now) {
    return handOver.state() instanceof Open ? null : now;
  }

  private void note(Caller by, Kept kept, Entry entry) {
    journal.note(
        by,
        "MOVE_" + entry.step(),
        kept.handOver().id().toString(),
        entry.place(),
        entry.basis(),
        Map.of(
            "kind", kept.handOver().kind().name(),
            "stage", kept.handOver().state().name(),
            "people", kept.people().size()));
  }

  /** The household somebody came to, once they have come. */
  static @Nullable HouseholdId cameTo(Kept it) {
    return it.details().into() instanceof Into.Joining joining
            && it.handOver().state().people() == Where.RECEIVER
        ? joining.household()
        : null;
  }
}
