package org.linli.edge;

import java.sql.SQLException;

/** Reads what the database said from under the layers of exceptions around it. */
final class Trouble {

  private Trouble() {}

  /** The SQLSTATE of five characters, or an empty text where the cause was not the database. */
  static String sqlState(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) return sql.getSQLState();
    }
    return "";
  }
}
