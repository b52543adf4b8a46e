package org.linli.people.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.people.ResidentId;
import org.linli.people.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the lines of {@code resident_change}; values are sealed. */
@Repository
class ChangeStore {

  private static final String WAS = "was";
  private static final String NOW = "now";

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Vault vault;

  ChangeStore(JdbcClient jdbc, JdbcTemplate template, Vault vault) {
    this.jdbc = jdbc;
    this.template = template;
    this.vault = vault;
  }

  void add(ResidentId of, List<Change> changes) {
    template.batchUpdate(
        """
        insert into resident_change
          (subdistrict, resident, id, at, datum, was, now, source, account, post, basis)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changes,
        100,
        (row, it) -> {
          row.setLong(1, of.subdistrict());
          row.setLong(2, of.number());
          row.setObject(3, it.id());
          row.setObject(4, it.at().atOffset(ZoneOffset.UTC));
          row.setString(5, it.datum());
          row.setBytes(6, vault.seal(it.was(), WAS, of.number()));
          row.setBytes(7, vault.seal(it.now(), NOW, of.number()));
          row.setString(8, it.source());
          row.setObject(9, it.account());
          row.setObject(10, it.post());
          row.setString(11, it.basis());
        });
  }

  /** The newest line of each datum, by its name; for several people in one look-up. */
  Map<ResidentId, Map<String, Change>> latest(Collection<ResidentId> of) {
    var latest = new HashMap<ResidentId, Map<String, Change>>();
    if (of.isEmpty()) return latest;
    jdbc.sql(
            """
            select distinct on (subdistrict, resident, datum) * from resident_change
            where (subdistrict, resident) in (:ids)
            order by subdistrict, resident, datum, at desc, id
            """)
        .param("ids", of.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(row -> {
          var id = new ResidentId(row.getLong("subdistrict"), row.getLong("resident"));
          var change = change(row, id);
          latest.computeIfAbsent(id, _ -> new HashMap<>()).put(change.datum(), change);
        });
    return latest;
  }

  /** The newest first. */
  Page<Change> list(ResidentId of, Page.Ask ask) {
    var lines =
        jdbc.sql(
                """
                select *, count(*) over () as total from resident_change
                where subdistrict = :subdistrict and resident = :resident
                order by at desc, datum, id limit :size offset :offset
                """)
            .param("subdistrict", of.subdistrict())
            .param("resident", of.number())
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query((row, _) -> Map.entry(row.getLong("total"), change(row, of)))
            .list();
    var total = lines.isEmpty() ? 0 : lines.getFirst().getKey();
    return ask.of(total, lines.stream().map(Map.Entry::getValue).toList());
  }

  private Change change(ResultSet row, ResidentId of) throws SQLException {
    return new Change(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("datum"),
        vault.open(row.getBytes(WAS), WAS, of.number()),
        vault.open(row.getBytes(NOW), NOW, of.number()),
        row.getString("source"),
        row.getObject("account", UUID.class),
        row.getObject("post", UUID.class),
        row.getString("basis"));
  }
}
