package org.linli.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How households stand in the tree and who counts in them: what reports and sweeps go by. */
@Repository
class MembershipStore {

  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  MembershipStore(JdbcClient jdbc, JdbcTemplate template) {
    this.jdbc = jdbc;
    this.template = template;
  }

  /**
   * By the numbers they were asked for, which may be those of another subdistrict before. One
   * statement for a whole batch, the same for every size, so that the database keeps its plan.
   */
  Map<HouseholdId, Membership> memberships(Collection<HouseholdId> ids) {
    var found = HashMap.<HouseholdId, Membership>newHashMap(ids.size());
    if (ids.isEmpty()) return found;
    template.query(
        """
        select asked.subdistrict as asked, h.subdistrict, h.id, h.grid, h.grid_since, h.grid_before,
               h.link_version, h.link_revoked, h.door_version, h.recorded_at,
               array(select r.id from resident r
                     where r.subdistrict = h.subdistrict and r.household = h.id
                       and r.whereabouts = 'HERE') as residents
        from unnest(?::bigint[], ?::bigint[]) as asked (subdistrict, id)
        left join household_moved m on m.subdistrict = asked.subdistrict and m.id = asked.id
        join household h
          on h.subdistrict = coalesce(m.to_subdistrict, asked.subdistrict) and h.id = asked.id
        where h.ended_at is null
        """,
        statement -> {
          statement.setObject(1, ids.stream().mapToLong(HouseholdId::subdistrict).toArray());
          statement.setObject(2, ids.stream().mapToLong(HouseholdId::number).toArray());
        },
        row -> {
          found.put(new HouseholdId(row.getLong("asked"), row.getLong("id")), membership(row));
        });
    return found;
  }

  List<Membership> membershipsWithin(PlaceCode place) {
    return jdbc.sql(
            """
            select h.subdistrict, h.id, h.grid, h.grid_since, h.grid_before,
                   h.link_version, h.link_revoked, h.door_version, h.recorded_at,
                   array(select r.id from resident r
                         where r.subdistrict = h.subdistrict and r.household = h.id
                       and r.whereabouts = 'HERE') as residents
            from household h
            where h.subdistrict >= :subdistrictFrom and h.subdistrict < :subdistrictTo
              and h.grid >= :gridFrom and h.grid < :gridTo and h.ended_at is null
            order by h.subdistrict, h.id
            """)
        .params(place.subtree().parameters())
        .query((row, _) -> membership(row))
        .list();
  }

  void holdStill() {
    jdbc.sql("lock table household in share mode").update();
  }

  List<Households.GridTotal> totalsByGrid(LocalDate day, Instant at) {
    return jdbc.sql(
            """
            select case when grid_since > :day then grid_before else grid end as grid,
                   count(*) as households, sum(members) as persons from household
            where recorded_at <= :at and (ended_at is null or ended_at > :at)
            group by 1 order by 1
            """)
        .param("day", day)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query((row, _) ->
            new Households.GridTotal(
                new PlaceCode(row.getLong("grid")),
                row.getInt("households"),
                row.getInt("persons")))
        .list();
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        new HouseholdId(row.getLong("subdistrict"), row.getLong("id")),
        new PlaceCode(row.getLong("grid")),
        HouseholdStore.before(row),
        row.getInt("link_version"),
        row.getBoolean("link_revoked"),
        row.getInt("door_version"),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        Set.of((Long[]) row.getArray("residents").getArray()));
  }
}
