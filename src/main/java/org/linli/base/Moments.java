package org.linli.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Moments on their way into the database and back: its driver wants them with an offset. */
public final class Moments {

  private Moments() {}

  public static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime utcOrNull(@Nullable Instant at) {
    return at == null ? null : utc(at);
  }

  /** What stands in a column that has no nulls. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(row, column), column);
  }

  public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
