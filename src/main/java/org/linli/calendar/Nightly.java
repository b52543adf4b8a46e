package org.linli.calendar;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Instant;
import java.time.LocalTime;

/**
 * Once a night, when nobody reports; the very first time at once, so that what was just entered
 * need not wait for it.
 */
final class Nightly implements Schedule {

  private static final LocalTime AT = LocalTime.of(2, 30);

  @Override
  public Instant getInitialExecutionTime(Instant now) {
    return now;
  }

  @Override
  public Instant getNextExecutionTime(ExecutionComplete done) {
    var then = done.getTimeDone().atZone(WorkDays.ZONE);
    var night = then.with(AT);
    return (night.isAfter(then) ? night : night.plusDays(1)).toInstant();
  }

  @Override
  public boolean isDeterministic() {
    return false;
  }
}
