package org.linli.cases.whistles;

import static org.linli.base.Moments.instant;
import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of what was done with whistles. */
@Repository
class WhistleLogStore {

  private final JdbcClient jdbc;

  WhistleLogStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Something done.
   *
   * @param agency whose call it is about; null where it is about the whistle
   * @param by null where the program did it
   */
  record Entry(
      Act act,
      @Nullable SourceAgency agency,
      @Nullable Caller by,
      @Nullable UUID toPost,
      @Nullable PlaceCode toPlace,
      String basis,
      String words) {

    static Entry by(@Nullable Caller by, Act act, @Nullable SourceAgency agency, String words) {
      return new Entry(act, agency, by, null, null, Journal.DUTY, words);
    }

    static Entry to(Act act, SourceAgency agency, UUID post) {
      return new Entry(act, agency, null, post, null, Journal.DUTY, "");
    }
  }

  /** Something that was done, without whose account it was. */
  record Line(
      Instant at,
      Act act,
      @Nullable SourceAgency agency,
      @Nullable UUID post,
      @Nullable UUID toPost,
      @Nullable PlaceCode toPlace,
      String basis,
      String words) {}

  /** Adds a line after those there are; its whistle is held. */
  void add(WhistleId id, Instant now, Entry it) {
    var by = it.by();
    jdbc.sql(
            """
            insert into whistle_step
              (subdistrict, whistle, number, at, act, agency, account, user_name, post, to_post,
               to_place, basis, words)
            select :subdistrict, :id, coalesce(max(number), 0) + 1, :at, :act, :agency,
                   :account::uuid, :user, :post::uuid, :toPost::uuid, :toPlace, :basis, :words
            from whistle_step where subdistrict = :subdistrict and whistle = :id
            """)
        .params(WhistleStore.key(id))
        .param("at", utc(now))
        .param("act", it.act().name())
        .param("agency", name(it.agency()))
        .param("account", by == null ? null : by.account())
        .param("user", by == null ? null : by.user())
        .param("post", by == null ? null : by.post())
        .param("toPost", it.toPost())
        .param("toPlace", value(it.toPlace()))
        .param("basis", it.basis())
        .param("words", it.words())
        .update();
  }

  private static @Nullable String name(@Nullable SourceAgency agency) {
    return agency == null ? null : agency.name();
  }

  private static @Nullable Long value(@Nullable PlaceCode place) {
    return place == null ? null : place.value();
  }

  List<Line> of(WhistleId id) {
    return jdbc.sql(
            """
            select * from whistle_step where subdistrict = :subdistrict and whistle = :id
            order by number
            """)
        .params(WhistleStore.key(id))
        .query((row, _) -> {
          var agency = row.getString("agency");
          var place = row.getObject("to_place", Long.class);
          return new Line(
              instant(row, "at"),
              Act.valueOf(row.getString("act")),
              agency == null ? null : SourceAgency.valueOf(agency),
              row.getObject("post", UUID.class),
              row.getObject("to_post", UUID.class),
              place == null ? null : new PlaceCode(place),
              row.getString("basis"),
              row.getString("words"));
        })
        .list();
  }
}
