package org.linli.bench;

import java.time.LocalDate;
import java.util.Locale;
import org.linli.calendar.Timer;
import org.linli.facts.Period;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Does a report cost more when the same households have reported for weeks? And what does it cost
 * to let a day go?
 */
final class CityDays {

  private static final int DAYS = 28;
  private static final int SECONDS = 10;
  private static final int CLIENTS = 48;
  private static final int ROUNDS = 3;

  private final Bench bench;
  private final JdbcTemplate jdbc;
  private final CityReports reports;
  private final int rate;

  CityDays(Bench bench, CityReports reports, int rate) {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
    this.reports = reports;
    this.rate = rate;
  }

  /** Processor time of server and database for a report with weeks before it, by without them. */
  double slowdown() throws Exception {
    var without = micros();
    var start = System.nanoTime();
    var rows = keepWeeks();
    System.out.printf(
        Locale.ROOT,
        "%d days with %,d reports of the same households filled in %.0f s%n",
        DAYS,
        rows,
        (System.nanoTime() - start) / 1e9);
    var with = micros();
    System.out.printf(
        Locale.ROOT,
        "cpu for a report   %.0f µs with the present day   %.0f µs with %d days before it   %.2f×%n",
        without,
        with,
        DAYS,
        with / without);
    return with / without;
  }

  /**
   * Processor microseconds of all processes but this one, for a report; the least of some rounds.
   * Each time it begins alike: with all on disk, and after a round that is not measured.
   */
  private double micros() throws Exception {
    var least = Double.MAX_VALUE;
    var many = Math.min(rate * SECONDS, reports.left() / (2 * (ROUNDS + 1)));
    jdbc.execute("checkpoint");
    reports.run(many, rate, CLIENTS);
    for (var round = 0; round < ROUNDS; round++) {
      var before = Processor.othersNanos();
      var stretch = reports.run(many, rate, CLIENTS);
      least = Math.min(least, (Processor.othersNanos() - before) / 1e3 / stretch.taken());
    }
    return least;
  }

  /** The reports of the present day once more for each of the days before it. */
  private long keepWeeks() {
    var today = Period.at(java.time.Instant.now()).day();
    var source =
        jdbc
            .queryForList(
                "select subdistrict from coverage where day = ? group by 1 order by sum(reported_households) desc limit 8",
                Long.class,
                today)
            .stream()
            .map(String::valueOf)
            .collect(java.util.stream.Collectors.joining(","));
    var rows = 0L;
    for (var back = 1; back <= DAYS; back++) {
      var day = today.minusDays(back);
      if (open(day)) rows += fill(source, today, day);
    }
    // Weeks of reports do not come in a minute: what the database does about that is not measured.
    jdbc.execute("vacuum (analyze) health_report");
    return rows;
  }

  /** False where the day has reports of its own. */
  private boolean open(LocalDate day) {
    var name = day.toString().replace('-', '_');
    for (var table : new String[] {"health_report", "coverage", "temperature_exception"}) {
      jdbc.execute(
          "create table if not exists %1$s_%2$s partition of %1$s for values from ('%3$s') to ('%4$s')"
              .formatted(table, name, day, day.plusDays(1)));
    }
    var there =
        jdbc.queryForObject(
            "select exists (select from health_report_" + name + ")", Boolean.class);
    return Boolean.FALSE.equals(there);
  }

  private int fill(String subdistricts, LocalDate today, LocalDate day) {
    jdbc.update(
        """
        insert into report_period (day, slot, frozen_at, rule)
        select ?, slot, frozen_at - make_interval(days => ? - ?), rule from report_period where day = ?
        on conflict do nothing
        """,
        day,
        today,
        day,
        today);
    return jdbc.update(
        """
        insert into health_report
          (subdistrict, day, slot, household, revision, id, grid, received_at, channel, post,
           residents, tenths)
        select subdistrict, ?, slot, household, revision, gen_random_uuid(), grid, received_at,
               channel, post, residents, tenths
        from health_report where day = ? and subdistrict in (%s)
        """
            .formatted(subdistricts),
        day,
        today);
  }

  /** All that is older than a week goes; answers seconds. */
  double drop() {
    jdbc.update(
        "insert into report_keeping (version, days, basis, set_at) select max(version) + 1, 7, 'bench', now() from report_keeping");
    var timer =
        bench.context().getBeansOfType(Timer.class).values().stream()
            .filter(it -> it.name().equals("drop-report-days"))
            .findFirst()
            .orElseThrow();
    var start = System.nanoTime();
    timer.work().run();
    var seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(Locale.ROOT, "days older than a week dropped in %.2f s%n", seconds);
    return seconds;
  }
}
