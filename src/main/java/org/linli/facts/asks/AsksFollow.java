package org.linli.facts.asks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.Knower;
import org.linli.facts.known.FactsTold;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.Subject;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRelocated;
import org.linli.people.WhereaboutsChanged;
import org.linli.people.residents.Located;
import org.linli.people.residents.ResidentRecorded;
import org.linli.people.residents.Residents;
import org.linli.people.stewards.StewardsLeft;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open asks are never behind: they close when what they ask becomes known in any way, and go with
 * whom and what they are about.
 */
@Component
@Order(20) // what is known has followed before
@Transactional
class AsksFollow implements Attached {

  private static final int AT_ONCE = 2000;

  private final AskStore store;
  private final Asks asks;
  private final AskTurnStore turns;
  private final AskStewardStore stewards;
  private final AskFollowStore following;
  private final AskPlaceStore places;
  private final Questions questions;
  private final Residents residents;
  private final DataItems items;
  private final Clock clock;

  AsksFollow(
      AskStore store,
      Asks asks,
      AskTurnStore turns,
      AskStewardStore stewards,
      AskFollowStore following,
      AskPlaceStore places,
      Questions questions,
      Residents residents,
      DataItems items,
      Clock clock) {
    this.store = store;
    this.asks = asks;
    this.turns = turns;
    this.stewards = stewards;
    this.following = following;
    this.places = places;
    this.questions = questions;
    this.residents = residents;
    this.items = items;
    this.clock = clock;
  }

  @EventListener
  void on(FactsTold told) {
    var now = clock.instant();
    told.items().forEach((subject, items) -> turns.closeOf(subject, items, now));
  }

  /** A datum of the register may be what was asked. */
  @EventListener
  void on(ResidentRecorded recorded) {
    closeKnown(following.openOf(List.of(recorded.resident())));
  }

  /** What lists have brought into the registers meanwhile is asked no more. */
  void closeKnown() {
    var held = items.all().stream().filter(it -> it.register() != null).map(DataItem::key).toList();
    var subdistrict = -1L;
    var last = new UUID(0, 0);
    for (var some = turns.openAfter(subdistrict, last, held, AT_ONCE);
        !some.isEmpty();
        some = turns.openAfter(subdistrict, last, held, AT_ONCE)) {
      closeKnown(some);
      subdistrict = some.getLast().subject().subdistrict();
      last = some.getLast().id();
    }
  }

  /** Of these, what a register holds and is fresh is asked no more. */
  void closeKnown(List<Ask> asks) {
    var kinds = questions.items(asks);
    var held = asks.stream().filter(it -> of(kinds, it).register() != null).toList();
    if (held.isEmpty()) return;
    var rows = questions.known(held);
    var now = clock.instant();
    var today = LocalDate.ofInstant(now, WorkDays.ZONE);
    var known =
        held.stream()
            .filter(it -> isKnown(rows, it, of(kinds, it), today))
            .collect(
                Collectors.groupingBy(
                    it -> it.subject().subdistrict(),
                    Collectors.mapping(Ask::id, Collectors.toList())));
    known.forEach((subdistrict, ids) -> turns.close(subdistrict, ids, Ask.State.ANSWERED, now));
  }

  private static DataItem of(Map<String, DataItem> kinds, Ask ask) {
    return Objects.requireNonNull(kinds.get(ask.item()));
  }

  private static boolean isKnown(
      Map<Subject, KnownRow> rows, Ask ask, DataItem item, LocalDate today) {
    var known = Questions.known(rows, ask);
    return known != null && known.isFresh(item, today);
  }

  @EventListener
  void on(ResidentRelocated relocated) {
    following.relocate(relocated);
  }

  /** Who lives behind another door is asked there; who is gone is asked no more. */
  @EventListener
  void on(WhereaboutsChanged changed) {
    var now = clock.instant();
    following.householdsEnded(changed.households(), now);
    var asks = following.openOf(changed.residents());
    if (asks.isEmpty()) return;
    var people = residents.named(changed.residents());
    var kinds = questions.items(asks);
    var gone = new ArrayList<Ask>();
    for (var ask : asks) {
      var who = people.get(new ResidentId(ask.subject().subdistrict(), ask.subject().number()));
      if (who == null || !follow(ask, of(kinds, ask), who, now)) gone.add(ask);
    }
    gone.stream()
        .collect(
            Collectors.groupingBy(
                it -> it.subject().subdistrict(),
                Collectors.mapping(Ask::id, Collectors.<UUID>toList())))
        .forEach((subdistrict, ids) -> turns.close(subdistrict, ids, Ask.State.RELEASED, now));
  }

  /** False where nobody can be asked about them any more. */
  private boolean follow(Ask ask, DataItem item, Located who, Instant now) {
    return switch (who.resident().whereabouts()) {
      case HERE -> {
        var household = who.resident().household();
        // Whoever is steward at the new door is asked once the household has been.
        var near = Turns.Near.door(true);
        var turn = ask.turn() == Knower.SOURCE_AGENCY ? ask.turn() : Turns.first(item, near);
        var since = Turns.shownFrom(now, false);
        following.moveTo(
            ask, household, who.grid(), turn, since, Turns.passesAt(turn, since, ask.deadline()));
        yield true;
      }
      case IN_TRANSIT -> {
        var near = Turns.Near.door(false);
        var turn = ask.turn() == Knower.SOURCE_AGENCY ? ask.turn() : Turns.first(item, near);
        following.moveTo(ask, null, who.grid(), turn, now, null);
        yield true;
      }
      case OUTSIDE, UNKNOWN, DECEASED, MERGED -> false;
    };
  }

  /** Nobody waits for a steward who has left. */
  @EventListener
  void on(StewardsLeft left) {
    stewards.left(left.buildings(), clock.instant());
    asks.passOn();
  }

  @Override
  public void follow(Succession succession) {
    places.follow(succession, clock.instant());
  }
}
