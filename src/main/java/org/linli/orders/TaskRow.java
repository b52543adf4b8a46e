package org.linli.orders;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.linli.base.PlaceCode;

/** A task as its row tells of it. */
final class TaskRow {

  private TaskRow() {}

  static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        row.getObject("order_id", UUID.class),
        new PlaceCode(row.getLong("place")),
        row.getBoolean("leaf"),
        row.getLong("target"),
        row.getLong("told"),
        instant(row, "due"),
        row.getBoolean("ruled"),
        state(row),
        InheritedRows.read(row.getString("inherited")));
  }

  private static TaskState state(ResultSet row) throws SQLException {
    var name = row.getString("state");
    return switch (name) {
      case "SENT", "ACKNOWLEDGED", "WORKING" -> new TaskState.Open(TaskState.Stage.valueOf(name));
      case "REFUSED", "COUNTERED", "MEANS_ASKED" ->
          new TaskState.Asking(
              Question.of(
                  name,
                  row.getString("reason"),
                  Objects.requireNonNull(row.getString("asked_words")),
                  row.getObject("asked_target", Long.class),
                  instantOrNull(row, "asked_due")),
              instant(row, "answer_due"));
      default -> new TaskState.Closed(TaskState.End.valueOf(name), instant(row, "closed_at"));
    };
  }
}
