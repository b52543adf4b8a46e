package org.linli.cases.assists;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.cases.Assistance;
import org.linli.cases.CaseFile;
import org.linli.cases.CaseId;
import org.linli.cases.CaseNotes;
import org.linli.cases.CaseState;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.LogLine;
import org.linli.cases.Stage;
import org.linli.cases.Standing;
import org.linli.cases.Unit;
import org.linli.edge.Caller;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to units that assist: who leads a case asks them for a part of it, and they answer
 * within a time. All that is done is told in the case's own log.
 */
@Service
@Transactional
public class Assists implements Assistance {

  static final String OVER = "the case has ended";

  private final AssistStore store;
  private final AssistSeating seating;
  private final CaseNotes notes;
  private final Journal journal;
  private final WorkDays days;
  private final Clock clock;

  Assists(
      AssistStore store,
      AssistSeating seating,
      CaseNotes notes,
      Journal journal,
      WorkDays days,
      Clock clock) {
    this.store = store;
    this.seating = seating;
    this.notes = notes;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
  }

  /** What a unit is to help with, within what time. */
  public record Wish(Unit unit, String part, Limit limit) {}

  /**
   * All who assist, or have.
   *
   * @param mayAsk whether the reader may ask one more
   */
  public record Of(List<AssistFile.Seen> all, boolean mayAsk) {}

  public Of of(Caller caller, CaseId id) {
    seating.settle();
    return of(seen(notes.find(caller, id)), id);
  }

  private Of of(CaseNotes.Held held, CaseId id) {
    var all = store.of(id).stream().map(it -> new AssistFile.Seen(it, may(held, it.it()))).toList();
    return new Of(all, isLed(held.file()) && held.standing().leads(held.file()));
  }

  private CaseNotes.Held held(Caller caller, CaseId id) {
    return seen(notes.hold(caller, id));
  }

  private CaseNotes.Held seen(CaseNotes.Held it) {
    if (it.isSeen() || isAsked(it.standing(), it.file().id())) return it;
    throw new NoSuchElementException(it.file().id().toString());
  }

  private static List<Act> may(CaseNotes.Held held, Assist it) {
    return it.fitting().stream().filter(act -> isTheirs(act, held, it)).toList();
  }

  private static boolean isTheirs(Act act, CaseNotes.Held held, Assist it) {
    return switch (act) {
      case ASSIST, DECLINE_ASSISTANCE -> held.standing().sits(it.units());
      case INSIST_ON_ASSISTANCE, EXCUSE_ASSISTANCE -> held.standing().sits(it.rulers());
      case END_ASSISTANCE -> held.standing().leads(held.file());
      default -> false;
    };
  }

  /** Somebody works on it: only then there is who could be assisted. */
  private static boolean isLed(CaseFile file) {
    return file.it().state() instanceof CaseState.Open(var stage, _, _)
        && (stage == Stage.DISPATCHED || stage == Stage.HANDLING || stage == Stage.DEFERRED);
  }

  /** Asks a unit at the case's place, or around it; the case stays whose it is, by when it is. */
  public Of ask(Caller caller, CaseId id, Wish wish) {
    var held = held(caller, id);
    var file = held.file();
    if (!isLed(file)) throw Refusal.because(AssistReason.NOBODY_LEADS);
    if (!held.standing().leads(file)) throw Refusal.because(AssistReason.NOT_YOUR_TURN);
    var part = Written.one("part", wish.part(), Written.PARAGRAPH);
    var before = store.of(id);
    requireOther(file, wish.unit(), before);
    var now = clock.instant();
    var ruler = file.it().dispatching().place();
    var asked =
        Assist.ask(id, before.size() + 1, wish.unit(), ruler, part, wish.limit(), now, days::after);
    store.add(asked, Objects.requireNonNull(seating.of(asked)), now);
    tell(caller, file, asked, Act.ASK_ASSISTANCE, part, Journal.DUTY, now);
    return of(held, id);
  }

  private static void requireOther(CaseFile file, Unit unit, List<AssistFile> before) {
    var place = file.it().spot().place();
    if (!unit.place().contains(place) && !place.contains(unit.place())) {
      throw Refusal.because(AssistReason.UNIT_ELSEWHERE, unit.place());
    }
    var leads = file.it().unit();
    var isLeader =
        leads != null
            && leads.agency() == unit.agency()
            && (unit.agency() != null || leads.place().equals(unit.place()));
    var isAsked =
        before.stream().map(AssistFile::it).anyMatch(it -> it.isOpen() && it.unit().equals(unit));
    if (isLeader || isAsked) throw Refusal.because(AssistReason.ASKED_ALREADY);
  }

  /** Does what is wanted; each act says why in words. */
  public Of act(Caller caller, CaseId id, int number, Act act, String typed) {
    var held = held(caller, id);
    var was =
        store.one(id, number).orElseThrow(() -> new NoSuchElementException(id + "/" + number));
    if (!act.isOfAssistance() || !was.it().fits(act)) {
      throw Refusal.because(AssistReason.NOT_NOW, was.it().state().name());
    }
    if (!isTheirs(act, held, was.it())) throw Refusal.because(AssistReason.NOT_YOUR_TURN);
    var words = Written.one("words", typed, Written.PARAGRAPH);
    keep(caller, held.file(), was, act, words, Journal.DUTY);
    return of(held(caller, id), id);
  }

  private void keep(
      @Nullable Caller by, CaseFile file, AssistFile was, Act act, String words, String basis) {
    var now = clock.instant();
    var next = was.it().next(act, now, days::after);
    store.save(next, seating.of(next), act == Act.ASSIST ? words : was.answer(), now);
    tell(by, file, next, act, words, basis, now);
  }

  void tell(
      @Nullable Caller by,
      CaseFile file,
      Assist it,
      Act act,
      String words,
      String basis,
      Instant now) {
    notes.add(
        notes.hold(file.id()),
        new LogLine(
            now,
            act,
            file.it().state().name(),
            by == null ? null : by.account(),
            by == null ? null : by.post(),
            basis,
            words,
            it.unit(),
            it.due()));
    var detail = Map.of("unit", it.unit().toString(), "state", it.state().name());
    var place = file.it().spot().place();
    if (by == null) {
      journal.noteOwn("CASE_" + act.name(), file.id().toString(), place, basis, detail);
    } else {
      journal.note(by, "CASE_" + act.name(), file.id().toString(), place, detail);
    }
  }

  @Override
  @Transactional(readOnly = true)
  public boolean isAsked(Standing standing, CaseId id) {
    return store.of(id).stream()
        .anyMatch(it -> {
          var owner = it.owner();
          return standing.sits(it.it().units())
              || (owner != null && owner.post().equals(standing.caller().post()));
        });
  }

  @Override
  @Transactional(readOnly = true)
  public Map<CaseId, Integer> open(Collection<CaseId> ids) {
    return store.open(ids);
  }

  @Override
  public void over(CaseFile file, @Nullable Caller by, String why) {
    for (var it : store.of(file.id())) {
      if (!it.it().isOpen()) continue;
      keep(by, file, it, Act.END_ASSISTANCE, why, why.isEmpty() ? OVER : Journal.DUTY);
    }
  }
}
