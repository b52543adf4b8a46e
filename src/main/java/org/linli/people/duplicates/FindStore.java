package org.linli.people.duplicates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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
      select r.* from resident r
      where r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
        and r.whereabouts <> 'MERGED'
      """;

  private static final String OF_GRIDS =
      """
      select r.* from resident r
      join household h on h.subdistrict = r.subdistrict and h.id = r.household
      where r.subdistrict >= :subdistrictFrom and r.subdistrict < :subdistrictTo
        and h.grid >= :gridFrom and h.grid < :gridTo and r.whereabouts <> 'MERGED'
      """;

  private final JdbcClient jdbc;

  FindStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(String reason, String columns, String unless) {

    String known(String alias) {
      return each(alias, "%s is not null");
    }

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

    String columnsOf(String alias) {
      return alias + "." + columns.replace(", ", ", " + alias + ".");
    }
  }

  /**
   * Among all people of a place; archived ones too, but for those merged away already. The keys
   * that are shared are few: once they are counted, whoever has one is looked up by its index.
   */
  void scan(PlaceCode within, Instant at) {
    // A million keys are counted in memory, or else written to disk and read again.
    jdbc.sql("set local work_mem = '256MB'").update();
    var people = isNarrow(within) ? OF_GRIDS : OF_SUBDISTRICTS;
    for (var key : KEYS) {
      count(key, people, within);
      jdbc.sql(
              """
              insert into duplicate_pair
                (subdistrict, resident, other_subdistrict, other, reason, found_at, state)
              select a.subdistrict, a.id, b.subdistrict, b.id, :reason, :at, 'OPEN'
              from shared s join (%1$s) a on %2$s join (%1$s) b on %3$s
               and (a.subdistrict, a.id) < (b.subdistrict, b.id)
              where true %4$s
              order by a.subdistrict, a.id, b.subdistrict, b.id
              on conflict do nothing
              """
                  .formatted(people, key.shared("a", "s"), key.shared("b", "s"), key.unless()))
          .params(within.subtree().parameters())
          .param("reason", key.reason())
          .param("at", at.atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** Lays out the keys that several people share, and tells the planner how few they are. */
  private void count(Key key, String people, PlaceCode within) {
    jdbc.sql("drop table if exists pg_temp.shared").update();
    jdbc.sql(
            "create temporary table shared on commit drop as select %s from resident limit 0"
                .formatted(key.columns()))
        .update();
    jdbc.sql(
            """
            insert into shared
            select %1$s from (%2$s) r where %3$s group by %1$s having count(*) between 2 and :most
            """
                .formatted(key.columnsOf("r"), people, key.known("r")))
        .params(within.subtree().parameters())
        .param("most", MOST_OF_A_KEY)
        .update();
    jdbc.sql("analyze shared").update();
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
}
