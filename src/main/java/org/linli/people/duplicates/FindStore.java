package org.linli.people.duplicates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds pairs in the database, set-based: whoever shares a key is put beside whoever else does.
 * These joins are by key, not by subdistrict, as somebody entered twice may be in two.
 */
@Repository
class FindStore {

  /** A key that more people share says nothing about any of them. */
  static final int MOST_OF_A_KEY = 20;

  /** The keys in the order of their strength: the first that finds a pair is its reason. */
  private static final List<Key> KEYS =
      List.of(
          new Key("IDENTITY", "identity_key", ""),
          new Key("PHONE_AND_NAME", "phone_key, name", ""),
          new Key(
              "NAME_AND_BIRTH",
              "name, birth_date",
              """
               and not (a.paper = 'RESIDENT_ID' and b.paper = 'RESIDENT_ID'
                        and a.identity_key <> b.identity_key)
              """));

  private static final String OF_SUBDISTRICTS =
      """
      from resident r
      where r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
        and r.whereabouts <> 'MERGED'
      """;

  private static final String OF_GRIDS =
      """
      from resident r
      join household h on h.subdistrict = r.subdistrict and h.id = r.household
      where r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
        and h.grid >= :gridFrom and h.grid < :gridTo and r.whereabouts <> 'MERGED'
      """;

  private final JdbcClient jdbc;

  FindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(String reason, String columns, String unless) {

    String shared(String one, String another) {
      return each(one, "%s = " + another + ".#");
    }

    private String each(String alias, String form) {
      var parts =
          java.util.Arrays.stream(columns.split(", "))
              .map(it -> form.formatted(alias + "." + it).replace("#", it))
              .toList();
      return String.join(" and ", parts);
    }
  }

  /**
   * Among all people of a place; archived ones too, but for those merged away already. Everybody is
   * read once, into a narrow table of numbers that are compared quickly; who is found by them is
   * then compared by what the numbers stand for.
   */
  void scan(PlaceCode within, Instant at) {
    // A million keys are counted in memory, or else written to disk and read again.
    jdbc.sql("set local work_mem = '256MB'").update();
    jdbc.sql("drop table if exists pg_temp.compared").update();
    jdbc.sql(
            """
            create temporary table compared (
                subdistrict bigint, id bigint, paper text, identity_key bigint,
                identity bigint, phone_and_name bigint, name_and_birth bigint
            ) on commit drop
            """)
        .update();
    jdbc.sql(
            """
            insert into compared
            select r.subdistrict, r.id, r.paper, r.identity_key, r.identity_key,
                   hashtextextended(r.name, r.phone_key),
                   hashtextextended(r.name, r.birth_date - date '1900-01-01')
            """
                + (isNarrow(within) ? OF_GRIDS : OF_SUBDISTRICTS))
        .params(range(within))
        .update();
    jdbc.sql("analyze compared").update();
    for (var key : KEYS) {
      jdbc.sql(
              """
              with shared as (
                  select %1$s as key from compared where %1$s is not null
                  group by 1 having count(*) between 2 and :most
              ), suspects as materialized (
                  select c.*, s.key from shared s join compared c on c.%1$s = s.key
              ), pairs as materialized (
                  select a.subdistrict, a.id, b.subdistrict as other_subdistrict, b.id as other
                  from suspects a join suspects b
                    on b.key = a.key and (a.subdistrict, a.id) < (b.subdistrict, b.id)
                  where true %2$s
              )
              insert into duplicate_pair
                (subdistrict, resident, other_subdistrict, other, reason, found_at, state)
              select p.subdistrict, p.id, p.other_subdistrict, p.other, :reason, :at, 'OPEN'
              from pairs p
              join resident a on a.subdistrict = p.subdistrict and a.id = p.id
              join resident b on b.subdistrict = p.other_subdistrict and b.id = p.other and %3$s
              order by p.subdistrict, p.id, p.other_subdistrict, p.other
              on conflict do nothing
              """
                  .formatted(
                      key.reason().toLowerCase(Locale.ROOT), key.unless(), key.shared("a", "b")))
          .param("most", MOST_OF_A_KEY)
          .param("reason", key.reason())
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Anybody anywhere who may be this person, by the indexes of the keys. */
  void findFor(ResidentId who, Instant at) {
    for (var key : KEYS) {
      jdbc.sql(
              """
              insert into duplicate_pair
                (subdistrict, resident, other_subdistrict, other, reason, found_at, state)
              select least(a.subdistrict, b.subdistrict),
                     case when (a.subdistrict, a.id) < (b.subdistrict, b.id) then a.id else b.id end,
                     greatest(a.subdistrict, b.subdistrict),
                     case when (a.subdistrict, a.id) < (b.subdistrict, b.id) then b.id else a.id end,
                     :reason, :at, 'OPEN'
              from resident a join resident b on %s and (a.subdistrict, a.id) <> (b.subdistrict, b.id)
              where a.subdistrict = :subdistrict and a.id = :id and b.whereabouts <> 'MERGED' %s
              order by b.subdistrict, b.id limit :most
              on conflict do nothing
              """
                  .formatted(key.shared("a", "b"), key.unless()))
          .param("subdistrict", who.subdistrict())
          .param("id", who.number())
          .param("most", MOST_OF_A_KEY)
          .param("reason", key.reason())
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  private static boolean isNarrow(PlaceCode within) {
    return Level.SUBDISTRICT.isWiderThan(within.level());
  }

  private static Map<String, Object> range(PlaceCode within) {
    var tree = within.subtree();
    var range = new HashMap<String, Object>();
    range.put("subdistrictFrom", tree.subdistrictFrom());
    range.put("subdistrictTo", tree.subdistrictTo());
    range.put("gridFrom", tree.gridFrom());
    range.put("gridTo", tree.gridTo());
    return range;
  }
}
