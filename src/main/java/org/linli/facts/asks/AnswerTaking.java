package org.linli.facts.asks;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Knower;
import org.linli.facts.asks.Answer.Said;
import org.linli.facts.known.Facts;
import org.linli.facts.known.Telling;
import org.linli.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers, wherever they come from: all that are right at once, or none with every wrong one
 * told by its place. What somebody else has answered meanwhile is passed over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerTaking {

  private static final Pattern POSITION = Pattern.compile("\\[?(\\d+)\\]?");

  private final AskStore store;
  private final AskTurnStore turns;
  private final AskStewardStore stewards;
  private final AnswerTimeStore times;
  private final Questions questions;
  private final Facts facts;
  private final Journal journal;
  private final Clock clock;

  AnswerTaking(
      AskStore store,
      AskTurnStore turns,
      AskStewardStore stewards,
      AnswerTimeStore times,
      Questions questions,
      Facts facts,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.turns = turns;
    this.stewards = stewards;
    this.times = times;
    this.questions = questions;
    this.facts = facts;
    this.journal = journal;
    this.clock = clock;
  }

  /** What has been answered so far, in the order of the tellings. */
  private static final class Sorted {
    final List<Telling> tellings = new ArrayList<>();
    final List<Integer> positions = new ArrayList<>();
    final List<UUID> told = new ArrayList<>();
    final List<UUID> declined = new ArrayList<>();
    final List<Ask> unknown = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    final List<UUID> overtaken = new ArrayList<>();
    int passedOver;
  }

  Answered take(Round round, List<Ask> shown, List<Answer.Sent> sent) {
    var before = store.answering(round.subdistrict(), round.id());
    if (before.isPresent()) {
      return Answered.again(before.get(), shown.size());
    }
    var open = store.hold(round.subdistrict(), shown);
    var items = questions.items(open.values());
    var now = clock.instant();
    var sorted = sort(round, open, items, sent, LocalDate.ofInstant(now, WorkDays.ZONE));
    if (!sorted.faults.isEmpty()) throw wrong(sorted.faults);
    record(round, sorted);
    turns.close(round.subdistrict(), sorted.told, Ask.State.ANSWERED, now);
    turns.close(round.subdistrict(), sorted.declined, Ask.State.DECLINED, now);
    passOn(round, sorted.unknown, items, now);
    var touched = new HashSet<UUID>(sorted.told);
    touched.addAll(sorted.declined);
    sorted.unknown.forEach(it -> touched.add(it.id()));
    measure(open, sent, sorted);
    var rest = open.values().stream().filter(it -> !touched.contains(it.id())).toList();
    var left = rest(round, rest, items, now);
    keep(round, touched.size(), sorted, now);
    return new Answered(touched.size(), sorted.passedOver, left, sorted.overtaken);
  }

  private Sorted sort(
      Round round,
      Map<UUID, Ask> open,
      Map<String, DataItem> items,
      List<Answer.Sent> sent,
      LocalDate today) {
    var sorted = new Sorted();
    var known = questions.known(open.values());
    var needing = questions.needing(open.values());
    var seen = new HashSet<UUID>();
    for (var i = 0; i < sent.size(); i++) {
      var answer = sent.get(i).read();
      var ask = open.get(answer.ask());
      if (ask == null || !seen.add(answer.ask())) {
        sorted.passedOver++;
        if (ask == null) sorted.overtaken.add(answer.ask());
        continue;
      }
      switch (answer.said()) {
        case Said.WillNotSay _ -> {
          if (round.mayRefuse()) sorted.declined.add(ask.id());
          else sorted.unknown.add(ask);
        }
        case Said.NobodyKnows _ -> sorted.unknown.add(ask);
        case Said.Value(var value) -> {
          if (value.isEmpty()) {
            sorted.faults.add(at(i, "", AskFault.VALUE_MISSING));
          } else {
            tell(sorted, i, telling(round, ask, items, value, needing, today));
            sorted.told.add(ask.id());
          }
        }
        case Said.AsBefore _ -> {
          var before = Questions.known(known, ask);
          if (before == null || !round.wasShown(of(items, ask))) {
            sorted.faults.add(at(i, "", AskFault.NOTHING_TO_CONFIRM));
          } else {
            tell(sorted, i, telling(round, ask, items, before.value(), needing, today));
            sorted.told.add(ask.id());
          }
        }
      }
    }
    return sorted;
  }

  private static void tell(Sorted sorted, int position, Telling telling) {
    sorted.tellings.add(telling);
    sorted.positions.add(position);
  }

  private Telling telling(
      Round round,
      Ask ask,
      Map<String, DataItem> items,
      String value,
      Map<UUID, List<AskStore.Needing>> needing,
      LocalDate today) {
    return new Telling(
        ask.subject(),
        ask.item(),
        of(items, ask).version(),
        value,
        round.agency(),
        round.source(),
        today,
        needing.getOrDefault(ask.id(), List.of()).stream()
            .findFirst()
            .map(it -> it.reason().number())
            .orElse(Journal.DUTY));
  }

  /** A value that cannot be is told at the answer it came with. */
  private void record(Round round, Sorted sorted) {
    if (sorted.tellings.isEmpty()) return;
    try {
      facts.record(round.by(), sorted.tellings);
    } catch (Refusal refused) {
      if (refused.faults().isEmpty()) throw refused;
      throw wrong(refused.faults().stream().map(it -> placed(it, sorted.positions)).toList());
    }
  }

  private static Fault placed(Fault fault, List<Integer> positions) {
    var found = POSITION.matcher(fault.where());
    if (!found.find()) return fault;
    var place = Integer.parseInt(found.group(1));
    if (place >= positions.size()) return fault;
    return new Fault(field(positions.get(place)), fault.value(), fault.why(), fault.facts());
  }

  private static DataItem of(Map<String, DataItem> items, Ask ask) {
    return Objects.requireNonNull(items.get(ask.item()));
  }

  private void passOn(Round round, List<Ask> unknown, Map<String, DataItem> items, Instant now) {
    var forStewards = unknown.stream().filter(it -> Turns.isForStewards(of(items, it))).toList();
    var near = stewards.near(forStewards, now);
    for (var ask : unknown) {
      if (round.way() == Way.HOME) turns.unknownAtHome(ask);
      var who = new Turns.Near(ask.household() != null, near.contains(ask.id()));
      var next = Turns.next(of(items, ask), who, round.asked(ask));
      if (next.isEmpty()) {
        turns.close(round.subdistrict(), List.of(ask.id()), Ask.State.UNANSWERABLE, now);
      } else if (next.get().compareTo(ask.turn()) > 0) {
        turns.pass(ask, next.get(), now);
      }
    }
  }

  /** What a visit did not answer: open still, unless they refuse or nobody lives there. */
  private int rest(Round round, List<Ask> rest, Map<String, DataItem> items, Instant now) {
    return switch (round.outcome()) {
      case REFUSED -> {
        turns.close(
            round.subdistrict(), rest.stream().map(Ask::id).toList(), Ask.State.DECLINED, now);
        yield 0;
      }
      case VACANT_REPORTED -> {
        for (var ask : rest) {
          var next = Turns.next(of(items, ask), Turns.Near.door(true), Knower.GRID_WORKER);
          turns.pass(ask, next.orElse(Knower.COMMUNITY), now);
        }
        yield 0;
      }
      case CONTACTED, NO_ANSWER, PROXY, PHONE_ONLY -> rest.size();
      case null -> rest.size();
    };
  }

  private void measure(Map<UUID, Ask> open, List<Answer.Sent> sent, Sorted sorted) {
    var told = new HashSet<>(sorted.told);
    for (var it : sent) {
      var ask = open.get(it.ask());
      if (ask == null || it.seconds() == null || !told.remove(it.ask())) continue;
      times.add(ask.subject().subdistrict(), ask.item(), it.seconds());
    }
  }

  private void keep(Round round, int answered, Sorted sorted, Instant now) {
    var by = round.by();
    store.add(
        round.subdistrict(),
        new AskStore.Answering(
            round.id(),
            round.way(),
            round.household(),
            round.outcome(),
            answered,
            sorted.passedOver,
            sorted.overtaken,
            now),
        by == null ? null : by.account(),
        by == null ? null : by.post());
    var detail = new HashMap<String, Object>();
    detail.put("answered", answered);
    var outcome = round.outcome();
    if (outcome != null) detail.put("outcome", outcome.name());
    var action = round.way() == Way.VISIT ? "VISITED" : "ASKS_ANSWERED";
    if (by == null) {
      journal.noteOwn(action, round.subject(), round.grid(), Journal.DUTY, detail);
    } else {
      journal.note(by, action, round.subject(), round.grid(), detail);
    }
  }

  private static String field(int position) {
    return "answers[" + position + "].value";
  }

  private static Fault at(int position, String value, AskFault why) {
    return Fault.at(field(position), value, why);
  }

  static Refusal wrong(List<Fault> faults) {
    return Refusal.forFaults(AsksReason.ANSWERS_WRONG, faults);
  }
}
