package org.linli.facts.asks;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.known.Subject;
import org.linli.journal.Journal;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a worker takes along to where there is no network: the doors of a walk with all that is
 * asked there, a page in a handful of statements however many doors it has; and, when what was
 * answered there arrives, what others had said meanwhile.
 */
@Service
@Transactional
public class TakenAlong {

  private final Visits visits;
  private final Households households;
  private final AskListStore lists;
  private final Questions questions;
  private final Journal journal;
  private final Clock clock;

  TakenAlong(
      Visits visits,
      Households households,
      AskListStore lists,
      Questions questions,
      Journal journal,
      Clock clock) {
    this.visits = visits;
    this.households = households;
    this.lists = lists;
    this.questions = questions;
    this.journal = journal;
    this.clock = clock;
  }

  record TakenDoor(Visits.Waited door, List<About> about) {}

  /**
   * @param at by the server's clock, since that of a phone may be wrong
   */
  record Bundle(Instant at, Page<TakenDoor> doors) {}

  /** An ask somebody else had answered, and what is known now. */
  record Overtaken(Ask.State state, Subject subject, @Nullable Resident person, Question question) {

    /** Of a person only the surname is shown. */
    String name() {
      return person == null ? "" : Masked.name(person.name());
    }
  }

  /** Cut to the caller's place; that it was taken along stands in the journal. */
  Bundle bundle(Caller caller, PlaceCode within, Page.Ask ask) {
    var place = caller.cut(Power.ANSWER_ASKS, within);
    var now = clock.instant();
    var doors = visits.list(caller, place, ask);
    var ids = doors.items().stream().map(it -> it.household().id()).toList();
    var asks = lists.atDoors(ids, now);
    var people = households.livingIn(ids);
    var asked =
        questions.of(asks.values().stream().flatMap(List::stream).toList(), Questions.Reader.POST);
    if (!ids.isEmpty()) {
      journal.note(
          caller, "VISITS_TAKEN_ALONG", place.toString(), place, Map.of("doors", ids.size()));
    }
    return new Bundle(
        now,
        doors.map(it -> {
          var home = it.household();
          var of = only(asks.getOrDefault(home.id(), List.of()), asked);
          return new TakenDoor(it, about(home, people, of));
        }));
  }

  private static List<About> about(
      Household home,
      Map<HouseholdId, List<Resident>> people,
      Map<Subject, List<Question>> questions) {
    return Door.sorted(home, people.getOrDefault(home.id(), List.of()), questions);
  }

  private static Map<Subject, List<Question>> only(
      List<Ask> asks, Map<Subject, List<Question>> questions) {
    var found = new LinkedHashMap<Subject, List<Question>>();
    for (var it : asks) {
      var of = questions.get(it.subject());
      if (of != null) found.putIfAbsent(it.subject(), of);
    }
    return found;
  }

  /** What became of asks of a door that somebody else had answered. */
  @Transactional(readOnly = true)
  List<Overtaken> overtaken(Caller caller, HouseholdId id, List<UUID> asks) {
    var home = households.requiring(caller, Power.ANSWER_ASKS, id);
    var found = lists.ofDoor(home.household().id(), asks);
    var states = new LinkedHashMap<UUID, Ask.State>();
    found.forEach(it -> states.put(it.id(), it.state()));
    var all = new ArrayList<Overtaken>();
    questions
        .of(found, Questions.Reader.POST)
        .forEach((subject, of) -> {
          for (var it : of) {
            var state = states.getOrDefault(it.ask(), Ask.State.RELEASED);
            all.add(new Overtaken(state, subject, person(home.residents(), subject), it));
          }
        });
    return List.copyOf(all);
  }

  private static @Nullable Resident person(List<Resident> people, Subject subject) {
    return people.stream().filter(it -> subject.equals(Door.subject(it))).findFirst().orElse(null);
  }
}
