package org.linli.cases;

import java.util.List;
import java.util.Map;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.cases.RuleChanges.About;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is more than chance, as the installation has it. */
@Service
@Transactional
public class Recurrences {

  private static final int LEAST = 2;
  private static final int MOST = 100_000;
  private static final int MOST_HOURS = 8_784;

  private final CrowdStore store;
  private final RuleChanges changes;

  Recurrences(CrowdStore store, RuleChanges changes) {
    this.store = store;
    this.changes = changes;
  }

  @Transactional(readOnly = true)
  public Recurrence of(Recurrence.Spread spread) {
    return store.rule(spread);
  }

  @Transactional(readOnly = true)
  public Map<Recurrence.Spread, Recurrence> all(Caller caller) {
    caller.require(Power.SEE_CASES);
    return store.rules();
  }

  /** From now on; what has been offered already stays. */
  public void set(Caller caller, Recurrence.Spread spread, int least, int hours, String basis) {
    RuleChanges.require(caller);
    if (least < LEAST || least > MOST) throw notBetween("least", least, LEAST, MOST);
    if (hours < 1 || hours > MOST_HOURS) throw notBetween("hours", hours, 1, MOST_HOURS);
    var was = store.rule(spread);
    changes.note(
        caller,
        About.RECURRENCE,
        spread.name(),
        written(was.least(), was.within().toHours()),
        written(least, hours),
        basis);
    store.setRule(spread, least, hours);
  }

  private static String written(int least, long hours) {
    return least + " / " + hours + "h";
  }

  private static Refusal notBetween(String field, int is, int least, int most) {
    return Refusal.forFaults(
        EdgeReason.INVALID, List.of(Fault.at(field, is, EdgeFault.NOT_BETWEEN, least, most)));
  }
}
