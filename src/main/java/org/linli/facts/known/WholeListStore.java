package org.linli.facts.known;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about lists that are whole. There are a few dozen a district. */
@Repository
class WholeListStore {

  private final JdbcClient jdbc;

  WholeListStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<WholeList> of(Collection<String> items) {
    if (items.isEmpty()) return List.of();
    return jdbc.sql("select * from whole_list where item in (:items)")
        .param("items", items)
        .query(WholeListStore::list)
        .list();
  }

  /** A list of the same takes the place of the one before, unless it is older. */
  void put(WholeList it) {
    jdbc.sql(
            """
            insert into whole_list (item, agency, place, as_of, listed, source, recorded_at, account,
                                    post)
            values (:item, :agency, :place, :asOf, :listed, :source, :recordedAt, :account, :post)
            on conflict (item, agency, place) do update
            set as_of = excluded.as_of, listed = excluded.listed, source = excluded.source,
                recorded_at = excluded.recorded_at, account = excluded.account,
                post = excluded.post
            where excluded.as_of >= whole_list.as_of
            """)
        .param("item", it.item())
        .param("agency", it.agency().name())
        .param("place", it.place().value())
        .param("asOf", it.asOf())
        .param("listed", it.listed())
        .param("source", it.source())
        .param("recordedAt", it.recordedAt().atOffset(ZoneOffset.UTC))
        .param("account", it.account())
        .param("post", it.post())
        .update();
  }

  boolean remove(String item, SourceAgency agency, PlaceCode place) {
    return jdbc.sql("delete from whole_list where item = ? and agency = ? and place = ?")
            .params(item, agency.name(), place.value())
            .update()
        == 1;
  }

  /** Lists of these places alone are whole of nothing any more. */
  void forget(Collection<PlaceCode> places) {
    if (places.isEmpty()) return;
    jdbc.sql("delete from whole_list where place in (:places)")
        .param("places", places.stream().map(PlaceCode::value).toList())
        .update();
  }

  /** The newest first. */
  List<WholeList> all() {
    return jdbc.sql("select * from whole_list order by as_of desc, item, agency, place")
        .query(WholeListStore::list)
        .list();
  }

  /** Those of a place and the places around and within it, the newest first. */
  Page<WholeList> list(PlaceCode place, Page.Ask ask) {
    var all =
        all().stream()
            .filter(it -> it.place().contains(place) || place.contains(it.place()))
            .toList();
    return ask.of((long) all.size(), all.stream().skip(ask.offset()).limit(ask.size()).toList());
  }

  private static WholeList list(ResultSet row, int number) throws SQLException {
    return new WholeList(
        row.getString("item"),
        SourceAgency.valueOf(row.getString("agency")),
        new PlaceCode(row.getLong("place")),
        row.getObject("as_of", java.time.LocalDate.class),
        row.getInt("listed"),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        row.getObject("account", UUID.class),
        row.getObject("post", UUID.class));
  }
}
