package org.linli.law.measures;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.law.measures.MeasureState.Change;
import org.linli.law.measures.MeasureState.Decision;
import org.linli.law.measures.MeasureState.Notice;

/** A measure as a row of its table tells it. */
final class MeasureRow {

  private MeasureRow() {}

  static Measure measure(ResultSet row, int number) throws SQLException {
    return new Measure(
        row.getObject("id", UUID.class),
        MeasureKinds.get(row.getString("kind")),
        new PlaceCode(row.getLong("place")),
        instant(row, "from_at"),
        instant(row, "until_at"),
        row.getString("basis"),
        new Measure.Words(
            row.getString("content"),
            row.getString("english_content"),
            row.getString("proportion"),
            row.getString("english_proportion"),
            row.getString("protection"),
            row.getString("english_protection"),
            row.getString("appeal"),
            row.getString("english_appeal")),
        row.getString("source"),
        row.getObject("exercise", UUID.class),
        new Measure.Drafted(
            new PlaceCode(row.getLong("drafted_place")), instant(row, "drafted_at")),
        state(row));
  }

  private static MeasureState state(ResultSet row) throws SQLException {
    return switch (row.getString("state")) {
      case "DRAFT" -> new MeasureState.Draft();
      case "APPROVED" -> new MeasureState.Approved(decision(row));
      case "ANNOUNCED" -> new MeasureState.Announced(decision(row), notice(row));
      case "IN_FORCE" ->
          new MeasureState.InForce(
              decision(row), notice(row), Change.valueOf(row.getString("change")));
      case "SUSPENDED" ->
          new MeasureState.Suspended(decision(row), instant(row, "ended_at"), why(row));
      case "LIFTED" -> new MeasureState.Lifted(decision(row), instant(row, "ended_at"), why(row));
      case "EXPIRED" -> new MeasureState.Expired(decision(row), instant(row, "ended_at"));
      case "DROPPED" -> new MeasureState.Dropped(instant(row, "ended_at"), why(row));
      default -> throw new IllegalStateException(row.getString("state"));
    };
  }

  private static String why(ResultSet row) throws SQLException {
    return Objects.requireNonNullElse(row.getString("ended_why"), "");
  }

  private static Decision decision(ResultSet row) throws SQLException {
    return new Decision(
        row.getString("authority"),
        Level.valueOf(row.getString("decided_level")),
        new PlaceCode(row.getLong("decided_place")),
        instant(row, "decided_at"));
  }

  private static Notice notice(ResultSet row) throws SQLException {
    return new Notice(
        row.getString("notice_number"),
        row.getString("notice_link"),
        Objects.requireNonNull(instantOrNull(row, "announced_at")));
  }
}
