package org.linli.facts.asks;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.known.Subject;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of building stewards: what they are asked about the doors of their own buildings, and
 * nothing else. Whatever they do not know goes on to the next; whatever they leave does so too,
 * after a day.
 */
@Service
@Transactional
public class StewardAsks {

  private final StewardDoorStore doors;
  private final AskStore store;
  private final SubjectNameStore names;
  private final Households households;
  private final Questions questions;
  private final AnswerTaking answers;
  private final Clock clock;

  StewardAsks(
      StewardDoorStore doors,
      AskStore store,
      SubjectNameStore names,
      Households households,
      Questions questions,
      AnswerTaking answers,
      Clock clock) {
    this.doors = doors;
    this.store = store;
    this.names = names;
    this.households = households;
    this.questions = questions;
    this.answers = answers;
    this.clock = clock;
  }

  /** A door with questions; {@code household} is null where nobody lives, and of the building. */
  record Waiting(StewardDoorStore.Waiting door, @Nullable Household household) {}

  /** What is asked at a door. */
  record Opened(Subject at, String door, @Nullable Household household, List<About> about) {}

  @Transactional(readOnly = true)
  Page<Waiting> list(Caller caller, Page.Ask ask) {
    caller.require(Power.ANSWER_AS_STEWARD);
    var found = doors.doors(caller.account(), clock.instant(), ask);
    var homes =
        households.named(
            found.items().stream()
                .map(StewardDoorStore.Waiting::at)
                .filter(StewardAsks::isHome)
                .map(StewardAsks::home)
                .toList());
    return found.map(it -> new Waiting(it, isHome(it.at()) ? homes.get(home(it.at())) : null));
  }

  @Transactional(readOnly = true)
  Opened open(Caller caller, Subject at) {
    caller.require(Power.ANSWER_AS_STEWARD);
    var asked = questions.of(asks(caller, at), Questions.Reader.STEWARD);
    if (!isHome(at)) {
      var about =
          asked.entrySet().stream()
              .map(it -> new About(it.getKey(), "", null, it.getValue()))
              .toList();
      return new Opened(
          at, Objects.requireNonNull(names.of(List.of(at)).get(at)).name(), null, about);
    }
    var household = Objects.requireNonNull(households.named(List.of(home(at))).get(home(at)));
    var people = households.livingIn(household.id());
    return new Opened(at, household.door(), household, Door.sorted(household, people, asked));
  }

  Answered take(Caller caller, Subject at, UUID id, List<Answer.Sent> sent) {
    caller.require(Power.ANSWER_AS_STEWARD);
    var earlier = store.answering(at.subdistrict(), id);
    if (earlier.isPresent()) {
      return Answered.again(earlier.get(), 0);
    }
    var asks = asks(caller, at);
    var round =
        new Round(
            id,
            Way.STEWARD,
            at.subdistrict(),
            isHome(at) ? home(at) : null,
            isHome(at) ? home(at).toString() : at.toString(),
            asks.getFirst().grid(),
            caller,
            null,
            SourceAgency.COMMUNITY);
    return answers.take(round, asks, sent);
  }

  /** A door where nothing is asked of the caller does not exist for them. */
  private List<Ask> asks(Caller caller, Subject at) {
    var asks = doors.atDoor(caller.account(), at, clock.instant());
    if (asks.isEmpty()) throw new NoSuchElementException(at.toString());
    return asks;
  }

  private static boolean isHome(Subject at) {
    return at.kind() == ItemSubject.HOUSEHOLD;
  }

  private static HouseholdId home(Subject at) {
    return new HouseholdId(at.subdistrict(), at.number());
  }
}
