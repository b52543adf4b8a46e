package org.linli.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Sensitivity;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about approvals and notices that people enter. */
@Repository
class LegalBasisStore {

  private final JdbcClient jdbc;
  private final AreaStore areas;

  LegalBasisStore(JdbcClient jdbc, AreaStore areas) {
    this.jdbc = jdbc;
    this.areas = areas;
  }

  void add(LegalBasis it, Caller by, Instant at) {
    jdbc.sql(
            """
            insert into legal_basis
              (key, kind, title, number, issuer, words, area, area_first, from_day, until_day,
               collects, lowest, entered_at, account, post)
            values
              (:key, :kind, :title, :number, :issuer, :words, :area, :first, :from, :until,
               :collects, :lowest, :at, :account, :post)
            """)
        .param("key", it.key())
        .param("kind", it.kind().name())
        .param("title", it.title())
        .param("number", it.number())
        .param("issuer", it.issuer())
        .param("words", it.words())
        .param("area", it.area().value())
        .param("first", it.area().first(Level.GRID))
        .param("from", it.from())
        .param("until", it.until())
        .param(
            "collects",
            it.collects().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")))
        .param("lowest", it.lowest().name())
        .params(AreaStore.entry(by, at))
        .update();
  }

  /** False where somebody else withdrew it first. */
  boolean withdraw(String key, Withdrawal it) {
    return areas.end(
        "update legal_basis set withdrawn_at = :at, withdrawn_reason = :reason"
            + " where key = :key and withdrawn_at is null",
        key,
        it);
  }

  Optional<LegalBasis> basis(String key) {
    return jdbc.sql("select * from legal_basis where key = :key")
        .param("key", key)
        .query(LegalBasisStore::basis)
        .optional();
  }

  List<LegalBasis> bases(List<String> keys) {
    if (keys.isEmpty()) return List.of();
    return jdbc.sql("select * from legal_basis where key in (:keys)")
        .param("keys", keys)
        .query(LegalBasisStore::basis)
        .list();
  }

  Page<LegalBasis> bases(
      PlaceCode place, LegalBasis.@Nullable Kind kind, String words, long offset, int size) {
    var filter = AreaStore.touching(place);
    filter.put("kind", kind == null ? null : kind.name());
    filter.put("words", words);
    var where =
        " from legal_basis where"
            + AreaStore.TOUCHES
            + """
            and (:kind::text is null or kind = :kind)
            and (:words = '' or title ilike '%' || :words || '%' or number ilike '%' || :words || '%'
                 or issuer ilike '%' || :words || '%' or words ilike '%' || :words || '%'
                 or key ilike :words || '%')
            """;
    return areas.page(filter, where, "entered_at desc, key", offset, size, LegalBasisStore::basis);
  }

  private static LegalBasis basis(ResultSet row, int number) throws SQLException {
    return new LegalBasis(
        row.getString("key"),
        LegalBasis.Kind.valueOf(row.getString("kind")),
        row.getString("title"),
        row.getString("title"),
        null,
        null,
        row.getString("number"),
        row.getString("issuer"),
        row.getString("words"),
        row.getString("words"),
        new PlaceCode(row.getLong("area")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        Arrays.stream(row.getString("collects").split(" "))
            .filter(it -> !it.isEmpty())
            .map(Sensitivity::valueOf)
            .collect(Collectors.toSet()),
        Level.valueOf(row.getString("lowest")),
        LegalBasis.Source.ENTERED,
        AreaStore.withdrawal(row, "withdrawn"));
  }
}
