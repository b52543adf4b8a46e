package org.linli.sweeps.chase;

import java.time.LocalDate;
import org.linli.messages.Messages;
import org.linli.sweeps.KeptByDay;
import org.springframework.stereotype.Component;

/** What was tried and what was sent to reach a day's silent households goes with its reports. */
@Component
class ChaseDays implements KeptByDay {

  private final ChaseAttemptStore attempts;
  private final Messages messages;

  ChaseDays(ChaseAttemptStore attempts, Messages messages) {
    this.attempts = attempts;
    this.messages = messages;
  }

  @Override
  public void openDay(LocalDate day) {
    attempts.openDay(day);
    messages.openDay(day);
  }

  @Override
  public void dropDay(LocalDate day) {
    attempts.dropDay(day);
    messages.dropDay(day);
  }
}
