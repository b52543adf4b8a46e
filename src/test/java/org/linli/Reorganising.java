package org.linli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** New places that a story reorganises as an officer would, and what must not stay behind them. */
public final class Reorganising {

  private static final AtomicInteger MADE = new AtomicInteger();

  private final Neighbourhood world;
  private final JdbcClient jdbc;
  private final Http guest;
  private final LocalDate today;

  public Reorganising(Neighbourhood world, JdbcClient jdbc, Http guest, LocalDate today) {
    this.world = world;
    this.jdbc = jdbc;
    this.guest = guest;
    this.today = today;
  }

  /** A subdistrict of its own, with nothing in it. */
  public PlaceCode subdistrict(PlaceCode district) {
    var code = new PlaceCode(district.first(Level.SUBDISTRICT) + 100 + MADE.incrementAndGet());
    world.place(code, "街道" + MADE.get());
    return code;
  }

  /** A community with so many grids, each with a family. */
  public PlaceCode community(PlaceCode subdistrict, int grids) {
    var code = new PlaceCode(subdistrict.first(Level.COMMUNITY) + 100 + MADE.incrementAndGet());
    world.place(code, "社区" + MADE.get());
    for (var number = 1; number <= grids; number++) {
      world.place(grid(code, number), "第" + number + "网格");
      world.family(grid(code, number));
    }
    return code;
  }

  /** One more grid of a community, with a family. */
  public PlaceCode grid(PlaceCode community) {
    var last =
        jdbc.sql("select max(code) from place where level = 15 and code / 1000 = :community")
            .param("community", community.value())
            .query(Long.class)
            .single();
    var code = new PlaceCode(last + 1);
    world.place(code, "第%d网格".formatted(code.value() % 1000));
    world.family(code);
    return code;
  }

  public static PlaceCode grid(PlaceCode community, int number) {
    return new PlaceCode(community.first(Level.GRID) + number);
  }

  /** Into one with a part a building; the parts, the first first. */
  public List<PlaceCode> split(PlaceCode grid) {
    world.family(grid);
    var buildings = buildings(grid);
    var parts =
        buildings.stream()
            .map(it -> part(buildings.indexOf(it) + 1 + "号片", List.of(it)))
            .collect(Collectors.joining(", "));
    change(
        grid.at(Level.SUBDISTRICT),
        "{'kind': 'SPLIT', 'places': ['%s'], 'line': null, 'parts': [%s]}".formatted(grid, parts));
    return after(grid);
  }

  /**
   * The border between two grids moves: the first takes a building of the other's. What follows
   * each of them, which is where all but that has stayed.
   */
  public List<PlaceCode> redraw(PlaceCode grid, PlaceCode neighbour) {
    world.family(neighbour);
    var theirs = buildings(neighbour);
    var taken = new ArrayList<>(buildings(grid));
    taken.add(theirs.getFirst());
    change(
        grid.at(Level.SUBDISTRICT),
        "{'kind': 'REDRAW', 'places': ['%s', '%s'], 'line': null, 'parts': [%s, %s]}"
            .formatted(
                grid, neighbour, part("东片", taken), part("西片", theirs.subList(1, theirs.size()))));
    return after(neighbour);
  }

  private List<Long> buildings(PlaceCode grid) {
    return jdbc.sql("select id from building where grid = :grid order by id")
        .param("grid", grid.value())
        .query((row, _) -> row.getLong(1))
        .list();
  }

  private static String part(String name, List<Long> buildings) {
    return "{'name': '%s', 'outline': null, 'buildings': [%s]}"
        .formatted(
            name, buildings.stream().map(it -> "'" + it + "'").collect(Collectors.joining(", ")));
  }

  /** The community, and all within it, comes below another subdistrict. */
  public PlaceCode moveCommunity(PlaceCode community, PlaceCode subdistrict) {
    change(
        Neighbourhood.CITY,
        "{'kind': 'MOVE_COMMUNITY', 'places': ['%s'], 'target': '%s'}"
            .formatted(community, subdistrict));
    return after(community).getFirst();
  }

  public PlaceCode mergeCommunities(PlaceCode... communities) {
    change(
        communities[0].at(Level.SUBDISTRICT),
        "{'kind': 'MERGE_COMMUNITIES', 'places': [%s], 'name': '合并社区'}"
            .formatted(list(communities)));
    return after(communities[0]).getFirst();
  }

  public PlaceCode mergeSubdistricts(PlaceCode... subdistricts) {
    change(
        Neighbourhood.CITY,
        "{'kind': 'MERGE_SUBDISTRICTS', 'places': [%s], 'name': '合并街道'}"
            .formatted(list(subdistricts)));
    return after(subdistricts[0]).getFirst();
  }

  /** The subdistrict, and all within it, gets another code. */
  public PlaceCode move(PlaceCode subdistrict, PlaceCode district) {
    change(
        Neighbourhood.CITY,
        "{'kind': 'MOVE_SUBDISTRICT', 'places': ['%s'], 'target': '%s'}"
            .formatted(subdistrict, district));
    return after(subdistrict).getFirst();
  }

  public void rename(PlaceCode place, String name) {
    change(
        Neighbourhood.CITY,
        "{'kind': 'RENAME', 'places': ['%s'], 'name': '%s'}".formatted(place, name));
  }

  private static String list(PlaceCode... places) {
    return Arrays.stream(places).map(it -> "'" + it + "'").collect(Collectors.joining(", "));
  }

  private void change(PlaceCode by, String change) {
    var role = by.level() == Level.CITY ? Role.COMMAND : Role.SUBDISTRICT_OFFICER;
    var who = guest.signedIn(world.someone(role, by));
    var draft =
        who.post(
            "/api/reorganisations",
            "{'version': 0, 'title': '调整', 'basis': '批复', 'day': '%s', 'changes': [%s]}"
                .formatted(today, change));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var plan =
        who.put(
            "/api/reorganisations/" + draft.json().path("id").asString() + "/state",
            "{'state': 'PLANNED', 'version': %d}".formatted(draft.json().path("version").asInt()));
    assertThat(plan.json().path("state").asString()).as(plan.text()).isEqualTo("IN_FORCE");
  }

  /** What follows a place that has ended. */
  public List<PlaceCode> after(PlaceCode ended) {
    return jdbc.sql("select to_code from place_succession where from_code = :code order by 1")
        .param("code", ended.value())
        .query((row, _) -> new PlaceCode(row.getLong(1)))
        .list();
  }

  /** Whatever these columns keep by place, as {@code table.column}, is of a place that goes on. */
  public void nothingStaysBehind(String... columns) {
    for (var of : columns) {
      var dot = of.indexOf('.');
      assertThat(
              jdbc.sql(
                      """
                      select count(*) from %s t where exists (
                          select from place p where p.code = t.%s and p.until is not null)
                      """
                          .formatted(of.substring(0, dot), of.substring(dot + 1)))
                  .query(Long.class)
                  .single())
          .as(of)
          .isZero();
    }
  }
}
