package org.linli.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
import org.linli.people.HouseholdId;
import org.linli.people.Links;
import org.linli.people.NewBuilding;
import org.linli.people.Papers;
import org.linli.people.Register;
import org.linli.people.Resident;
import org.linli.sweeps.Periods;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A district of made-up households, and one request for each in each of two periods, written
 * beforehand so that the measured clients only send them.
 */
final class ReportRequests {

  static final int SUBDISTRICTS = 12;
  private static final int GRIDS = 48;
  private static final int HOUSEHOLDS_PER_GRID = 600;

  private final Bench bench;
  private final JdbcTemplate jdbc;
  private final List<byte[]> requests = new ArrayList<>();

  ReportRequests(Bench bench) {
    this.bench = bench;
    this.jdbc = bench.bean(JdbcTemplate.class);
  }

  int size() {
    return requests.size();
  }

  byte[] get(int at) {
    return requests.get(at);
  }

  static PlaceCode subdistrict(int number) {
    return new PlaceCode(990101001L + number);
  }

  void prepare() {
    var started = System.nanoTime();
    var grids = new ArrayList<PlaceCode>();
    for (var s = 0; s < SUBDISTRICTS; s++) {
      place(subdistrict(s));
      for (var g = 1; g <= GRIDS; g++) {
        grids.add(new PlaceCode(subdistrict(s).value() * 1_000_000 + 1000 + g));
      }
    }
    grids.forEach(this::place);
    settle(bench, grids);
    var period = bench.bean(Periods.class).recount().period();
    bench.bean(Periods.class).accepting(period.before());
    write(period);
    Collections.shuffle(requests, new Random(1));
    var before = requests.size();
    write(period.before());
    Collections.shuffle(requests.subList(before, requests.size()), new Random(2));
    jdbc.execute("analyze");
    System.out.printf(
        Locale.ROOT,
        "%,d households, %,d reports prepared in %.1f s%n",
        SUBDISTRICTS * GRIDS * HOUSEHOLDS_PER_GRID,
        requests.size(),
        (System.nanoTime() - started) / 1e9);
  }

  /** Six hundred households of two in each of these grids. */
  static void settle(Bench bench, List<PlaceCode> grids) {
    var register = bench.bean(Register.class);
    grids.stream()
        .collect(Collectors.groupingBy(it -> it.at(Level.SUBDISTRICT)))
        .forEach((subdistrict, those) ->
            register.enter(
                subdistrict,
                those.stream().map(ReportRequests::building).toList(),
                new Register.Origin("bench", "bench", true)));
  }

  private void place(PlaceCode code) {
    jdbc.update(
        "insert into place (code, level, code_from, name, source, changed_at) values (?, ?, ?, ?, 'bench', now())",
        code.value(),
        code.level().digits(),
        code.first(Level.GRID),
        code.toString());
  }

  private static NewBuilding building(PlaceCode grid) {
    var dwellings =
        IntStream.rangeClosed(1, HOUSEHOLDS_PER_GRID)
            .mapToObj(room ->
                new NewBuilding.NewDwelling(
                    room / 4 + 1, String.valueOf(room), List.of(person("甲"), person("乙"))))
            .toList();
    return new NewBuilding(
        grid, "1栋", "测试", 30, null, null, List.of(new NewBuilding.NewEntrance("1单元", dwellings)));
  }

  private static NewBuilding.NewResident person(String name) {
    return new NewBuilding.NewResident(
        name, Resident.Sex.MALE, null, Resident.Relation.HEAD, null, Papers.NONE);
  }

  private void write(Period period) {
    var links = bench.bean(Links.class);
    jdbc.query(
        """
        select h.subdistrict, h.id, min(r.id) as one, max(r.id) as other
        from household h join resident r on r.subdistrict = h.subdistrict and r.household = h.id
          and r.whereabouts = 'HERE'
        group by 1, 2
        """,
        row -> {
          var id = new HouseholdId(row.getLong("subdistrict"), row.getLong("id"));
          var body =
              "{\"id\":\"%s\",\"day\":\"%s\",\"slot\":\"%s\",\"readings\":[{\"resident\":\"%d\",\"celsius\":36.5},{\"resident\":\"%d\",\"celsius\":36.8}]}"
                  .formatted(
                      UUID.randomUUID(),
                      period.day(),
                      period.slot(),
                      row.getLong("one"),
                      row.getLong("other"));
          requests.add(
              "POST /api/home/%s/reports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
                  .formatted(links.write(new Links.Link(id, 1)), body.length(), body)
                  .getBytes(StandardCharsets.US_ASCII));
        });
  }
}
