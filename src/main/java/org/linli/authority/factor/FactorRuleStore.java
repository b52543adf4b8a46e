package org.linli.authority.factor;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every SQL statement about the posts that must have a second factor. */
@Repository
class FactorRuleStore {

  private final JdbcClient jdbc;

  FactorRuleStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FactorRules.Standing> standings(PlaceCode place) {
    return jdbc.sql(
            """
            select r.role,
                   exists (select from second_factor_rule f
                           where f.role = r.role and f.place = :place) as required,
                   exists (select from second_factor_rule f
                           where f.role = r.role and f.place <> :place
                             and (f.place = 0 or starts_with(:place::text, f.place::text)))
                     as required_by_wider,
                   count(distinct p.account) as holders,
                   count(distinct s.account) as set_up
            from unnest(:roles) with ordinality as r (role, place_in_list)
            left join post p on p.role = r.role
              and p.held_from <= now() and (p.held_until is null or p.held_until > now())
              and p.place >= :place
              and rpad(p.place::text, 15, '0')::bigint >= :from
              and rpad(p.place::text, 15, '0')::bigint < :to
            left join second_factor s on s.account = p.account and s.confirmed_at is not null
            group by r.role, r.place_in_list order by r.place_in_list
            """)
        .param("roles", Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new))
        .param("place", place.value())
        .param("from", place.first(Level.GRID))
        .param("to", place.beyond(Level.GRID))
        .query((row, _) ->
            new FactorRules.Standing(
                Role.valueOf(row.getString("role")),
                row.getBoolean("required"),
                row.getBoolean("required_by_wider"),
                row.getInt("holders"),
                row.getInt("set_up")))
        .list();
  }

  record Rule(Role role, PlaceCode place) {}

  /** The rules of exactly these places. */
  List<Rule> at(Collection<PlaceCode> places) {
    return jdbc.sql("select * from second_factor_rule where place = any(:places)")
        .param("places", places.stream().map(PlaceCode::value).toArray(Long[]::new))
        .query((row, _) ->
            new Rule(Role.valueOf(row.getString("role")), new PlaceCode(row.getLong("place"))))
        .list();
  }

  /** Whether anything changed. */
  boolean put(Role role, PlaceCode place, boolean required) {
    return jdbc.sql(
                required
                    ? """
                    insert into second_factor_rule (role, place) values (:role, :place)
                    on conflict do nothing
                    """
                    : "delete from second_factor_rule where role = :role and place = :place")
            .param("role", role.name())
            .param("place", place.value())
            .update()
        == 1;
  }
}
