package org.linli.facts.asks;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to doors: those to be visited because something is asked that only a visit can tell, and
 * at each everything that is open about the household, in one visit.
 */
@Service
@Transactional
public class Visits {

  private final Households households;
  private final AskListStore lists;
  private final AskStore store;
  private final Questions questions;
  private final AnswerTaking answers;
  private final Clock clock;

  Visits(
      Households households,
      AskListStore lists,
      AskStore store,
      Questions questions,
      AnswerTaking answers,
      Clock clock) {
    this.households = households;
    this.lists = lists;
    this.store = store;
    this.questions = questions;
    this.answers = answers;
    this.clock = clock;
  }

  /** How many wait within a place, and when the first is due ({@code null} where none waits). */
  public record Waiting(long count, @Nullable Instant due) {}

  /** A door to be visited, and how the last visit to it went. */
  record Waited(
      Household household, int asks, Instant due, AskStore.@Nullable Answering lastVisit) {}

  /** Everything that is asked at a door. */
  record Opened(Household household, List<About> about, AskStore.@Nullable Answering lastVisit) {}

  /** Doors in walking order, cut to the caller's place. */
  @Transactional(readOnly = true)
  Page<Waited> list(Caller caller, PlaceCode within, Page.Ask ask) {
    var place = caller.cut(Power.ANSWER_ASKS, within);
    var doors = lists.doors(place, clock.instant(), ask);
    var ids = doors.items().stream().map(AskListStore.WaitingDoor::household).toList();
    var named = households.named(ids);
    var last = store.lastVisits(ids);
    return new Page<>(
        doors.total(),
        doors.page(),
        doors.size(),
        doors.items().stream()
            .filter(it -> named.containsKey(it.household()))
            .map(it ->
                new Waited(
                    Objects.requireNonNull(named.get(it.household())),
                    it.asks(),
                    it.due(),
                    last.get(it.household())))
            .toList());
  }

  /** For Today, whose caller may answer in this place. */
  @Transactional(readOnly = true)
  public Waiting waiting(Caller caller) {
    caller.require(Power.ANSWER_ASKS);
    return lists.doorsWaiting(caller.place(), clock.instant());
  }

  @Transactional(readOnly = true)
  Opened open(Caller caller, HouseholdId id) {
    var home = households.requiring(caller, Power.ANSWER_ASKS, id);
    var household = home.household();
    var asks = store.atDoor(household.id(), clock.instant());
    return new Opened(
        household,
        Door.sorted(household, home.residents(), questions.of(asks, Questions.Reader.POST)),
        store.lastVisits(List.of(household.id())).get(household.id()));
  }

  /** How a visit went and what was answered; the rest stays open. */
  public Answered take(
      Caller caller, HouseholdId id, UUID visit, Outcome outcome, List<Answer.Sent> sent) {
    var household = households.requiring(caller, Power.ANSWER_ASKS, id).household();
    var met = outcome != Outcome.NO_ANSWER && outcome != Outcome.VACANT_REPORTED;
    if (!met && !sent.isEmpty()) {
      throw AnswerTaking.wrong(List.of(Fault.at("outcome", outcome, AskFault.NOBODY_WAS_MET)));
    }
    var round =
        new Round(
            visit,
            Way.VISIT,
            household.id().subdistrict(),
            household.id(),
            household.id().toString(),
            household.grid(),
            caller,
            outcome,
            SourceAgency.COMMUNITY);
    return answers.take(round, store.atDoor(household.id(), clock.instant()), sent);
  }
}
