package org.linli.sweeps.chase;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.linli.facts.IntakeListener;
import org.linli.facts.Period;
import org.linli.facts.Recorded;
import org.linli.messages.Messages;
import org.linli.people.HouseholdId;
import org.springframework.stereotype.Component;

/** Who has reported is not reminded any more: in the transaction of the report. */
@Component
class MessagesWithdrawn implements IntakeListener {

  private final Messages messages;

  MessagesWithdrawn(Messages messages) {
    this.messages = messages;
  }

  @Override
  public void recorded(List<Recorded.Step> batch) {
    if (!messages.canBeSent()) return;
    var done = new TreeMap<Period, List<HouseholdId>>();
    for (var step : batch) {
      var report = step.now();
      if (report.revision() == 1) {
        done.computeIfAbsent(report.period(), _ -> new ArrayList<>()).add(report.household());
      }
    }
    done.forEach((period, households) ->
        messages.withdraw(period.day(), ChaseMessages.purpose(period.slot()), households));
  }
}
