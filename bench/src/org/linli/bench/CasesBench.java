package org.linli.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.demo.Demo;
import org.linli.places.Places;
import org.linli.places.grids.Locator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two hundred officers work on cases, once a second each, in a city with a million open cases and
 * ten million closed ones: work list, search by Chinese words, by phone and by address, and a step.
 * Beside it, how long it takes to find the grid at a point.
 */
public final class CasesBench {

  private static final PlaceCode CITY = PlaceCode.of("4201");
  private static final int OFFICERS = 200;
  private static final int POINTS = 200_000;

  /** Closed cases are of a year, open ones of a quarter: in seconds. */
  private static final long YEAR = 31_536_000;

  private static final long QUARTER = 7_884_000;

  private final Bench bench;
  private final JdbcTemplate jdbc;
  private final int open;
  private final int closed;
  private final int seconds;

  private CasesBench(Bench bench, int open, int closed, int seconds) {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
    this.open = open;
    this.closed = closed;
    this.seconds = seconds;
  }

  /**
   * {@code [open cases] [closed cases] [seconds] [folder]}: a million, ten million, 60 and a folder
   * of its own if unsaid. A folder that this has filled before is not filled anew.
   */
  public static void main(String[] arguments) throws Exception {
    var open = number(arguments, 0, 1_000_000);
    var closed = number(arguments, 1, 10_000_000);
    var folder = arguments.length > 3 ? Files.createDirectories(Path.of(arguments[3])) : null;
    try (var bench = folder == null ? Bench.start() : Bench.on(folder)) {
      new CasesBench(bench, open, closed, number(arguments, 2, 60)).run();
    }
  }

  private static int number(String[] arguments, int which, int usual) {
    return arguments.length > which ? Integer.parseInt(arguments[which]) : usual;
  }

  private void run() throws Exception {
    bench.bean(Demo.class).preparePlaces();
    var route = route();
    System.out.printf(Locale.ROOT, "a point to its grid: %.2f us%n", route);
    var cookies = isFilled() ? signedIn() : filled();
    var indexed = System.nanoTime();
    try (var desk = new CaseDesk(bench.port(), cookies.getFirst())) {
      while (!desk.isFindingAll()) LockSupport.parkNanos(500_000_000L);
    }
    System.out.printf(
        Locale.ROOT, "found by their words after %.0f s%n", (System.nanoTime() - indexed) / 1e9);
    var figures = CaseOfficers.work(bench.port(), seconds, cookies);
    System.out.printf(
        Locale.ROOT,
        "{\"worklist_p99_ms\":%.1f,\"search_p99_ms\":%.1f,\"map_p99_ms\":%.1f,\"move_p99_ms\":%.1f,\"route_us\":%.2f,\"errors\":%d}%n",
        figures.worklist(),
        figures.search(),
        figures.map(),
        figures.move(),
        route,
        figures.errors());
  }

  private boolean isFilled() {
    return Objects.requireNonNull(
        jdbc.queryForObject("select to_regclass('bench_officer') is not null", Boolean.class));
  }

  /** Those who work in a folder that is filled; their cookies. */
  private List<String> signedIn() throws Exception {
    var users = jdbc.queryForList("select user_name from bench_officer order by n", String.class);
    var cookies = new ArrayList<String>();
    for (var it : users) cookies.add(SignIn.cookie(bench.port(), Objects.requireNonNull(it)));
    return cookies;
  }

  private List<String> filled() throws Exception {
    var grids = bench.bean(Places.class).all(CITY, Level.GRID);
    System.out.printf(Locale.ROOT, "%,d grids%n", grids.size());
    var workers = officers(grids.stream().map(it -> it.code()).toList());
    var begun = System.nanoTime();
    fill(closed, false, workers);
    fill(open, true, workers);
    finish();
    jdbc.execute("create table bench_officer (n int primary key, user_name text not null)");
    for (var n = 0; n < workers.size(); n++) {
      jdbc.update("insert into bench_officer values (?, ?)", n, workers.get(n).user());
    }
    System.out.printf(
        Locale.ROOT,
        "%,d open and %,d closed filled in %.0f s%n",
        open,
        closed,
        (System.nanoTime() - begun) / 1e9);
    return workers.stream().map(Officer::cookie).toList();
  }

  /** Microseconds, over points all over the city, in one thread. */
  private double route() {
    var locator = bench.bean(Locator.class);
    var random = new Random(7);
    var found = 0;
    for (var round = 0; round < 2; round++) {
      found = 0;
      var start = System.nanoTime();
      for (var i = 0; i < POINTS; i++) {
        var at =
            locator.gridAt(114.0 + random.nextDouble() * 0.6, 30.4 + random.nextDouble() * 0.4);
        if (at.isPresent()) found++;
      }
      if (round == 1) {
        System.out.printf(Locale.ROOT, "%,d of %,d points lie in a grid%n", found, POINTS);
        return (System.nanoTime() - start) / 1e3 / POINTS;
      }
    }
    throw new IllegalStateException();
  }

  /** Somebody with a post: their cookie, and where they work. */
  private record Officer(String user, String cookie, UUID post, PlaceCode place) {

    boolean isOfGrid() {
      return place.level() == Level.GRID;
    }
  }

  /**
   * Of twenty one works for the whole city, one for a district, four for communities, most in a
   * grid.
   */
  private static final List<Role> STAFF =
      List.of(
          Role.COMMAND,
          Role.DISTRICT_OFFICER,
          Role.SUBDISTRICT_OFFICER,
          Role.SUBDISTRICT_OFFICER,
          Role.COMMUNITY_SECRETARY,
          Role.COMMUNITY_SECRETARY,
          Role.COMMUNITY_SECRETARY,
          Role.COMMUNITY_SECRETARY);

  private static PlaceCode placeOf(Role role, PlaceCode grid) {
    return switch (role) {
      case COMMAND -> grid.at(Level.CITY);
      case DISTRICT_OFFICER -> grid.at(Level.DISTRICT);
      case SUBDISTRICT_OFFICER -> grid.at(Level.SUBDISTRICT);
      case COMMUNITY_SECRETARY -> grid.at(Level.COMMUNITY);
      default -> grid;
    };
  }

  private List<Officer> officers(List<PlaceCode> grids) throws Exception {
    var all = new ArrayList<Officer>();
    for (var i = 0; i < OFFICERS; i++) {
      var grid = grids.get(i * (grids.size() / OFFICERS));
      var role = i % 20 < STAFF.size() ? STAFF.get(i % 20) : Role.GRID_WORKER;
      var place = placeOf(role, grid);
      var user = SignIn.somebody(bench, role, place);
      var post =
          jdbc.queryForObject(
              "select p.id from post p join account a on a.id = p.account where a.user_name = ?",
              UUID.class,
              user);
      var cookie = SignIn.cookie(bench.port(), user);
      all.add(new Officer(user, cookie, Objects.requireNonNull(post), place));
    }
    return all;
  }

  /** Invented cases all over the city; those at an officer's grid are that officer's. */
  private void fill(int many, boolean isOpen, List<Officer> officers) {
    jdbc.execute("drop table if exists bench_grid");
    jdbc.execute(
        "create table bench_grid as select row_number() over (order by code) - 1 as n, code from place where level = 15 and until is null");
    jdbc.execute("drop table if exists bench_owner");
    jdbc.execute("create table bench_owner (grid bigint primary key, post uuid)");
    for (var it : officers) {
      if (it.isOfGrid()) {
        jdbc.update("insert into bench_owner values (?, ?)", it.place().value(), it.post());
      }
    }
    var all = jdbc.queryForObject("select count(*) from bench_grid", Integer.class);
    var some = 500_000;
    for (var from = 0; from < many; from += some) {
      jdbc.update(
          FILL.formatted(isOpen ? "'VERIFYING'" : "'CLOSED'"),
          isOpen,
          isOpen ? 1_000_000_000L : 2_000_000_000L,
          many,
          (double) (isOpen ? QUARTER : YEAR) / many,
          all,
          all,
          from,
          Math.min(many, from + some) - 1);
    }
  }

  /** What is made once of all cases is made once: the counts by place. */
  private void finish() {
    jdbc.update("delete from case_load");
    jdbc.update(
        """
        insert into case_load (subdistrict, place, agency, place_first, open, late)
        select place_first / 1000000, place, coalesce(agency, ''), place_first, count(*), count(climbed) from case_file
        where owner is not null group by 1, 2, 3, 4
        """);
    jdbc.execute("vacuum analyze case_file");
    jdbc.execute("vacuum analyze case_load");
    // What was filled is on disk before anything is measured.
    jdbc.execute("checkpoint");
  }

  private static final String FILL =
      """
      with told as (
          select i, ?::boolean as is_open, ?::bigint as first, g.code,
                 now() - (? - i) * ?::double precision * interval '1 second' as at,
                 (array['井盖','路灯','垃圾','噪声','漏水','停车','占道','污水','电梯','树枝'])[1 + (i * 7919) %% 10] as noun,
                 (array['松动','不亮','成堆','扰民','一直流','堵门','摆摊','冒溢','困人','折断'])[1 + (i * 104729) %% 10] as what
          from (select i, (i * 48271::bigint) %% ? as n from (select ? as x) q,
                       generate_series(?::bigint, ?::bigint) i) s
          join bench_grid g on g.n = s.n
          order by i
      )
      insert into case_file
        (subdistrict, id, sent, source, kind, place, place_first, longitude, latitude, cell, address,
         words, leaf, standard, time_limit, state, due, returns, reworks, extensions, ruled,
         seat_power, seat_place, seat_first, owner, owner_place, stands_in, next_climb, reporter_key,
         reported_at, changed_at, closed_at, version, steps)
      select t.code / 1000000, t.first + t.i, gen_random_uuid(), 'HOTLINE', 'PROBLEM', t.code, t.code,
             114.1 + (t.i %% 5003) * 0.0001, 30.4 + (t.i %% 4001) * 0.0001,
             (30400 + (t.i %% 4001) / 10) * 1000000 + 114100 + (t.i %% 5003) / 10,
             '解放大道' || (t.i %% 2000) || '号', t.noun || t.what || '第' || (t.i %% 9973) || '号',
             'MANHOLE', 1, '2h', %s,
             case when t.is_open then now() + (t.i %% 100000) * interval '1 second' end,
             0, 0, 0, false,
             case when t.is_open then 'VERIFY_CASES' end, case when t.is_open then t.code end,
             case when t.is_open then t.code end,
             case when t.is_open then coalesce(o.post, c.id) end,
             case when t.is_open then coalesce(o.grid, 4201) end,
             case when t.is_open then o.post is null end,
             case when t.is_open then now() + (t.i %% 100000) * interval '1 second' end,
             t.i * 7, t.at, now(),
             case when not t.is_open then now() end, 1, 1
      from told t
      left join bench_owner o on o.grid = t.code
      cross join (select id from post where role = 'COMMAND' limit 1) c
      """;
}
