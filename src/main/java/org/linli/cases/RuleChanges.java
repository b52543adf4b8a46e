package org.linli.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what was changed of the rules that hold for the whole installation: who commands the
 * city changes them, each time on a basis that is kept with it.
 */
@Service
@Transactional
public class RuleChanges {

  private final RuleChangeStore store;
  private final Journal journal;
  private final Clock clock;

  RuleChanges(RuleChangeStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which rule. */
  public enum About {
    WHISTLE_LIMIT,
    WHISTLE_NEED,
    RECURRENCE
  }

  /**
   * One change.
   *
   * @param key which of its kind
   * @param was how it was written before; empty where it is new
   * @param becomes how it is now; empty where it is gone
   */
  public record Change(About about, String key, String was, String becomes, String basis) {}

  public record Changed(Instant at, UUID post, Change it) {}

  /** They hold for the whole city, so no district says them. */
  public static boolean mayChange(Caller caller) {
    return caller.powers().contains(Power.DISPATCH_CASES)
        && caller.place().level().isWiderThan(Level.DISTRICT);
  }

  /** To be asked before anything is changed. */
  public static void require(Caller caller) {
    if (!mayChange(caller)) throw Refusal.because(CaseReason.NOT_YOUR_TURN);
  }

  /** Keeps what was changed; nothing where nothing was. */
  public void note(Caller caller, About about, String key, String was, String becomes, String why) {
    require(caller);
    var basis = Written.one("basis", why, Written.PARAGRAPH);
    if (was.equals(becomes)) return;
    store.add(caller, clock.instant(), new Change(about, key, was, becomes, basis));
    journal.note(
        caller,
        "CASE_RULE_CHANGED",
        about + "/" + key,
        caller.place(),
        Map.of("was", was, "becomes", becomes, "basis", basis));
  }

  /** Whoever works with the rules sees what they were before. */
  @Transactional(readOnly = true)
  public Page<Changed> list(Caller caller, Page.Ask ask) {
    caller.require(Power.SEE_CASES);
    return store.list(ask);
  }
}
