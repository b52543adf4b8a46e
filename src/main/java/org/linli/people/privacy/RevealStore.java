package org.linli.people.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about who uncovered what. */
@Repository
class RevealStore {

  /** Before the name of what is no datum of the register. */
  private static final String ITEM = "item ";

  private final JdbcClient jdbc;

  RevealStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Reveal it, Caller by) {
    jdbc.sql(
            """
            insert into data_reveal
              (subdistrict, resident, id, at, data, purpose, words, account, post, post_title, place)
            values
              (:subdistrict, :resident, :id, :at, :data, :purpose, :words, :account, :post, :title,
               :place)
            """)
        .param("subdistrict", it.resident().subdistrict())
        .param("resident", it.resident().number())
        .param("id", it.id())
        .param("at", it.at().atOffset(ZoneOffset.UTC))
        .param(
            "data",
            Stream.concat(it.data().stream().map(Enum::name), it.items().stream().map(ITEM::concat))
                .toArray(String[]::new))
        .param("purpose", it.purpose().name())
        .param("words", it.words())
        .param("account", by.account())
        .param("post", by.post())
        .param("title", it.postTitle())
        .param("place", it.place().value())
        .update();
  }

  /** The newest first. */
  Page<Reveal> of(Collection<ResidentId> residents, Page.Ask ask) {
    if (residents.isEmpty()) return ask.of(0, List.of());
    var ids = residents.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList();
    var total =
        jdbc.sql("select count(*) from data_reveal where (subdistrict, resident) in (:ids)")
            .param("ids", ids)
            .query(Long.class)
            .single();
    var reveals =
        jdbc.sql(
                """
                select * from data_reveal where (subdistrict, resident) in (:ids)
                order by at desc, id limit :size offset :offset
                """)
            .param("ids", ids)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(RevealStore::reveal)
            .list();
    return ask.of(total, reveals);
  }

  private static Reveal reveal(ResultSet row, int number) throws SQLException {
    var shown = List.of((String[]) row.getArray("data").getArray());
    return new Reveal(
        row.getObject("id", UUID.class),
        new ResidentId(row.getLong("subdistrict"), row.getLong("resident")),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        shown.stream().filter(it -> !it.startsWith(ITEM)).map(Datum::valueOf).toList(),
        shown.stream()
            .filter(it -> it.startsWith(ITEM))
            .map(it -> it.substring(ITEM.length()))
            .toList(),
        Reveal.Purpose.valueOf(row.getString("purpose")),
        row.getString("words"),
        row.getString("post_title"),
        new PlaceCode(row.getLong("place")));
  }
}
