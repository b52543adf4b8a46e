package org.linli.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Sensitivity;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about what people enter of law, duties and the use of items. */
@Repository
class LawStore {

  /** What touches a place: the areas around it, and those within it. */
  private static final String TOUCHES =
      " (area in (:around) or (area_first >= :from and area_first < :to and area >= :least)) ";

  private final JdbcClient jdbc;

  LawStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
        .params(entry(by, at))
        .update();
  }

  void add(Duty it, UUID id, Caller by, Instant at) {
    jdbc.sql(
            """
            insert into local_duty
              (id, key, agency, kind, name, payer, basis, area, area_first, from_day, until_day,
               entered_at, account, post)
            values
              (:id, :key, :agency, :kind, :name, :payer, :basis, :area, :first, :from, :until,
               :at, :account, :post)
            """)
        .param("id", id)
        .param("key", it.key())
        .param("agency", it.agency().name())
        .param("kind", it.kind().name())
        .param("name", it.name())
        .param("payer", it.payer().name())
        .param("basis", it.basis())
        .param("area", it.area().value())
        .param("first", it.area().first(Level.GRID))
        .param("from", it.from())
        .param("until", it.until())
        .params(entry(by, at))
        .update();
  }

  void add(ItemUse it, Caller by, Instant at) {
    jdbc.sql(
            """
            insert into item_use
              (id, item, area, area_first, basis, purpose, from_day, until_day, entered_at, account,
               post)
            values
              (:id, :item, :area, :first, :basis, :purpose, :from, :until, :at, :account, :post)
            """)
        .param("id", it.id())
        .param("item", it.item())
        .param("area", it.area().value())
        .param("first", it.area().first(Level.GRID))
        .param("basis", it.basis())
        .param("purpose", it.purpose())
        .param("from", it.from())
        .param("until", it.until())
        .params(entry(by, at))
        .update();
  }

  private static Map<String, ?> entry(Caller by, Instant at) {
    return Map.of("at", at.atOffset(ZoneOffset.UTC), "account", by.account(), "post", by.post());
  }

  /** False where somebody else withdrew it first. */
  boolean withdrawBasis(String key, Withdrawal it) {
    return end(
        "update legal_basis set withdrawn_at = :at, withdrawn_reason = :reason"
            + " where key = :key and withdrawn_at is null",
        key,
        it);
  }

  boolean withdrawDuty(UUID id, Withdrawal it) {
    return end(
        "update local_duty set withdrawn_at = :at, withdrawn_reason = :reason"
            + " where id = :key and withdrawn_at is null",
        id,
        it);
  }

  boolean endUse(UUID id, Withdrawal it) {
    return end(
        "update item_use set ended_at = :at, ended_reason = :reason"
            + " where id = :key and ended_at is null",
        id,
        it);
  }

  private boolean end(String update, Object key, Withdrawal it) {
    return jdbc.sql(update)
            .param("key", key)
            .param("at", it.at().atOffset(ZoneOffset.UTC))
            .param("reason", it.reason())
            .update()
        > 0;
  }

  Optional<LegalBasis> basis(String key) {
    return jdbc.sql("select * from legal_basis where key = :key")
        .param("key", key)
        .query(LawStore::basis)
        .optional();
  }

  List<LegalBasis> bases(List<String> keys) {
    if (keys.isEmpty()) return List.of();
    return jdbc.sql("select * from legal_basis where key in (:keys)")
        .param("keys", keys)
        .query(LawStore::basis)
        .list();
  }

  Optional<Duty> duty(UUID id) {
    return jdbc.sql("select * from local_duty where id = :id")
        .param("id", id)
        .query(LawStore::duty)
        .optional();
  }

  Optional<ItemUse> use(UUID id) {
    return jdbc.sql("select * from item_use where id = :id")
        .param("id", id)
        .query(LawStore::use)
        .optional();
  }

  /** A key's entries around a place, the nearest area and the newest entry first. */
  List<Duty> duties(String key, PlaceCode place) {
    return jdbc.sql(
            """
            select * from local_duty where key = :key and area in (:around)
            order by area desc, entered_at desc
            """)
        .param("key", key)
        .param("around", around(place))
        .query(LawStore::duty)
        .list();
  }

  /** Uses of these items around a place that have not ended by a day. */
  List<ItemUse> usesOf(Set<String> items, PlaceCode place, LocalDate day) {
    if (items.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select * from item_use
            where item in (:items) and area in (:around) and until_day >= :day and ended_at is null
            order by until_day desc
            """)
        .param("items", items)
        .param("around", around(place))
        .param("day", day)
        .query(LawStore::use)
        .list();
  }

  Page<LegalBasis> bases(
      PlaceCode place, LegalBasis.@Nullable Kind kind, String words, long offset, int size) {
    var filter = touching(place);
    filter.put("kind", kind == null ? null : kind.name());
    filter.put("words", words);
    var where =
        " from legal_basis where"
            + TOUCHES
            + """
            and (:kind::text is null or kind = :kind)
            and (:words = '' or title ilike '%' || :words || '%' or number ilike '%' || :words || '%'
                 or issuer ilike '%' || :words || '%' or words ilike '%' || :words || '%'
                 or key ilike :words || '%')
            """;
    return page(filter, where, "entered_at desc, key", offset, size, LawStore::basis);
  }

  Page<Duty> duties(
      PlaceCode place,
      @Nullable SourceAgency agency,
      Duty.@Nullable Kind kind,
      String words,
      long offset,
      int size) {
    var filter = touching(place);
    filter.put("agency", agency == null ? null : agency.name());
    filter.put("kind", kind == null ? null : kind.name());
    filter.put("words", words);
    var where =
        " from local_duty where"
            + TOUCHES
            + """
            and (:agency::text is null or agency = :agency)
            and (:kind::text is null or kind = :kind)
            and (:words = '' or name ilike '%' || :words || '%' or key ilike :words || '%')
            """;
    return page(filter, where, "entered_at desc, id", offset, size, LawStore::duty);
  }

  Page<ItemUse> uses(PlaceCode place, Page.Ask ask) {
    return page(
        touching(place),
        " from item_use where" + TOUCHES,
        "ended_at is not null, until_day desc, id",
        ask.offset(),
        ask.size(),
        LawStore::use);
  }

  private <T> Page<T> page(
      Map<String, @Nullable Object> filter,
      String where,
      String order,
      long offset,
      int size,
      org.springframework.jdbc.core.RowMapper<T> mapper) {
    var total = jdbc.sql("select count(*)" + where).params(filter).query(Long.class).single();
    var items =
        jdbc.sql("select *" + where + " order by " + order + " limit :size offset :offset")
            .params(filter)
            .param("size", size)
            .param("offset", offset)
            .query(mapper)
            .list();
    return new Page<>(total, 0, size, items);
  }

  private static Map<String, @Nullable Object> touching(PlaceCode place) {
    var filter = new HashMap<String, @Nullable Object>();
    filter.put("around", around(place));
    filter.put("from", place.first(Level.GRID));
    filter.put("to", place.beyond(Level.GRID));
    filter.put("least", place.value());
    return filter;
  }

  private static List<Long> around(PlaceCode place) {
    var all = new java.util.ArrayList<>(place.ancestors());
    all.add(place);
    return all.stream().map(PlaceCode::value).toList();
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
        withdrawal(row, "withdrawn"));
  }

  private static Duty duty(ResultSet row, int number) throws SQLException {
    return new Duty(
        row.getObject("id", UUID.class),
        row.getString("key"),
        SourceAgency.valueOf(row.getString("agency")),
        Duty.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("name"),
        Duty.Payer.valueOf(row.getString("payer")),
        row.getString("basis"),
        new PlaceCode(row.getLong("area")),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        withdrawal(row, "withdrawn"));
  }

  private static ItemUse use(ResultSet row, int number) throws SQLException {
    return new ItemUse(
        row.getObject("id", UUID.class),
        row.getString("item"),
        new PlaceCode(row.getLong("area")),
        row.getString("basis"),
        row.getString("purpose"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        withdrawal(row, "ended"));
  }

  private static @Nullable Withdrawal withdrawal(ResultSet row, String what) throws SQLException {
    var at = row.getObject(what + "_at", OffsetDateTime.class);
    return at == null
        ? null
        : new Withdrawal(
            at.toInstant(), java.util.Objects.requireNonNull(row.getString(what + "_reason")));
  }
}
