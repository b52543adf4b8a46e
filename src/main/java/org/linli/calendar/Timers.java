package org.linli.calendar;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs the rooms' timers while the program runs. */
@Component
class Timers implements SmartLifecycle {

  private static final int THREADS = 2;

  /**
   * What a server that was killed had begun, another (or it, started again) takes up after four.
   */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

  private static final int SIGNS_MISSED = 4;

  private final Scheduler scheduler;
  private final boolean wanted;
  private volatile boolean running;

  @Autowired
  Timers(DataSource database, List<Timer> timers, @Value("${linli.timers:true}") boolean wanted) {
    this(database, timers, wanted, SIGN_OF_LIFE);
  }

  Timers(DataSource database, List<Timer> timers, boolean wanted, Duration signOfLife) {
    var tasks = timers.stream().map(Timers::task).toList();
    this.scheduler =
        Scheduler.create(database)
            .startTasks(tasks)
            .threads(THREADS)
            .pollingInterval(signOfLife)
            .heartbeatInterval(signOfLife)
            .missedHeartbeatsLimit(SIGNS_MISSED)
            .build();
    this.wanted = wanted;
  }

  private static RecurringTask<Void> task(Timer timer) {
    var every = timer.every();
    return Tasks.recurring(timer.name(), every == null ? new Nightly() : FixedDelay.of(every))
        .execute((_, _) -> timer.work().run());
  }

  @Override
  public void start() {
    if (wanted) scheduler.start();
    running = true;
  }

  @Override
  public void stop() {
    if (wanted) scheduler.stop();
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
