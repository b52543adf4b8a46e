package org.linli.cases;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.cases.CaseFile.Outcome;
import org.linli.cases.CaseStep.Act;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to callbacks (回访): reporters are asked once whether it was resolved and whether they are
 * satisfied. Households by their link, and by telephone only where they say nothing; others by
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
    var when = new CallbackStore.When(now.minus(OLDEST), now.minus(LINK_FIRST), now.minus(PAUSE));
    return callbacks.toCall(place, when, ask);
  }

  /** What a call came to. */
  public enum Heard {
    RESOLVED_AND_SATISFIED,
    RESOLVED,
    SATISFIED,
    NEITHER,
    NOT_REACHED,
    REFUSED;

    /** Null where nothing was said of the case. */
    CaseFile.@Nullable Verdict verdict() {
      return switch (this) {
        case RESOLVED_AND_SATISFIED -> new CaseFile.Verdict(true, true);
        case RESOLVED -> new CaseFile.Verdict(true, false);
        case SATISFIED -> new CaseFile.Verdict(false, true);
        case NEITHER -> new CaseFile.Verdict(false, false);
        case NOT_REACHED, REFUSED -> null;
      };
    }
  }

  /**
   * A call.
   *
   * @param words the reporter's own, where they had some
   */
  public record Call(Heard heard, @Schema(example = "修得很快") @Nullable String words) {}

  public CaseFile tell(Caller caller, CaseId id, Call call) {
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
    keep(caller, file, call);
    return store.find(id).orElseThrow();
  }

  private void keep(Caller caller, CaseFile file, Call call) {
    var typed = call.words() == null ? "" : call.words();
    var words = typed.isBlank() ? "" : Written.one("words", typed, Written.PARAGRAPH);
    var now = clock.instant();
    var verdict = call.heard().verdict();
    if (verdict == null) {
      var outcome = call.heard() == Heard.REFUSED ? Outcome.REFUSED : Outcome.NOT_REACHED;
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
