package org.linli.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseFile.Outcome;
import org.linli.cases.CaseStep.Act;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to callbacks (回访): reporters are asked once whether it was resolved and whether they
 * are satisfied. Households by their link, and by telephone only where they say nothing; others by
 * telephone, by somebody who had nothing to do with the case.
 */
@Service
@Transactional
public class Callbacks {

  private static final Duration OLDEST = Duration.ofDays(14);
  private static final Duration LINK_FIRST = Duration.ofDays(3);
  private static final Duration PAUSE = Duration.ofHours(20);
  private static final String BASIS = "asked by telephone";

  private final CallbackStore callbacks;
  private final CaseStore store;
  private final Posts posts;
  private final Journal journal;
  private final WorkDays days;
  private final Clock clock;

  Callbacks(
      CallbackStore callbacks,
      CaseStore store,
      Posts posts,
      Journal journal,
      WorkDays days,
      Clock clock) {
    this.callbacks = callbacks;
    this.store = store;
    this.posts = posts;
    this.journal = journal;
    this.days = days;
    this.clock = clock;
  }

  /** Whom to call next, those who wait longest first. */
  @Transactional(readOnly = true)
  public Page<CaseFile> toCall(Caller caller, PlaceCode within, Page.Ask ask) {
    caller.require(Power.REPORT_CASES);
    var place = caller.cut(Power.SEE_CASES, within);
    var now = clock.instant();
    var when =
        new CallbackStore.When(now.minus(OLDEST), now.minus(LINK_FIRST), now.minus(PAUSE));
    return callbacks.toCall(place, when, ask);
  }

  /**
   * What was said: either a verdict, or why there is none.
   *
   * @param words the reporter's own, where they had some
   */
  public record Said(
      @Nullable Boolean resolved,
      @Nullable Boolean satisfied,
      @Nullable Outcome outcome,
      @Nullable String words) {

    CaseFile.@Nullable Verdict verdict() {
      if (outcome != null) return null;
      if (resolved == null) throw missing("resolved");
      if (satisfied == null) throw missing("satisfied");
      return new CaseFile.Verdict(resolved, satisfied);
    }

    private static Refusal missing(String field) {
      return Refusal.forFaults(EdgeReason.INVALID, List.of(Fault.at(field, "", EdgeFault.MISSING)));
    }
  }

  public CaseFile tell(Caller caller, CaseId id, Said said) {
    caller.require(Power.REPORT_CASES);
    var standing = new Standing(caller, posts.office(caller));
    var file =
        store
            .hold(id)
            .filter(standing::sees)
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    if (file.verdict() != null) throw Refusal.because(CaseReason.EVALUATED_ALREADY);
    if (!file.it().allows(Act.CALL_BACK)) {
      throw Refusal.because(CaseReason.NOT_NOW, file.it().state().name());
    }
    if (!standing.may(Act.CALL_BACK, file)) throw Refusal.because(CaseReason.NOT_YOUR_TURN);
    keep(caller, file, said);
    return store.find(id).orElseThrow();
  }

  private void keep(Caller caller, CaseFile file, Said said) {
    var words =
        said.words() == null || said.words().isBlank()
            ? ""
            : Written.one("words", said.words(), Written.PARAGRAPH);
    var now = clock.instant();
    var verdict = said.verdict();
    if (verdict == null) {
      var outcome = Objects.requireNonNull(said.outcome());
      var line = LogLine.of(now, Act.CALL_BACK, file.it(), caller, words).because(BASIS);
      store.called(file, outcome, line);
    } else {
      var next = file.it().next(new CaseStep.Evaluate(), now, days::after);
      store.save(
          file, next, null, LogLine.of(now, Act.EVALUATE, next, caller, words).because(BASIS));
      store.judged(file.id(), verdict);
    }
    journal.note(
        caller,
        verdict == null ? "CASE_CALL_BACK" : "CASE_EVALUATE",
        file.id().toString(),
        file.it().spot().place(),
        Map.of("purpose", BASIS));
  }
}
