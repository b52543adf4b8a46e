package org.linli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.linli.Story;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server is killed while it does what comes round again and again; it is not left undone. */
@Story
class TimersStory {

  private static final long LONGEST_SECONDS = 60;

  @Autowired DataSource database;
  @Autowired JdbcClient jdbc;

  @Test
  void whatAKilledServerHadBegunIsTakenUp() throws InterruptedException {
    var name = "left-over-" + UUID.randomUUID();
    jdbc.sql(
            """
            insert into scheduled_tasks
              (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            values (:name, 'recurring', now() - interval '2 minutes', true, 'a killed server',
                    now() - interval '1 minute', 1)
            """)
        .param("name", name)
        .update();
    var done = new CountDownLatch(1);
    var timers =
        new Timers(
            database,
            List.of(new Timer(name, Duration.ofDays(1), done::countDown)),
            true,
            Duration.ofMillis(500));

    timers.start();
    try {
      assertThat(done.await(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
    } finally {
      timers.stop();
      jdbc.sql("delete from scheduled_tasks where task_name = :name").param("name", name).update();
    }
  }
}
