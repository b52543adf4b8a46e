package org.linli.people.moves;

import java.util.EnumMap;
import org.linli.calendar.WorkDays;
import org.linli.people.moves.State.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The limits of the stages, as the installation has set them. */
@Repository
class LimitStore {

  private final JdbcClient jdbc;
  private final WorkDays workDays;

  LimitStore(JdbcClient jdbc, WorkDays workDays) {
    this.jdbc = jdbc;
    this.workDays = workDays;
  }

  Limits all() {
    var limits = new EnumMap<Stage, Limits.Limit>(Stage.class);
    jdbc.sql("select stage, unit, first, further from hand_over_limit")
        .query(row -> {
          limits.put(
              Stage.valueOf(row.getString("stage")),
              new Limits.Limit(
                  Limits.Unit.valueOf(row.getString("unit")),
                  row.getInt("first"),
                  row.getInt("further")));
        });
    return new Limits(limits, (moment, count) -> Moves.endOf(workDays.after(moment, count)));
  }
}
