package org.linli.command.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.ReorganisesPlaces;
import org.linli.Reorganising;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;

/**
 * C2, G1: places change while a response is under way. It goes on where they go on, has one
 * headquarters at each, is seen by who commands there, and ends as a whole.
 */
@ReorganisesPlaces
@Tag("C2")
@Tag("C3")
@Tag("G1")
class ActivationsFollowStory extends ActivationsPlay {

  private Reorganising places;
  private PlaceCode subdistrict;
  private PlaceCode one;
  private PlaceCode other;

  @BeforeEach
  void twoCommunities() {
    places = new Reorganising(world, jdbc, guest(), clock.today());
    subdistrict = places.subdistrict(JIANGAN);
    one = places.community(subdistrict, 1);
    other = places.community(subdistrict, 1);
    world.someone(Role.COMMUNITY_SECRETARY, one);
    world.someone(Role.COMMUNITY_SECRETARY, other);
  }

  private Http guest() {
    return Http.at(port).with("Accept-Language", "en");
  }

  /** Whoever held a post somewhere, wherever that has become. */
  private Http again(Role role, PlaceCode was) {
    return guest().signedIn(world.someone(role, was));
  }

  @Test
  void ofTwoCommunitiesThatBecomeOneThereIsOneHeadquarters() {
    var secretary = again(Role.COMMUNITY_SECRETARY, one);
    var everyday = powers(secretary);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, one);
    clock.forward(Duration.ofMinutes(30));
    ok(
        district.post(
            path(id, "/places"), "{'places': ['%s'], 'ground': %s}".formatted(other, ground())));

    var merged = places.mergeCommunities(one, other);

    assertThat(over(district, id)).containsExactly(merged.toString());
    for (var was : List.of(one, other)) {
      var theirs = again(Role.COMMUNITY_SECRETARY, was);
      assertThat(seen(theirs, "/api/command/alive").findValuesAsString("id")).containsExactly(id);
      assertThat(powers(theirs)).hasSizeGreaterThan(everyday.size());
    }
    assertThat(units(district, id, merged)).contains("HEADQUARTERS hq").doesNotHaveDuplicates();
    assertThat(partsAt(district, id)).containsOnly(merged.toString());
    nothingStaysBehind();

    ok(
        district.put(
            path(id, "/term"), "{'until': '%s', 'ground': %s}".formatted(in(10), ground())));
    endsWhole(district, id);
    assertThat(powers(again(Role.COMMUNITY_SECRETARY, one))).isEqualTo(everyday);
  }

  /** By a plan of its own, of which it is the second version: whoever declared goes on by it. */
  @Test
  void aSubdistrictThatGetsAnotherCodeCommandsAsBefore() {
    var officer = again(Role.SUBDISTRICT_OFFICER, subdistrict);
    world.someone(Role.DISTRICT_OFFICER, JIANGHAN);
    planInUse(officer, 1);
    planInUse(officer, 2);
    var id = UUID.randomUUID().toString();
    ok(
        officer.post(
            "/api/command/activations",
            own(wish(UUID.fromString(id), "flood", "IV", 1, false, subdistrict))));
    assertThat(seen(officer, path(id, "")).at("/activation/planVersion").asInt()).isEqualTo(2);
    var alive = alive(officer, id);

    var now = places.move(subdistrict, JIANGHAN);
    places.rename(now, "新街道");

    officer = again(Role.SUBDISTRICT_OFFICER, subdistrict);
    assertThat(seen(officer, "/api/command/alive").findValuesAsString("id")).containsExactly(id);
    assertThat(over(officer, id)).containsExactly(now.toString());
    assertThat(seen(officer, path(id, "")).at("/activation/places/0/name").asString())
        .isEqualTo("新街道");
    assertThat(alive(officer, id)).isEqualTo(alive);
    assertThat(seen(officer, path(id, "/tree?within=" + now)).path("below")).hasSize(2);
    assertThat(as(Role.DISTRICT_OFFICER, JIANGHAN).get(path(id, "")).status()).isEqualTo(200);
    assertThat(as(Role.DISTRICT_OFFICER, JIANGAN).get(path(id, "")).status()).isEqualTo(404);
    nothingStaysBehind();

    ok(
        officer.put(
            path(id, "/term"), own("{'until': '%s', 'ground': %s}".formatted(in(2), ground()))));
    endsWhole(officer, id);
  }

  /** On a basis that is for a subdistrict too. */
  private static String own(String said) {
    return said.replace("ERL-72", "ERL-22");
  }

  private void planInUse(Http by, int version) {
    ok(by.post("/api/command/plans/flood/versions", "{'place': '%s'}".formatted(subdistrict)));
    jdbc.sql(
            """
            update emergency_plan set state = case version when :version then 'IN_USE' else 'REPLACED' end
            where area = :area
            """)
        .param("version", version)
        .param("area", subdistrict.value())
        .update();
  }

  @Test
  void subdistrictsBecomeOneAndEveryCommunityKeepsItsOwn() {
    var more = places.subdistrict(JIANGAN);
    var theirs = places.community(more, 1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, subdistrict, more);

    var merged = places.mergeSubdistricts(subdistrict, more);

    assertThat(over(district, id)).containsExactly(merged.toString());
    assertThat(units(district, id, merged)).contains("HEADQUARTERS hq").doesNotHaveDuplicates();
    for (var was : List.of(one, other, theirs)) {
      assertThat(units(district, id, places.after(was).getFirst())).contains("HEADQUARTERS hq");
    }
    var tree = seen(district, path(id, "/tree?within=" + merged));
    assertThat(tree.path("below").valueStream())
        .hasSize(3)
        .allMatch(it -> it.at("/progress/tasks").asInt() > 0);
    nothingStaysBehind();
    endsWhole(district, id);
  }

  /** What is over a grid as a whole is over all that it becomes. */
  @Test
  void aGridIsDividedAndTheResponseIsOverEveryPart() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var grid = Reorganising.grid(one, 1);
    world.someone(Role.GRID_WORKER, grid);
    var id = declared(district, "epidemic", "III", 7, grid);

    var parts = places.split(grid);

    assertThat(over(district, id))
        .containsExactlyInAnyOrderElementsOf(parts.stream().map(PlaceCode::toString).toList());
    for (var part : parts) {
      var worker = as(Role.GRID_WORKER, part);
      assertThat(seen(worker, "/api/command/alive").findValuesAsString("id")).containsExactly(id);
      assertThat(
              seen(district, "/api/law/measures?which=RUNNING&size=200&within=" + part)
                  .path("items")
                  .valueStream()
                  .map(it -> it.path("kind").asString()))
          .isNotEmpty()
          .doesNotHaveDuplicates();
    }
    nothingStaysBehind();
    endsWhole(district, id);
  }

  /** One that comes below another place of the same response is in it once. */
  @Test
  void aCommunityComesBelowAnotherPlaceOfTheResponseAndIsCoveredOnce() {
    var more = places.subdistrict(JIANGAN);
    places.community(more, 1);
    world.someone(Role.SUBDISTRICT_OFFICER, more);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, one, more);

    var now = places.moveCommunity(one, more);

    assertThat(over(district, id)).containsExactly(more.toString());
    var secretary = again(Role.COMMUNITY_SECRETARY, one);
    assertThat(seen(secretary, "/api/command/alive").findValuesAsString("id")).containsExactly(id);
    assertThat(units(district, id, now)).contains("HEADQUARTERS hq").doesNotHaveDuplicates();
    var below = seen(district, path(id, "/tree?within=" + more)).path("below");
    assertThat(below.valueStream().map(it -> it.at("/place/code").asString()))
        .contains(now.toString())
        .doesNotHaveDuplicates();
    nothingStaysBehind();
    ok(
        district.put(
            path(id, "/term"), "{'until': '%s', 'ground': %s}".formatted(in(10), ground())));
    endsWhole(district, id);
  }

  /** Between two grids the border moves: each part has its own posts and tasks, and all once. */
  @Test
  void betweenTwoGridsOfAResponseABorderIsRedrawn() {
    var grid = Reorganising.grid(one, 1);
    var neighbour = places.grid(one);
    for (var it : List.of(grid, neighbour)) world.someone(Role.GRID_WORKER, it);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, one);
    var posts = posts(grid);
    assertThat(posts).isNotEmpty();
    var open = "select count(*) from order_task where closed_at is null and place = ";
    var tasks = jdbc.sql(open + grid).query(Long.class).single();
    assertThat(tasks).isPositive();

    var parts = places.redraw(grid, neighbour);

    for (var part : parts) {
      assertThat(posts(part)).as(part.toString()).isEqualTo(posts);
      assertThat(units(district, id, part)).doesNotHaveDuplicates();
      assertThat(jdbc.sql(open + part).query(Long.class).single()).isEqualTo(tasks);
    }
    assertThat(over(district, id)).containsExactly(one.toString());
    nothingStaysBehind();
    endsWhole(district, id);
  }

  /**
   * The same where it is over those two alone: what binds in both binds once in what is of both.
   */
  @Test
  void aBorderIsRedrawnBetweenTwoGridsThatTheResponseIsOver() {
    var grid = Reorganising.grid(one, 1);
    var neighbour = places.grid(one);
    for (var it : List.of(grid, neighbour)) world.someone(Role.GRID_WORKER, it);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, grid, neighbour);

    var parts = places.redraw(grid, neighbour);

    assertThat(over(district, id))
        .containsExactlyInAnyOrderElementsOf(parts.stream().map(PlaceCode::toString).toList());
    for (var part : parts) {
      var worker = as(Role.GRID_WORKER, part);
      assertThat(seen(worker, "/api/command/alive").findValuesAsString("id")).containsExactly(id);
      assertThat(
              seen(district, "/api/law/measures?which=RUNNING&size=200&within=" + part)
                  .path("items")
                  .valueStream()
                  .map(it -> it.path("kind").asString()))
          .isNotEmpty()
          .doesNotHaveDuplicates();
      assertThat(
              jdbc.sql(
                      "select power || role || coalesce(agency, '') from lent_power where withdrawn_at is null and within = "
                          + part)
                  .query(String.class)
                  .list())
          .isNotEmpty()
          .doesNotHaveDuplicates();
      assertThat(posts(part)).doesNotHaveDuplicates();
    }
    nothingStaysBehind();
    endsWhole(district, id);
  }

  private List<String> posts(PlaceCode place) {
    return jdbc.sql(
            "select k.key from station s join station_kind k on k.id = s.kind where s.closed_at is null and s.place = :place order by k.key")
        .param("place", place.value())
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static List<String> over(Http by, String id) {
    return seen(by, path(id, "")).at("/activation/places").findValuesAsString("code");
  }

  /** Kind and key of the headquarters and groups that are open at a place. */
  private static List<String> units(Http by, String id, PlaceCode place) {
    return seen(by, path(id, "/tree?within=" + place))
        .path("units")
        .valueStream()
        .filter(it -> it.path("closedAt").isNull())
        .map(it -> it.path("kind").asString() + " " + it.path("key").asString())
        .toList();
  }

  private static List<String> partsAt(Http by, String id) {
    return seen(by, path(id, ""))
        .path("parts")
        .valueStream()
        .map(it -> it.at("/place/code").asString())
        .distinct()
        .toList();
  }

  private void endsWhole(Http by, String id) {
    ok(by.post(path(id, "/end"), own("{'ground': %s, 'endSweeps': true}".formatted(ground()))));
    assertThat(alive(by, id)).isEmpty();
    for (var open :
        List.of(
            "command_unit where closed_at is null",
            "station where closed_at is null",
            "order_task where closed_at is null",
            "lent_power where withdrawn_at is null",
            "sweep where ended_at is null",
            "measure where ended_at is null")) {
      assertThat(jdbc.sql("select count(*) from " + open).query(Long.class).single())
          .as(open)
          .isZero();
    }
    nothingStaysBehind();
  }

  private void nothingStaysBehind() {
    places.nothingStaysBehind(
        "activation.by_place",
        "activation_area.place",
        "activation_part.place",
        "activation_attempt.by_place",
        "command_unit.place",
        "station.place",
        "lent_power.within",
        "lent_power.lender_place",
        "measure.place",
        "measure.decided_place",
        "order_act.scope",
        "order_act.by_place",
        "order_task.place",
        "order_task_step.place",
        "form_issue.place");
    assertThat(
            jdbc.sql(
                    "select count(*) from command_unit where place <> 0 and place_first <> place * 10::bigint ^ (15 - level)")
                .query(Long.class)
                .single())
        .isZero();
  }
}
