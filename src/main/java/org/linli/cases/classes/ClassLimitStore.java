package org.linli.cases.classes;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.edge.Caller;
import org.linli.places.reorganisation.HeirRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL that keeps places' own limits. */
@Repository
class ClassLimitStore {

  private final JdbcClient jdbc;

  ClassLimitStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The narrowest place's around one, of those that have one of their own at this moment. */
  Optional<Limit> inForce(PlaceCode at, String leaf, int standard, Instant now) {
    return jdbc.sql(
            """
            select time_limit from (
                select distinct on (place) place, time_limit from class_limit
                where place in (:around) and leaf = :leaf and standard = :standard
                  and since <= :now
                order by place, since desc) newest
            where time_limit is not null order by place desc limit 1
            """)
        .param("around", at.around())
        .param("leaf", leaf)
        .param("standard", standard)
        .param("now", utc(now))
        .query(String.class)
        .optional()
        .map(Limit::of);
  }

  /** Said anew for the same moment it is as if the other had not been said. */
  void set(Caller by, ClassLimits.Own it, Instant now) {
    jdbc.sql(
            """
            insert into class_limit
              (place, leaf, standard, since, time_limit, basis, set_at, account, post)
            values
              (:place, :leaf, :standard, :since, :limit, :basis, :now, :account, :post)
            on conflict (place, leaf, standard, since) do update set
              time_limit = excluded.time_limit, basis = excluded.basis, set_at = excluded.set_at,
              account = excluded.account, post = excluded.post
            """)
        .param("place", it.place().value())
        .param("leaf", it.leaf())
        .param("standard", it.standard())
        .param("since", utc(it.since()))
        .param("limit", it.limit() == null ? null : it.limit().toString())
        .param("basis", it.basis())
        .param("now", utc(now))
        .param("account", by.account())
        .param("post", by.post())
        .update();
  }

  /** All that a place and those around it have said, the newest first. */
  Page<ClassLimits.Own> list(PlaceCode place, Page.Ask ask) {
    var total =
        jdbc.sql("select count(*) from class_limit where place in (:around)")
            .param("around", place.around())
            .query(Long.class)
            .single();
    var items =
        jdbc.sql(
                """
                select * from class_limit where place in (:around)
                order by since desc, place desc, leaf, standard limit :size offset :offset
                """)
            .param("around", place.around())
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(ClassLimitStore::own)
            .list();
    return ask.of(total, items);
  }

  private static ClassLimits.Own own(ResultSet row, int number) throws SQLException {
    return new ClassLimits.Own(
        new PlaceCode(row.getLong("place")),
        row.getString("leaf"),
        row.getInt("standard"),
        instant(row, "since"),
        limit(row.getString("time_limit")),
        row.getString("basis"),
        row.getObject("post", UUID.class));
  }

  private static @Nullable Limit limit(@Nullable String text) {
    return text == null ? null : Limit.of(text);
  }

  /** A place's heirs go on with what it has said; what it had said itself stays as it was. */
  void follow(Map<PlaceCode, PlaceCode> heirs) {
    jdbc.sql(
            HeirRows.WITH
                + """
                insert into class_limit
                  (place, leaf, standard, since, time_limit, basis, set_at, account, post)
                select h.heir, l.leaf, l.standard, l.since, l.time_limit, l.basis, l.set_at,
                       l.account, l.post
                from class_limit l join heirs h on h.ended = l.place
                on conflict do nothing
                """)
        .params(HeirRows.of(heirs))
        .update();
  }
}
