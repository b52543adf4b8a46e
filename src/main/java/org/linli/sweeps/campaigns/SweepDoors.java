package org.linli.sweeps.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.asks.Answer;
import org.linli.facts.asks.Answered;
import org.linli.facts.asks.Outcome;
import org.linli.facts.asks.Visits;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to doors: which are to be gone to, in walking order, and what was found at one. One
 * visit answers all that is asked there and is counted by every sweep the door belongs to.
 */
@Service
@Transactional
public class SweepDoors {

  private final Households households;
  private final Sweeps sweeps;
  private final SweepSteps steps;
  private final SweepDoorStore lists;
  private final Visits visits;
  private final Clock clock;

  SweepDoors(
      Households households,
      Sweeps sweeps,
      SweepSteps steps,
      SweepDoorStore lists,
      Visits visits,
      Clock clock) {
    this.households = households;
    this.sweeps = sweeps;
    this.steps = steps;
    this.lists = lists;
    this.visits = visits;
    this.clock = clock;
  }

  /**
   * What is told of a door.
   *
   * @param id the sender's, so that sending again changes nothing
   * @param evidence that nobody lives there, where it was found vacant
   * @param unwell the people of whom what a sweep looks for is so
   * @param answers to what is asked there
   */
  public record Visit(
      UUID id,
      Outcome outcome,
      @Nullable Evidence evidence,
      Set<Long> unwell,
      List<Answer.Sent> answers) {}

  /** What became of a visit: its answers, and how the door stands in each sweep now. */
  public record Taken(Answered answered, List<Standing> standings) {}

  /** A door of a sweep's list. */
  record Waited(Household household, SweepDoorStore.Found found) {}

  /** A door under the sweeps that are open there, and who lives behind it. */
  record Opened(Household household, List<Resident> people, List<Under> sweeps) {}

  /** How a door stands in one sweep. */
  record Under(Sweep sweep, Task task, @Nullable Instant changedAt, Set<Long> unwell) {}

  /** Doors of a sweep, cut to the caller's place; in walking order in a community or a grid. */
  @Transactional(readOnly = true)
  Page<Waited> list(
      Caller caller, UUID id, PlaceCode within, SweepDoorStore.Which which, Page.Ask ask) {
    var sweep = sweeps.seen(caller, id);
    var place = narrower(caller.cut(Power.SEE_PEOPLE, within), sweep.place());
    var found = lists.doors(sweep, place, which, clock.instant(), ask);
    var named =
        households.named(found.items().stream().map(SweepDoorStore.Found::household).toList());
    var waited = new ArrayList<Waited>();
    for (var it : found.items()) {
      var household = named.get(it.household());
      if (household != null) waited.add(new Waited(household, it));
    }
    return new Page<>(found.total(), found.page(), found.size(), waited);
  }

  /** The narrower of two places of which one contains the other; outside it nothing is found. */
  static PlaceCode narrower(PlaceCode asked, PlaceCode swept) {
    if (swept.contains(asked)) return asked;
    if (asked.contains(swept)) return swept;
    throw new NoSuchElementException(asked.toString());
  }

  @Transactional(readOnly = true)
  Opened open(Caller caller, HouseholdId id) {
    var home = households.requiring(caller, Power.ANSWER_ASKS, id);
    var household = home.household();
    var under =
        steps.openAt(household, clock.instant()).stream()
            .map(it -> lists.under(it, household.keyOn(it.day())))
            .toList();
    return new Opened(household, home.residents(), under);
  }

  /** Takes a visit whole, or refuses it with everything that is wrong with it. */
  public Taken take(Caller caller, HouseholdId id, Visit visit) {
    var home = households.requiring(caller, Power.ANSWER_ASKS, id);
    check(visit, home.residents());
    var answered = visits.take(caller, id, visit.id(), visit.outcome(), visit.answers());
    var look = new Look.Visit(visit.outcome(), visit.evidence(), caller.post());
    var unwell = isMet(visit.outcome()) ? visit.unwell() : null;
    return new Taken(answered, steps.take(home, visit.id(), look, unwell, caller));
  }

  private static void check(Visit visit, List<Resident> people) {
    var faults = new ArrayList<Fault>();
    var known = new HashSet<Long>();
    people.forEach(it -> known.add(it.id()));
    for (var it : visit.unwell()) {
      if (!known.contains(it)) {
        faults.add(Fault.at("unwell", it, CampaignFault.NOT_OF_THIS_HOUSEHOLD));
      }
    }
    if (!visit.unwell().isEmpty() && !isMet(visit.outcome())) {
      faults.add(Fault.at("outcome", visit.outcome(), CampaignFault.NOBODY_WAS_MET));
    }
    if (visit.evidence() != null && visit.outcome() != Outcome.VACANT_REPORTED) {
      faults.add(Fault.at("evidence", visit.evidence(), CampaignFault.EVIDENCE_WITHOUT_VACANCY));
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(CampaignReason.VISIT_WRONG, faults);
  }

  private static boolean isMet(Outcome outcome) {
    return switch (outcome) {
      case CONTACTED, PROXY, PHONE_ONLY -> true;
      case NO_ANSWER, VACANT_REPORTED, REFUSED -> false;
    };
  }

  /**
   * What an open sweep has for a place.
   *
   * @param doors that somebody goes to now; none where nobody here goes to doors
   * @param found people of whom what it looks for is so
   */
  public record Today(UUID sweep, long doors, int found, int households, Instant endsAt) {}

  /** What open sweeps have for the caller's place, the first to end first. */
  @Transactional(readOnly = true)
  public List<Today> today(Caller caller) {
    var now = clock.instant();
    var goes = caller.powers().contains(Power.ANSWER_ASKS);
    var today = new ArrayList<Today>();
    for (var it : sweeps.open(caller.place())) {
      var place = narrower(caller.place(), it.place());
      var figures = lists.figures(it, place);
      var doors = goes ? lists.countToVisit(it, place, now) : 0;
      today.add(
          new Today(
              it.id(), doors, figures.unwellPersons(), figures.expectedHouseholds(), it.endsAt()));
    }
    today.sort(Comparator.comparing(Today::endsAt));
    return today;
  }

  /** People of whom what a sweep looks for was found, the last found first. */
  @Transactional(readOnly = true)
  Page<SweepDoorStore.Unwell> found(Caller caller, UUID id, PlaceCode within, Page.Ask ask) {
    var sweep = sweeps.seen(caller, id);
    var place = narrower(caller.cut(Power.SEE_PEOPLE, within), sweep.place());
    return lists.found(sweep, place, ask);
  }
}
