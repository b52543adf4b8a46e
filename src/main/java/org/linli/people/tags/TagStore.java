package org.linli.people.tags;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.edge.Caller;
import org.linli.people.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about protection tags. */
@Repository
class TagStore {

  private static final int MOST_SHOWN = 200;

  private final JdbcClient jdbc;

  TagStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What holds now first, then what has ended, the newest before the older. */
  List<ProtectionTag> of(ResidentId id) {
    return jdbc.sql(
            """
            select * from protection_tag
            where subdistrict = :subdistrict and resident = :resident
            order by (ended_at is not null), began_at desc, id limit :most
            """)
        .param("subdistrict", id.subdistrict())
        .param("resident", id.number())
        .param("most", MOST_SHOWN)
        .query(TagStore::tag)
        .list();
  }

  Map<ResidentId, List<ProtectionTag>> holding(Collection<ResidentId> ids) {
    var holding = new HashMap<ResidentId, List<ProtectionTag>>();
    if (ids.isEmpty()) return holding;
    jdbc.sql(
            """
            select * from protection_tag
            where (subdistrict, resident) in (:ids) and ended_at is null order by began_at, id
            """)
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(row -> {
          holding
              .computeIfAbsent(
                  new ResidentId(row.getLong("subdistrict"), row.getLong("resident")),
                  _ -> new ArrayList<>())
              .add(tag(row, 0));
        });
    return holding;
  }

  /** False where it holds already. */
  boolean begin(ResidentId id, ProtectionTag.Kind kind, String source, Instant at, Caller by) {
    return jdbc.sql(
                """
                insert into protection_tag
                  (subdistrict, resident, id, kind, source, began_at, account, post)
                values (:subdistrict, :resident, :id, :kind, :source, :at, :account, :post)
                on conflict (subdistrict, resident, kind) where ended_at is null do nothing
                """)
            .param("subdistrict", id.subdistrict())
            .param("resident", id.number())
            .param("id", UUID.randomUUID())
            .param("kind", kind.name())
            .param("source", source)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("account", by.account())
            .param("post", by.post())
            .update()
        == 1;
  }

  /** False where it does not hold. */
  boolean end(ResidentId id, ProtectionTag.Kind kind, Instant at, Caller by) {
    return jdbc.sql(
                """
                update protection_tag set ended_at = :at, ended_by = :post
                where subdistrict = :subdistrict and resident = :resident and kind = :kind
                  and ended_at is null
                """)
            .param("subdistrict", id.subdistrict())
            .param("resident", id.number())
            .param("kind", kind.name())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("post", by.post())
            .update()
        == 1;
  }

  private static ProtectionTag tag(ResultSet row, int number) throws SQLException {
    var ended = row.getObject("ended_at", OffsetDateTime.class);
    return new ProtectionTag(
        row.getObject("id", UUID.class),
        ProtectionTag.Kind.valueOf(row.getString("kind")),
        row.getString("source"),
        row.getObject("began_at", OffsetDateTime.class).toInstant(),
        row.getObject("post", UUID.class),
        ended == null ? null : ended.toInstant());
  }
}
