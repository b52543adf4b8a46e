package org.linli.edge;

import java.sql.SQLException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Reads what the database said from under the layers of exceptions around it. */
public final class Trouble {

  private Trouble() {}

  /**
   * Could the database not be reached, or did it have no room for more just then? Class 08 is a
   * connection that broke, 53 resources used up, 57 a server that stops or starts; without any of
   * them, no connection was there to be had. What was under way may have been kept or not: whoever
   * sends it again with the same identifier is safe.
   */
  public static boolean isOutage(Throwable trouble) {
    var state = sqlState(trouble);
    return state.startsWith("08")
        || state.startsWith("53") && !state.equals(DISK_FULL)
        || state.startsWith("57")
        || trouble instanceof CannotCreateTransactionException
        || trouble instanceof TransactionSystemException // could not even be taken back
        || trouble instanceof CannotGetJdbcConnectionException;
  }

  /** Does somebody else hold what was wanted, so that it can be had a little later? */
  public static boolean isInUse(Throwable trouble) {
    return trouble instanceof TransientDataAccessException
        || sqlState(trouble).equals(LOCK_TIMEOUT);
  }

  private static final String LOCK_TIMEOUT = "55P03";

  static final String DISK_FULL = "53100";

  /** The SQLSTATE of five characters, or an empty text where the cause was not the database. */
  static String sqlState(Throwable trouble) {
    for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) return sql.getSQLState();
    }
    return "";
  }
}
