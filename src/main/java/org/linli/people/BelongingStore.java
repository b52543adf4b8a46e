package org.linli.people;

import static org.linli.base.Moments.utc;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.Resident.Relation;
import org.linli.people.Resident.Stay;
import org.linli.people.Resident.Whereabouts;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement that changes who belongs to which household. */
@Repository
class BelongingStore {

  private final JdbcClient jdbc;
  private final Vault vault;
  private final RelocationStore relocation;

  BelongingStore(JdbcClient jdbc, Vault vault, RelocationStore relocation) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.relocation = relocation;
  }

  List<Resident> hold(long subdistrict, Collection<Long> residents) {
    if (residents.isEmpty()) return List.of();
    return jdbc.sql(
            """
            select * from resident where subdistrict = :subdistrict and id in (:ids)
            order by id for update
            """)
        .param("subdistrict", subdistrict)
        .param("ids", residents)
        .query((row, _) -> ResidentRow.read(row, vault))
        .list();
  }

  Optional<Resident> byNumber(String number) {
    var found =
        jdbc.sql("select * from resident where identity_key = :key and whereabouts <> 'MERGED'")
            .param("key", vault.index(number))
            .query((row, _) -> ResidentRow.read(row, vault))
            .list();
    return found.stream().filter(it -> number.equals(it.papers().number())).findFirst();
  }

  /** Whoever counts households up to a moment waits for us, or we for them. */
  void lockBeforeTheClockIsRead() {
    jdbc.sql("lock table household in row exclusive mode").update();
  }

  /** Locks the household; false where it has ended. */
  boolean holdIfItStands(HouseholdId id) {
    return jdbc.sql(
            """
            select id from household
            where subdistrict = :subdistrict and id = :id and ended_at is null for update
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .query(Long.class)
        .optional()
        .isPresent();
  }

  void whereabouts(Resident person, Whereabouts to, Act act) {
    jdbc.sql(
            """
            update resident set whereabouts = :to, version = version + 1
            where subdistrict = :subdistrict and id = :id
            """)
        .param("to", to.name())
        .param("subdistrict", person.household().subdistrict())
        .param("id", person.id())
        .update();
    noteChange(person.residentId(), "WHEREABOUTS", person.whereabouts().name(), to.name(), act);
  }

  void settle(Resident person, HouseholdId into, Relation relation, Stay stay, Act act) {
    var from = person.household();
    var registration = person.registration();
    var here = from.equals(into) ? registration.here() : afterMoving(registration);
    if (!from.equals(into)) relocation.keepName(person, act.at());
    if (from.subdistrict() != into.subdistrict()) {
      relocation.relocate(person.id(), from, into);
    }
    jdbc.sql(
            """
            update resident
            set household = :household, relation = :relation, whereabouts = 'HERE', stay = :stay,
                stay_until = :until, version = version + 1,
                registered_here = :here
            where subdistrict = :subdistrict and id = :id
            """)
        .param("household", into.number())
        .param("relation", relation.name())
        .param("stay", stay instanceof Stay.Temporary ? "TEMPORARY" : "PERMANENT")
        .param("until", until(stay))
        .param("here", here)
        .param("subdistrict", into.subdistrict())
        .param("id", person.id())
        .update();
    var id = new ResidentId(into.subdistrict(), person.id());
    noteChange(id, "HOUSEHOLD", from.toString(), into.toString(), act);
    if (person.whereabouts() != Whereabouts.HERE) {
      noteChange(id, "WHEREABOUTS", person.whereabouts().name(), Whereabouts.HERE.name(), act);
    }
    if (person.relation() != relation) {
      noteChange(id, "RELATION", person.relation().name(), relation.name(), act);
    }
    if (!Objects.equals(registration.here(), here)) {
      var now = new Resident.Registration(registration.place(), registration.address(), here);
      noteChange(id, "REGISTERED_HERE", registration.hereText(), now.hereText(), act);
    }
  }

  /** Who moved away from where they are registered is registered elsewhere; else nobody knows. */
  private static @Nullable Boolean afterMoving(Resident.Registration registration) {
    return Boolean.TRUE.equals(registration.here()) ? false : null;
  }

  void stay(Resident person, Stay stay, Act act) {
    jdbc.sql(
            """
            update resident set stay = :stay, stay_until = :until, version = version + 1
            where subdistrict = :subdistrict and id = :id
            """)
        .param("stay", stay instanceof Stay.Temporary ? "TEMPORARY" : "PERMANENT")
        .param("until", until(stay))
        .param("subdistrict", person.household().subdistrict())
        .param("id", person.id())
        .update();
    noteChange(person.residentId(), "STAY_UNTIL", day(person.stay()), day(stay), act);
  }

  private static @Nullable LocalDate until(Stay stay) {
    return stay instanceof Stay.Temporary it ? it.until() : null;
  }

  private static @Nullable String day(Stay stay) {
    var until = until(stay);
    return until == null ? null : until.toString();
  }

  /** A dwelling that ended meanwhile is not there any more. */
  void found(HouseholdId id, DwellingId dwelling, Act act) {
    var founded =
        jdbc.sql(
                """
                insert into household
                  (subdistrict, id, grid, dwelling, building, members, synthetic, source, recorded_at)
                select d.subdistrict, :id, b.grid, d.id, b.id, 0, b.synthetic, :source, :at
                from dwelling d
                join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
                join building b on b.subdistrict = e.subdistrict and b.id = e.building
                where d.subdistrict = :subdistrict and d.id = :dwelling and d.ended_at is null
                """)
            .param("id", id.number())
            .param("source", act.source())
            .param("at", utc(act.at()))
            .param("subdistrict", dwelling.subdistrict())
            .param("dwelling", dwelling.number())
            .update();
    if (founded == 0) throw new NoSuchElementException(dwelling.toString());
  }

  void add(long id, HouseholdId into, NewBuilding.NewResident it, Stay stay, Act act) {
    jdbc.sql(
            """
            insert into resident
              (subdistrict, id, household, name, sex, birth_date, relation, phone, phone_key, paper,
               identity, identity_key, nationality, stay, stay_until, source, recorded_at)
            values
              (:subdistrict, :id, :household, :name, :sex, :born, :relation, :phone, :phoneKey,
               :paper, :identity, :identityKey, :nationality, :stay, :until, :source, :at)
            """)
        .param("subdistrict", into.subdistrict())
        .param("id", id)
        .param("household", into.number())
        .param("name", it.name())
        .param("sex", it.sex().name())
        .param("born", it.birthDate())
        .param("relation", it.relation().name())
        .param("phone", vault.seal(it.phone(), "phone", id))
        .param("phoneKey", vault.index(it.phone()))
        .param("paper", it.papers().kind().name())
        .param("identity", vault.seal(it.papers().number(), "identity", id))
        .param("identityKey", vault.index(it.papers().number()))
        .param("nationality", it.papers().nationality())
        .param("stay", stay instanceof Stay.Temporary ? "TEMPORARY" : "PERMANENT")
        .param("until", until(stay))
        .param("source", act.source())
        .param("at", utc(act.at()))
        .update();
  }

  void reopen(HouseholdId id) {
    jdbc.sql(
            """
            update household set ended_at = null
            where subdistrict = :subdistrict and id = :id and ended_at is not null
            """)
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
  }

  /** Counts who is here. Nobody: the household ends, and with it every link it has. */
  void recount(HouseholdId id, Instant at) {
    var members =
        jdbc.sql(
                """
                update household h
                set members = (select count(*) from resident r
                               where r.subdistrict = h.subdistrict and r.household = h.id
                                 and r.whereabouts = 'HERE')
                where h.subdistrict = :subdistrict and h.id = :id
                returning members
                """)
            .param("subdistrict", id.subdistrict())
            .param("id", id.number())
            .query(Integer.class)
            .single();
    if (members > 0) return;
    jdbc.sql(
            """
            update household
            set ended_at = :at, link_revoked = true, link_version = link_version % 65000 + 1
            where subdistrict = :subdistrict and id = :id and ended_at is null
            """)
        .param("at", utc(at))
        .param("subdistrict", id.subdistrict())
        .param("id", id.number())
        .update();
  }

  private void noteChange(
      ResidentId of, String datum, @Nullable String was, @Nullable String now, Act act) {
    jdbc.sql(
            """
            insert into resident_change
              (subdistrict, resident, id, at, datum, was, now, source, account, post, basis)
            values
              (:subdistrict, :resident, :id, :at, :datum, :was, :now, :source, :account, :post,
               :basis)
            """)
        .param("subdistrict", of.subdistrict())
        .param("resident", of.number())
        .param("id", UUID.randomUUID())
        .param("at", utc(act.at()))
        .param("datum", datum)
        .param("was", vault.seal(was, "was", of.number()))
        .param("now", vault.seal(now, "now", of.number()))
        .param("source", act.source())
        .param("account", act.by() == null ? null : act.by().account())
        .param("post", act.by() == null ? null : act.by().post())
        .param("basis", act.basis())
        .update();
  }
}
