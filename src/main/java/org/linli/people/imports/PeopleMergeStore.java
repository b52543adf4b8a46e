package org.linli.people.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.ResidentRow;
import org.linli.places.CopyRows;
import org.linli.vault.Vault;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds, for thousands of lines at once, who they may mean, and writes what comes of them. */
@Repository
class PeopleMergeStore {

  private final JdbcTemplate template;
  private final Vault vault;

  PeopleMergeStore(JdbcTemplate template, Vault vault) {
    this.template = template;
    this.vault = vault;
  }

  /** A line with the hash of its number. */
  record Asked(PersonLine line, @Nullable Long numberKey) {}

  /** Somebody new: the number they are given, and their household. */
  record Newcomer(long id, long household, PersonLine line) {}

  /** Two imports into one subdistrict wait for each other, so that nobody is entered twice. */
  void lock(long subdistrict) {
    template.query("select pg_advisory_xact_lock(43, ?::int)", _ -> {}, subdistrict);
    template.execute("lock table household in row exclusive mode");
    template.execute(
        """
        create temporary table asked (
            row int, subdistrict bigint, household bigint, name text, number_key bigint,
            resident_subdistrict bigint, resident bigint) on commit drop
        """);
  }

  /** By number anywhere, by name in the household of the door, by id: one statement. */
  Map<Integer, List<Candidate>> candidates(List<Asked> lines, boolean toWrite) {
    template.execute("truncate asked");
    template.execute(
        CopyRows.of(
            "copy asked from stdin",
            copy -> {
              for (var it : lines) copy.add(columns(it));
            }));
    template.execute("analyze asked");
    var found = new HashMap<Integer, List<Candidate>>();
    template.query(
        """
        select found.row, r.*, h.grid, h.dwelling, b.address || b.name || e.name || d.room as door
          from (select a.row, r.subdistrict, r.id from asked a
                  join resident r on r.identity_key = a.number_key
                union
                select a.row, r.subdistrict, r.id from asked a
                  join resident r on r.subdistrict = a.subdistrict and r.household = a.household
                   and r.name = a.name and r.whereabouts = 'HERE'
                union
                select a.row, r.subdistrict, r.id from asked a
                  join resident r on r.subdistrict = a.resident_subdistrict and r.id = a.resident
               ) found
          join resident r on r.subdistrict = found.subdistrict and r.id = found.id
          join household h on h.subdistrict = r.subdistrict and h.id = r.household
          join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
          join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
          join building b on b.subdistrict = e.subdistrict and b.id = e.building
         where r.whereabouts <> 'MERGED'
         order by r.subdistrict, r.id
        """
            + (toWrite ? "for update of r" : ""),
        row -> {
          found.computeIfAbsent(row.getInt("row"), _ -> new ArrayList<>()).add(candidate(row));
        });
    return found;
  }

  /** The doors of residents of a place, down to the room; who is elsewhere is left out. */
  Map<ResidentId, String> doors(Collection<ResidentId> residents, PlaceCode within) {
    var doors = new HashMap<ResidentId, String>();
    if (residents.isEmpty()) return doors;
    var tree = within.subtree();
    template.query(
        """
        select r.subdistrict, r.id, b.address || b.name || e.name || d.room as door
          from resident r
          join household h on h.subdistrict = r.subdistrict and h.id = r.household
          join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
          join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
          join building b on b.subdistrict = e.subdistrict and b.id = e.building
         where r.subdistrict = ? and r.id = any(?) and h.grid >= ? and h.grid < ?
        """,
        row -> {
          doors.put(
              new ResidentId(row.getLong("subdistrict"), row.getLong("id")), row.getString("door"));
        },
        tree.subdistrictFrom(),
        residents.stream().map(ResidentId::number).toArray(Long[]::new),
        tree.gridFrom(),
        tree.gridTo());
    return doors;
  }

  private static @Nullable Object[] columns(Asked it) {
    var line = it.line();
    var resident = line.resident();
    return new @Nullable Object[] {
      line.row(),
      line.dwelling().building().subdistrict(),
      line.dwelling().household,
      line.name(),
      it.numberKey(),
      resident == null ? null : resident.subdistrict(),
      resident == null ? null : resident.number()
    };
  }

  private Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        ResidentRow.read(row, vault),
        new PlaceCode(row.getLong("grid")),
        row.getLong("dwelling"),
        row.getString("door"));
  }

  void add(List<Newcomer> people, String source, String at) {
    template.execute(
        CopyRows.of(
            """
            copy resident (subdistrict, id, household, name, sex, birth_date, relation, phone,
                           phone_key, paper, identity, identity_key, nationality,
                           registered_place, registered_address, registered_here, stay, source,
                           recorded_at) from stdin
            """,
            copy -> {
              for (var it : people) copy.add(columns(it, source, at));
            }));
  }

  private @Nullable Object[] columns(Newcomer it, String source, String at) {
    var line = it.line();
    var country = line.nationality() == null ? Papers.CHINA : line.nationality();
    var papers = line.papers() == null ? Papers.none(country) : line.papers();
    var sex = line.sex() == null ? Resident.Sex.UNKNOWN : line.sex();
    var relation = line.relation() == null ? Resident.Relation.OTHER : line.relation();
    var registration = Amendment.registration(Resident.Registration.UNKNOWN, line);
    var stay = line.stay() == null ? new Resident.Stay.Permanent() : line.stay();
    return new @Nullable Object[] {
      line.dwelling().building().subdistrict(),
      it.id(),
      it.household(),
      line.name(),
      sex,
      line.birth(),
      relation,
      vault.seal(line.phone(), "phone", it.id()),
      vault.index(line.phone()),
      papers.kind(),
      vault.seal(papers.number(), "identity", it.id()),
      vault.index(papers.number()),
      papers.nationality(),
      registration.place(),
      registration.address(),
      registration.here(),
      Amendment.kind(stay),
      source,
      at
    };
  }

  /** By whom and from where the changes are; the basis is their everyday duty. */
  record By(Caller caller, String source, String at, String basis) {}

  void amend(List<Amendment> all, By by) {
    if (all.isEmpty()) return;
    template.execute(
        """
        create temporary table if not exists amended
            (like resident including defaults) on commit drop
        """);
    template.execute("truncate amended");
    template.execute(
        CopyRows.of(
            """
            copy amended (subdistrict, id, household, name, sex, birth_date, relation, phone,
                          phone_key, paper, identity, identity_key, nationality,
                          registered_place, registered_address, registered_here, stay, source,
                          recorded_at) from stdin
            """,
            copy -> {
              for (var it : all) copy.add(columns(it.now(), by));
            }));
    template.execute(
        """
        update resident r
           set name = a.name, sex = a.sex, birth_date = a.birth_date, relation = a.relation,
               phone = a.phone, phone_key = a.phone_key, paper = a.paper, identity = a.identity,
               identity_key = a.identity_key, nationality = a.nationality,
               registered_place = a.registered_place, registered_address = a.registered_address,
               registered_here = a.registered_here, stay = a.stay,
               stay_until = case when a.stay = 'TEMPORARY' then r.stay_until end,
               version = r.version + 1
          from amended a
         where r.subdistrict = a.subdistrict and r.id = a.id
        """);
    template.execute(
        CopyRows.of(
            """
            copy resident_change (subdistrict, resident, id, at, datum, was, now, source, account,
                                  post, basis) from stdin
            """,
            copy -> {
              for (var each : all) {
                for (var it : each.data()) copy.add(columns(each.now(), it, by));
              }
            }));
  }

  private @Nullable Object[] columns(Resident it, By by) {
    return new @Nullable Object[] {
      it.household().subdistrict(),
      it.id(),
      it.household().number(),
      it.name(),
      it.sex(),
      it.birthDate(),
      it.relation(),
      vault.seal(it.phone(), "phone", it.id()),
      vault.index(it.phone()),
      it.papers().kind(),
      vault.seal(it.papers().number(), "identity", it.id()),
      vault.index(it.papers().number()),
      it.papers().nationality(),
      it.registration().place(),
      it.registration().address(),
      it.registration().here(),
      Amendment.kind(it.stay()),
      by.source(),
      by.at()
    };
  }

  private @Nullable Object[] columns(Resident of, Amendment.Datum it, By by) {
    return new @Nullable Object[] {
      of.household().subdistrict(),
      of.id(),
      UUID.randomUUID(),
      by.at(),
      it.name(),
      vault.seal(it.was(), "was", of.id()),
      vault.seal(it.now(), "now", of.id()),
      by.source(),
      by.caller().account(),
      by.caller().post(),
      by.basis()
    };
  }

  /** Counts the members of households that got some, anew. */
  void recount(long subdistrict, Collection<Long> households) {
    template.update(
        """
        update household h
           set members = (select count(*) from resident r
                           where r.subdistrict = h.subdistrict and r.household = h.id
                             and r.whereabouts = 'HERE')
         where h.subdistrict = ? and h.id = any(?)
        """,
        subdistrict,
        households.toArray(Long[]::new));
  }
}
