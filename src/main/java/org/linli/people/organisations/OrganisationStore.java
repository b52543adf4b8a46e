package org.linli.people.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.ResidentId;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about organisations and their people. */
@Repository
class OrganisationStore {

  private static final String WITHIN =
      """
       from organisation o
      where o.subdistrict >= :subdistrictFrom and o.subdistrict < :subdistrictTo
        and o.grid >= :gridFrom and o.grid < :gridTo and o.ended_at is null
        and (cardinality(:kinds) = 0 or o.kind = any(:kinds))
        and (:words = '' or o.name || o.address || coalesce(o.credit_code, '')
                            like '%' || :words || '%')
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  OrganisationStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Page<Organisation> list(
      PlaceCode within, List<Organisation.Kind> kinds, String words, Page.Ask ask) {
    var filter = within.subtree().parameters();
    filter.put("kinds", kinds.stream().map(Enum::name).toArray(String[]::new));
    filter.put("words", words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"));
    var total = jdbc.sql("select count(*)" + WITHIN).params(filter).query(Long.class).single();
    var found =
        jdbc.sql(
                "select o.*" + WITHIN + " order by o.grid, o.name, o.id limit :size offset :offset")
            .params(filter)
            .param("size", ask.size())
            .param("offset", ask.offset())
            .query(this::organisation)
            .list();
    return ask.of(total, found);
  }

  Optional<Organisation> find(OrganisationId id) {
    return jdbc.sql(
            """
            select o.* from organisation o
             where o.subdistrict = :subdistrict and o.id = :id and o.ended_at is null
            """)
        .params(key(id))
        .query(this::organisation)
        .optional();
  }

  List<Organisation.Person> peopleOf(OrganisationId id) {
    return jdbc.sql(
            """
            select * from organisation_person
             where subdistrict = :subdistrict and organisation = :id and ended_at is null
             order by id limit 200
            """)
        .params(key(id))
        .query(this::person)
        .list();
  }

  /** Who else has this code in the caller's installation and goes on; a code belongs to one. */
  boolean isTaken(String code, @Nullable OrganisationId except) {
    return jdbc.sql(
            """
            select exists (select from organisation
             where credit_code = :code and ended_at is null
               and (subdistrict, id) is distinct from (:subdistrict::bigint, :id::bigint))
            """)
        .param("code", code)
        .param("subdistrict", except == null ? null : except.subdistrict())
        .param("id", except == null ? null : except.number())
        .query(Boolean.class)
        .single();
  }

  /** The building of the grid whose name an address holds; the longest name where several do. */
  @Nullable Long buildingOf(PlaceCode grid, String address) {
    return jdbc.sql(
            """
            select id from building
             where subdistrict = :grid / 1000000 and grid = :grid and ended_at is null
               and position(name in :address) > 0
             order by length(name) desc, id limit 1
            """)
        .param("grid", grid.value())
        .param("address", address)
        .query(Long.class)
        .optional()
        .orElse(null);
  }

  /** By whom, from where and when something is written; nobody where the program writes itself. */
  record Origin(String source, boolean synthetic, @Nullable Caller by, Instant at) {}

  void add(OrganisationId id, OrganisationTold told, @Nullable Long building, Origin origin) {
    jdbc.sql(
            """
            insert into organisation
              (subdistrict, id, grid, name, kind, credit_code, building, address, keeper,
               keeper_phone, synthetic, source, recorded_at, account, post)
            values (:subdistrict, :id, :grid, :name, :kind, :code, :building, :address, :keeper,
                    :phone, :synthetic, :source, :at, :account, :post)
            """)
        .params(key(id))
        .params(facts(id, told, building))
        .param("keeper", sealed(told.keeper(), "keeper", id.number()))
        .param("phone", sealed(told.phone(), "keeper_phone", id.number()))
        .params(by(origin))
        .param("synthetic", origin.synthetic())
        .update();
  }

  /** Whether it still had the version that was looked at, and so was changed. */
  boolean change(
      Organisation was,
      int version,
      OrganisationTold told,
      @Nullable Long building,
      Origin origin) {
    var id = was.id();
    return jdbc.sql(
                """
                update organisation
                   set grid = :grid, name = :name, kind = :kind, credit_code = :code,
                       building = :building, address = :address, keeper = :keeper,
                       keeper_phone = :phone, version = version + 1, source = :source,
                       recorded_at = :at, account = :account, post = :post
                 where subdistrict = :subdistrict and id = :id and version = :version
                   and ended_at is null
                """)
            .params(key(id))
            .params(facts(id, told, building))
            .param(
                "keeper",
                sealed(told.keeper() == null ? was.keeper() : told.keeper(), "keeper", id.number()))
            .param(
                "phone",
                sealed(
                    told.phone() == null ? was.phone() : told.phone(), "keeper_phone", id.number()))
            .params(by(origin))
            .param("version", version)
            .update()
        == 1;
  }

  void end(OrganisationId id, Instant at) {
    jdbc.sql("update organisation set ended_at = :at where subdistrict = :subdistrict and id = :id")
        .params(key(id))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void addPerson(
      OrganisationId id, long person, Organisations.Joining joining, String name, Origin origin) {
    var resident = joining.resident();
    jdbc.sql(
            """
            insert into organisation_person
              (subdistrict, organisation, id, resident_subdistrict, resident, name, role, phone,
               source, recorded_at, account, post)
            values (:subdistrict, :id, :person, :residentSubdistrict, :resident, :name, :role,
                    :phone, :source, :at, :account, :post)
            """)
        .params(key(id))
        .param("person", person)
        .param("residentSubdistrict", resident == null ? null : resident.subdistrict())
        .param("resident", resident == null ? null : resident.number())
        .param("name", sealed(name, "person", person))
        .param("role", joining.role())
        .param("phone", sealed(joining.phone(), "person_phone", person))
        .params(by(origin))
        .update();
  }

  boolean endPerson(OrganisationId id, long person, Instant at) {
    return jdbc.sql(
                """
                update organisation_person set ended_at = :at
                 where subdistrict = :subdistrict and organisation = :id and id = :person
                   and ended_at is null
                """)
            .params(key(id))
            .param("person", person)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Map<String, Object> key(OrganisationId id) {
    return Map.of("subdistrict", id.subdistrict(), "id", id.number());
  }

  private static Map<String, @Nullable Object> facts(
      OrganisationId id, OrganisationTold told, @Nullable Long building) {
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("grid", told.grid().value());
    facts.put("name", told.name());
    facts.put("kind", told.kind().name());
    facts.put("code", told.codeOrNull());
    facts.put("building", building);
    facts.put("address", told.address());
    return facts;
  }

  private static Map<String, @Nullable Object> by(Origin origin) {
    var by = origin.by();
    var facts = new HashMap<String, @Nullable Object>();
    facts.put("source", origin.source());
    facts.put("at", origin.at().atOffset(ZoneOffset.UTC));
    facts.put("account", by == null ? null : by.account());
    facts.put("post", by == null ? null : by.post());
    return facts;
  }

  private byte @Nullable [] sealed(@Nullable String text, String column, long row) {
    return text == null || text.isEmpty() ? null : vault.seal(text, column, row);
  }

  private Organisation organisation(ResultSet row, int number) throws SQLException {
    return OrganisationRow.read(row, vault);
  }

  private Organisation.Person person(ResultSet row, int number) throws SQLException {
    var id = row.getLong("id");
    var resident = row.getObject("resident", Long.class);
    var name = vault.open(row.getBytes("name"), "person", id);
    return new Organisation.Person(
        id,
        resident == null ? null : new ResidentId(row.getLong("resident_subdistrict"), resident),
        name == null ? "" : name,
        row.getString("role"),
        vault.open(row.getBytes("phone"), "person_phone", id),
        row.getString("source"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
