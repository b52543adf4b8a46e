package org.linli.authority.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the log of sign-ins. */
@Repository
class SignInLogStore {

  private static final String WITHIN =
      """
       from sign_in
      where place_from >= :from and place_from < :to and place >= :least
        and (:user = '' or lower(user_name) = lower(:user))
      """;

  private final JdbcClient jdbc;

  SignInLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void forgetBefore(Instant at) {
    jdbc.sql("delete from sign_in where at < :at")
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void add(SignInLog.Line line) {
    var place = line.place();
    var subdistrict = place.subdistrictOrZero();
    jdbc.sql(
            """
            insert into sign_in (subdistrict, id, at, user_name, outcome, address, place, place_from)
            values (:subdistrict, :id, :at, :user, :outcome, :address, :place, :placeFrom)
            """)
        .param("subdistrict", subdistrict)
        .param("id", line.id())
        .param("at", line.at().atOffset(ZoneOffset.UTC))
        .param("user", line.user())
        .param("outcome", line.outcome().name())
        .param("address", line.address())
        .param("place", place.value())
        .param("placeFrom", place.first(Level.GRID))
        .update();
  }

  Page<SignInLog.Line> within(PlaceCode place, String user, Page.Ask ask) {
    var params =
        Map.of(
            "from", place.first(Level.GRID),
            "to", place.beyond(Level.GRID),
            "least", place.value(),
            "user", user);
    var total = jdbc.sql("select count(*)" + WITHIN).params(params).query(Long.class).single();
    var lines =
        jdbc.sql("select *" + WITHIN + " order by at desc, id limit :size offset :offset")
            .params(params)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(SignInLogStore::line)
            .list();
    return ask.of(total, lines);
  }

  private static SignInLog.Line line(ResultSet row, int number) throws SQLException {
    return new SignInLog.Line(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("user_name"),
        SignInLog.Outcome.valueOf(row.getString("outcome")),
        row.getString("address"),
        new PlaceCode(row.getLong("place")));
  }
}
