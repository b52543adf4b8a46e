package org.linli.board;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Tells the other servers on the same database where something changed, and hears it from them, by
 * a connection of its own (LISTEN, NOTIFY). A few words a second, however many reports there are;
 * commits do not wait for it. What was said while the connection was broken is not heard, so after
 * that everything counts as changed.
 */
@Component
class OtherServers implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(OtherServers.class);
  private static final String CHANNEL = "boards";

  /** PostgreSQL takes less than 8,000 bytes. */
  private static final int LONGEST = 7_500;

  private static final Set<PlaceCode> EVERYTHING = Set.of(PlaceCode.COUNTRY);

  private final JdbcConnectionDetails database;
  private @Nullable Connection line;

  OtherServers(JdbcConnectionDetails database) {
    this.database = database;
  }

  /** Says where something changed here, and answers where it did elsewhere, by subdistricts. */
  synchronized Set<PlaceCode> exchange(Collection<PlaceCode> changed) {
    try {
      var open = line;
      if (open != null) {
        say(open, changed);
        return heard(open);
      }
      say(connect(), EVERYTHING);
      return EVERYTHING;
    } catch (SQLException broken) {
      log.warn("Other servers are not heard: {}", broken.getMessage());
      close();
      return Set.of();
    }
  }

  private Connection connect() throws SQLException {
    var open =
        DriverManager.getConnection(
            database.getJdbcUrl(), database.getUsername(), database.getPassword());
    line = open;
    try (var statement = open.createStatement()) {
      statement.execute("listen " + CHANNEL);
    }
    return open;
  }

  private static void say(Connection open, Collection<PlaceCode> changed) throws SQLException {
    if (changed.isEmpty()) return;
    var said = said(changed, Level.SUBDISTRICT);
    if (said.length() > LONGEST) said = said(changed, Level.DISTRICT);
    if (said.length() > LONGEST) said = said(changed, Level.PROVINCE);
    try (var notify = open.prepareStatement("select pg_notify(?, ?)")) {
      notify.setString(1, CHANNEL);
      notify.setString(2, said);
      notify.execute();
    }
  }

  private static String said(Collection<PlaceCode> changed, Level level) {
    return changed.stream()
        .map(it -> it.level().isWiderThan(level) ? it : it.at(level))
        .distinct()
        .map(PlaceCode::toString)
        .collect(Collectors.joining(","));
  }

  private static Set<PlaceCode> heard(Connection open) throws SQLException {
    var to = open.unwrap(PGConnection.class);
    var places = new HashSet<PlaceCode>();
    var all = to.getNotifications();
    if (all == null) return places;
    for (var it : all) {
      if (it.getPID() == to.getBackendPID()) continue;
      Arrays.stream(it.getParameter().split(",")).map(PlaceCode::of).forEach(places::add);
    }
    return places;
  }

  @Override
  public synchronized void close() {
    var open = line;
    line = null;
    if (open == null) return;
    try {
      open.close();
    } catch (SQLException gone) {
      log.debug("Was closed already", gone);
    }
  }
}
