package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.ReorganisesPlaces;
import org.linli.Reorganising;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import tools.jackson.databind.JsonNode;

/**
 * O1, O3, G1: tasks go on where places do, what was asked is answered there, and sums are the same.
 */
@ReorganisesPlaces
@Tag("O1")
@Tag("O3")
@Tag("G1")
class OrdersFollowStory extends OrdersPlay {

  private Reorganising places;
  private PlaceCode subdistrict;
  private PlaceCode one;
  private PlaceCode other;

  @BeforeEach
  void twoCommunities() {
    places =
        new Reorganising(world, jdbc, Http.at(port).with("Accept-Language", "en"), clock.today());
    subdistrict = places.subdistrict(JIANGAN);
    one = places.community(subdistrict, 1);
    other = places.community(subdistrict, 1);
    world.someone(Role.COMMUNITY_SECRETARY, one);
    world.someone(Role.COMMUNITY_SECRETARY, other);
  }

  private Http again(Role role, PlaceCode was) {
    return as(world.someone(role, was));
  }

  private Http district() {
    return again(Role.DISTRICT_OFFICER, JIANGAN);
  }

  /** Both are kept with the one task, which goes on, and each is answered for its own part. */
  @Test
  void whatBothOfTwoThatBecomeOneHaveAskedIsAnsweredThereEachForItsOwnPart() {
    var id = issued(district(), wish(subdistrict, "COMMUNITY"));
    ok(
        again(Role.COMMUNITY_SECRETARY, one)
            .post(task(id, one) + "/refusal", "{'why': 'NO_MEANS', 'words': '没有体温计'}"));
    ok(
        again(Role.COMMUNITY_SECRETARY, other)
            .put(task(id, other) + "/progress", "{'told': 3, 'words': ''}"));
    ok(
        again(Role.COMMUNITY_SECRETARY, other)
            .post(
                task(id, other) + "/counter-proposal",
                "{'target': 4, 'due': null, 'words': '人手只够四户'}"));

    var merged = places.mergeCommunities(one, other);

    nothingStaysBehind();
    var within = progress(district(), id, subdistrict);
    assertThat(within.path("tasks").asInt()).isOne();
    assertThat(within.path("target").asInt()).isEqualTo(20);
    assertThat(within.path("told").asInt()).isEqualTo(3);
    assertThat(within.path("asking").asInt()).isOne();
    assertThat(rows("leaf", id)).isOne();
    assertThat(listed(district(), "ASKED")).containsExactly(merged.toString());
    assertThat(today(district())).containsEntry("ORDERS_TO_ANSWER", 1);
    assertThat(asked(id, merged))
        .containsOnlyKeys(one.toString(), other.toString())
        .extractingByKey(other.toString())
        .satisfies(it -> {
          assertThat(it.path("state").asString()).isEqualTo("COUNTERED");
          assertThat(it.path("part").asInt()).isEqualTo(10);
          assertThat(it.at("/asked/target").asInt()).isEqualTo(4);
          assertThat(it.at("/asked/words").asString()).isEqualTo("人手只够四户");
        });

    var secretary = again(Role.COMMUNITY_SECRETARY, other);
    ok(secretary.put(task(id, merged) + "/progress", "{'told': 5, 'words': ''}"));
    var question = answerTo(id, merged, other);
    assertThat(secretary.post(question, said(true)).status()).isEqualTo(403);
    assertThat(district().post(task(id, merged) + "/answer", said(true)).problem())
        .isEqualTo("/problems/not-now");

    ok(district().post(question, said(true)));
    assertThat(state(district(), id, merged)).isEqualTo("WORKING");
    assertThat(target(id, merged)).isEqualTo(14);
    assertThat(district().post(question, said(true)).problem()).isEqualTo("/problems/not-now");
    ok(district().post(answerTo(id, merged, one), said(false)));
    assertThat(target(id, merged)).isEqualTo(14);
    assertThat(asked(id, merged)).isEmpty();
    assertThat(listed(district(), "ASKED")).isEmpty();
    assertThat(may(secretary, id, merged)).contains("REFUSE");

    assertThat(of(id, merged, one)).containsExactly("REFUSE", "INHERIT", "DENY");
    assertThat(of(id, merged, other)).containsExactly("TELL", "COUNTER", "INHERIT", "GRANT");
    ok(secretary.put(task(id, merged) + "/progress", "{'told': 14, 'words': ''}"));
    assertThat(state(secretary, id, merged)).isEqualTo("DONE");
    assertThat(progress(district(), id, subdistrict).path("done").asInt()).isOne();
  }

  @Test
  void silenceDecidesForEachThatHadAskedAndForItsPartAlone() {
    var id = issued(district(), wish(subdistrict, "COMMUNITY"));
    ok(
        again(Role.COMMUNITY_SECRETARY, one)
            .post(task(id, one) + "/request-for-means", "{'words': '缺两个人'}"));
    ok(
        again(Role.COMMUNITY_SECRETARY, other)
            .post(
                task(id, other) + "/counter-proposal",
                "{'target': 4, 'due': null, 'words': '人手只够四户'}"));
    var merged = places.mergeCommunities(one, other);
    timers.look();
    assertThat(asked(id, merged)).hasSize(2);

    forward(Duration.ofDays(2));
    timers.look();

    assertThat(asked(id, merged)).isEmpty();
    assertThat(target(id, merged)).isEqualTo(4);
    assertThat(state(district(), id, merged)).isEqualTo("ACKNOWLEDGED");
    assertThat(of(id, merged, one)).endsWith("SILENCE");
    assertThat(of(id, merged, other)).endsWith("SILENCE");
    assertThat(listed(as(Role.COMMAND, CITY), "UNANSWERED")).containsExactly(merged.toString());
  }

  /** What a community had refused for its grids is excused there and nowhere else. */
  @Test
  void whatALevelBetweenHadAskedIsDecidedForWhatLayBelowIt() {
    var id = issued(district(), wish(subdistrict, "GRID"));
    ok(
        again(Role.COMMUNITY_SECRETARY, one)
            .post(task(id, one) + "/refusal", "{'why': 'DOUBLE', 'words': '上周已发'}"));

    var merged = places.mergeCommunities(one, other);
    var refusing = places.after(Reorganising.grid(one, 1)).getFirst();
    var working = places.after(Reorganising.grid(other, 1)).getFirst();
    assertThat(asked(id, merged)).containsOnlyKeys(one.toString());
    ok(district().post(answerTo(id, merged, one), said(true)));

    assertThat(state(district(), id, refusing)).isEqualTo("EXCUSED");
    assertThat(state(district(), id, working)).isEqualTo("SENT");
    assertThat(target(id, merged)).isEqualTo(10);
    assertThat(progress(district(), id, subdistrict).path("target").asInt()).isEqualTo(10);
    var worker = as(Role.GRID_WORKER, working);
    ok(worker.put(task(id, working) + "/progress", "{'told': 10, 'words': ''}"));
    assertThat(state(district(), id, merged)).isEqualTo("DONE");
    assertThat(state(district(), id)).isEqualTo("DONE");
  }

  /**
   * Places that become one again before the issuer has said anything: nothing is lost on the way.
   */
  @Test
  void whatIsAskedGoesOnWithEveryFurtherChange() {
    var third = places.community(subdistrict, 1);
    world.someone(Role.COMMUNITY_SECRETARY, third);
    var id = issued(district(), wish(subdistrict, "COMMUNITY"));
    for (var it : List.of(one, third)) {
      ok(
          again(Role.COMMUNITY_SECRETARY, it)
              .post(task(id, it) + "/request-for-means", "{'words': '缺两个人'}"));
    }
    var first = places.mergeCommunities(one, other);
    var all = places.mergeCommunities(first, third);
    world.someone(Role.DISTRICT_OFFICER, JIANGHAN);
    places.move(subdistrict, JIANGHAN);
    var now = places.after(all).getFirst();

    assertThat(asked(id, now)).containsOnlyKeys(one.toString(), third.toString());
    assertThat(target(id, now)).isEqualTo(30);
    nothingStaysBehind();
    forward(Duration.ofDays(2));
    timers.look();
    assertThat(target(id, now)).isEqualTo(10);
  }

  /** What places had asked that have become this one, by the code each had. */
  private Map<String, JsonNode> asked(String id, PlaceCode place) {
    return read(as(Role.COMMAND, CITY), task(id, place))
        .at("/task/inherited")
        .valueStream()
        .collect(Collectors.toMap(it -> it.at("/from/code").asString(), it -> it));
  }

  private String answerTo(String id, PlaceCode place, PlaceCode from) {
    var all = asked(id, place);
    assertThat(all).containsKey(from.toString());
    var question = Objects.requireNonNull(all.get(from.toString())).path("id").asString();
    return task(id, place) + "/questions/" + question + "/answer";
  }

  private static String said(boolean granted) {
    return "{'granted': %b, 'due': null, 'words': '已研究'}".formatted(granted);
  }

  private int target(String id, PlaceCode place) {
    return read(as(Role.COMMAND, CITY), task(id, place)).at("/task/target").asInt();
  }

  /** What was done at a place, or for it, that has become one with another. */
  private List<String> of(String id, PlaceCode place, PlaceCode formerly) {
    return read(as(Role.COMMAND, CITY), task(id, place))
        .path("log")
        .valueStream()
        .filter(it -> it.at("/formerly/code").asString("").equals(formerly.toString()))
        .map(it -> it.path("act").asString())
        .toList();
  }

  @Test
  void aDividedGridsTaskGoesToItsFirstPartAndCountsOnce() {
    var id = issued(district(), wish(subdistrict, "GRID"));
    var grid = Reorganising.grid(one, 1);
    ok(again(Role.GRID_WORKER, grid).put(task(id, grid) + "/acknowledgement", "{}"));
    var before = progress(district(), id, subdistrict);

    var parts = places.split(grid);

    assertThat(progress(district(), id, subdistrict)).isEqualTo(before);
    assertThat(state(again(Role.GRID_WORKER, parts.getFirst()), id, parts.getFirst()))
        .isEqualTo("ACKNOWLEDGED");
    assertThat(rows("place = " + parts.getLast(), id)).isZero();
    nothingStaysBehind();
  }

  /** The first takes a building of the second's: neither loses its task, and neither has both. */
  @Test
  void betweenTwoGridsABorderIsRedrawnAndEachHasItsOwnTaskStill() {
    var grid = Reorganising.grid(one, 1);
    var neighbour = places.grid(one);
    var id = issued(district(), wish(subdistrict, "GRID"));
    var draft = drafted(district(), byHand("GRID", grid, 7, neighbour, 5));
    for (var it : List.of(grid, neighbour)) {
      var told = it.equals(grid) ? 3 : 4;
      ok(
          again(Role.GRID_WORKER, it)
              .put(task(id, it) + "/progress", "{'told': %d, 'words': ''}".formatted(told)));
    }
    ok(
        again(Role.GRID_WORKER, neighbour)
            .post(task(id, neighbour) + "/request-for-means", "{'words': '缺两个人'}"));
    var before = progress(district(), id, subdistrict);

    var parts = places.redraw(grid, neighbour);

    assertThat(parts).hasSize(2);
    assertThat(progress(district(), id, subdistrict)).isEqualTo(before);
    assertThat(read(district(), task(id, parts.getFirst())).at("/task/told").asInt()).isEqualTo(3);
    var asking = read(district(), task(id, parts.getLast())).path("task");
    assertThat(asking.path("told").asInt()).isEqualTo(4);
    assertThat(asking.path("state").asString()).isEqualTo("MEANS_ASKED");
    ok(district().post(task(id, parts.getLast()) + "/answer", said(true)));
    ok(district().put("/api/orders/" + draft + "/issue", "{}"));
    assertThat(target(draft, parts.getFirst())).isEqualTo(7);
    assertThat(target(draft, parts.getLast())).isEqualTo(5);
    nothingStaysBehind();
  }

  /** What a draft gives by hand to two that become one it gives to the one, and can be issued. */
  @Test
  void whatADraftGivesByHandFollowsItsPlaces() {
    var id = drafted(district(), byHand("COMMUNITY", one, 7, other, 5));

    var merged = places.mergeCommunities(one, other);

    var seen = read(district(), "/api/orders/" + id);
    assertThat(seen.at("/order/state").asString()).isEqualTo("DRAFT");
    ok(district().put("/api/orders/" + id + "/issue", "{}"));
    assertThat(target(id, merged)).isEqualTo(12);
    assertThat(rows("leaf", id)).isOne();
    assertThat(progress(district(), id, subdistrict).path("target").asInt()).isEqualTo(12);
    nothingStaysBehind();
  }

  private String byHand(String level, PlaceCode first, int its, PlaceCode second, int theirs) {
    return wish(
        subdistrict,
        level,
        "rule",
        "'BY_HAND'",
        "amount",
        "null",
        "byHand",
        "[{'place': '%s', 'target': %d}, {'place': '%s', 'target': %d}]"
            .formatted(first, its, second, theirs));
  }

  /** It keeps what it was told to do, and what ends the order ends that as well. */
  @Test
  void aCommunityThatMovesOutOfAnOrdersPlaceIsLeftWithNothingWhenTheOrderEnds() {
    var elsewhere = places.subdistrict(JIANGAN);
    var id = issued(district(), wish(subdistrict, "COMMUNITY"));

    var moved = places.moveCommunity(one, elsewhere);
    assertThat(state(district(), id, moved)).isEqualTo("SENT");
    ok(district().put("/api/orders/" + id + "/end", "{'words': '任务撤销'}"));

    assertThat(state(district(), id, moved)).isEqualTo("ENDED");
    assertThat(state(district(), id, other)).isEqualTo("ENDED");
  }

  /** Whoever issued it goes on with it from where they are now. */
  @Test
  void aSubdistrictThatGetsAnotherCodeGoesOnWithWhatItHasOrdered() {
    world.someone(Role.DISTRICT_OFFICER, JIANGHAN);
    var officer = again(Role.SUBDISTRICT_OFFICER, subdistrict);
    var id = issued(officer, wish(subdistrict, "COMMUNITY", "basis", "'ERL-22'"));
    var draft =
        drafted(
            officer,
            wish(
                subdistrict,
                "COMMUNITY",
                "basis",
                "'ERL-22'",
                "rule",
                "'BY_HAND'",
                "amount",
                "null",
                "byHand",
                "[{'place': '%s', 'target': 7}]".formatted(one)));

    var now = places.move(subdistrict, JIANGHAN);

    officer = again(Role.SUBDISTRICT_OFFICER, subdistrict);
    var first = places.after(one).getFirst();
    ok(again(Role.COMMUNITY_SECRETARY, one).put(task(id, first) + "/acknowledgement", "{}"));
    assertThat(progress(officer, id, now).path("tasks").asInt()).isEqualTo(2);
    ok(officer.put("/api/orders/" + draft + "/issue", "{}"));
    assertThat(progress(officer, draft, first).path("target").asInt()).isEqualTo(7);
    ok(officer.put("/api/orders/" + id + "/voiding", "{'words': '区划调整后另行通知'}"));
    assertThat(rows("closed_at is null", id)).isZero();
    nothingStaysBehind();
  }

  private void nothingStaysBehind() {
    places.nothingStaysBehind(
        "order_act.scope", "order_act.by_place", "order_task.place", "order_task_step.place");
    assertThat(as(Role.COMMAND, CITY).get("/api/orders").status()).isEqualTo(200);
  }
}
