package org.linli.bench;

import org.springframework.jdbc.core.JdbcTemplate;

/** Households as rows alone, for what counts them and no more: no doors, no people. */
final class FilledGrids {

  private FilledGrids() {}

  /**
   * Three hundred households in a building of their own in each grid; some 3.6 million in Wuhan.
   */
  static void fill(JdbcTemplate jdbc) {
    jdbc.execute(
        """
        set session_replication_role = replica;
        insert into building (subdistrict, id, grid, name, address, storeys, synthetic, source, recorded_at)
        select code / 1000000, 1000000000000 + row_number() over (order by code), code, '1栋', '测试里', 6,
               true, 'bench', now()
        from place where level = 15;
        insert into household (subdistrict, id, grid, dwelling, building, members, synthetic, source, recorded_at)
        select b.subdistrict, n, b.grid, n, b.id, 3, true, 'bench', now()
        from building b, generate_series(b.id * 1000, b.id * 1000 + 299) as n
        where b.source = 'bench' and b.id > 1000000000000;
        set session_replication_role = default;
        """);
    jdbc.execute("vacuum analyze household");
    jdbc.execute("vacuum analyze building");
    // What the filling left to write is not to be written while something is timed.
    jdbc.execute("checkpoint");
  }
}
