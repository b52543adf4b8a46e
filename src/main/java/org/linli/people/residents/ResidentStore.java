package org.linli.people.residents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRow;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about one resident. */
@Repository
class ResidentStore {

  private static final String LOCATED =
      """
      select r.*, h.grid, h.synthetic, b.address || b.name || e.name || d.room as door
      from resident r
      join household h on h.subdistrict = r.subdistrict and h.id = r.household
      join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
      join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
      join building b on b.subdistrict = e.subdistrict and b.id = e.building
      """;

  private final JdbcClient jdbc;
  private final Vault vault;

  ResidentStore(JdbcClient jdbc, Vault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  Optional<Located> find(ResidentId id) {
    return jdbc.sql(LOCATED + "where r.subdistrict = :subdistrict and r.id = :id")
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(this::located)
        .optional();
  }

  Map<ResidentId, Located> find(Collection<ResidentId> ids) {
    var found = new HashMap<ResidentId, Located>();
    if (ids.isEmpty()) return found;
    jdbc.sql(LOCATED + "where (r.subdistrict, r.id) in (:ids)")
        .param("ids", ids.stream().map(it -> new Object[] {it.subdistrict(), it.number()}).toList())
        .query(this::located)
        .list()
        .forEach(it -> found.put(it.resident().residentId(), it));
    return found;
  }

  /** All who have a number of papers, wherever they are; opened and compared. */
  List<Located> withNumber(String number) {
    return jdbc
        .sql(LOCATED + "where r.identity_key = :key and r.whereabouts <> 'MERGED' order by r.id")
        .param("key", vault.index(number))
        .query(this::located)
        .list()
        .stream()
        .filter(it -> number.equals(it.resident().papers().number()))
        .toList();
  }

  /** Whoever changes the people of a household waits here for others who do. */
  void lock(HouseholdId id) {
    jdbc.sql(
            "select id from household where subdistrict = :subdistrict and id = :id for no key update")
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(Long.class)
        .optional();
  }

  void add(ResidentId id, HouseholdId household, ResidentData data, Entry entry) {
    jdbc.sql(
            """
            insert into resident
              (subdistrict, id, household, name, sex, birth_date, relation, phone, phone_key, paper,
               identity, identity_key, nationality, registered_place, registered_address,
               registered_here, stay, stay_until, source, recorded_at, entered_by)
            values
              (:subdistrict, :id, :household, :name, :sex, :birthDate::date, :relation, :phone,
               :phoneKey, :paper, :identity, :identityKey, :nationality, :place::bigint, :address,
               :here::boolean, :stay, :stayUntil::date, :source, :at, :post)
            """)
        .params(columns(id, data))
        .param("household", household.number())
        .param("source", entry.source())
        .param("at", entry.at().atOffset(ZoneOffset.UTC))
        .param("post", entry.post())
        .update();
  }

  record Entry(String source, Instant at, UUID post) {}

  /** False where somebody else was quicker. */
  boolean update(ResidentId id, ResidentData data, int version) {
    return jdbc.sql(
                """
                update resident
                set name = :name, sex = :sex, birth_date = :birthDate::date, relation = :relation,
                    phone = :phone, phone_key = :phoneKey, paper = :paper, identity = :identity,
                    identity_key = :identityKey, nationality = :nationality,
                    registered_place = :place::bigint, registered_address = :address,
                    registered_here = :here::boolean, stay = :stay,
                    stay_until = :stayUntil::date, version = version + 1
                where subdistrict = :subdistrict and id = :id and version = :version
                """)
            .params(columns(id, data))
            .param("version", version)
            .update()
        == 1;
  }

  /** Merged away, or back where they were; the version rises too. */
  void setWhereabouts(ResidentId id, String whereabouts) {
    jdbc.sql(
            """
            update resident set whereabouts = :whereabouts, version = version + 1
            where subdistrict = :subdistrict and id = :id
            """)
        .param("whereabouts", whereabouts)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
  }

  void recount(HouseholdId id) {
    jdbc.sql(
            """
            update household h
            set members = (select count(*) from resident r
                           where r.subdistrict = h.subdistrict and r.household = h.id
                             and r.whereabouts = 'HERE')
            where h.subdistrict = :subdistrict and h.id = :id
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
  }

  private Map<String, @Nullable Object> columns(ResidentId id, ResidentData data) {
    var phone = data.get(Datum.PHONE);
    var number = data.get(Datum.PAPER_NUMBER);
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("subdistrict", id.subdistrict());
    columns.put("id", id.number());
    columns.put("name", data.get(Datum.NAME));
    columns.put("sex", data.get(Datum.SEX));
    columns.put("birthDate", data.get(Datum.BIRTH_DATE));
    columns.put("relation", data.get(Datum.RELATION));
    columns.put("phone", vault.seal(phone, "phone", id.number()));
    columns.put("phoneKey", vault.index(phone));
    columns.put("paper", data.get(Datum.PAPER));
    columns.put("identity", vault.seal(number, "identity", id.number()));
    columns.put("identityKey", vault.index(number));
    columns.put("nationality", data.get(Datum.NATIONALITY));
    columns.put("place", data.get(Datum.REGISTERED_PLACE));
    columns.put("address", data.get(Datum.REGISTERED_ADDRESS));
    columns.put("here", data.get(Datum.REGISTERED_HERE));
    columns.put("stay", Objects.requireNonNullElse(data.get(Datum.STAY), "PERMANENT"));
    columns.put("stayUntil", data.get(Datum.STAY_UNTIL));
    return columns;
  }

  private Located located(ResultSet row, int number) throws SQLException {
    return new Located(
        ResidentRow.read(row, vault),
        new PlaceCode(row.getLong("grid")),
        row.getString("door"),
        row.getBoolean("synthetic"),
        row.getObject("entered_by", UUID.class));
  }
}
