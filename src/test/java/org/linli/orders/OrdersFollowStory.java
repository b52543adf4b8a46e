package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.ReorganisesPlaces;
import org.linli.Reorganising;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;

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

  @Test
  void whatOneOfTwoThatBecomeOneHasAskedLapsesAndTheSumIsTheSame() {
    var id = issued(district(), wish(subdistrict, "COMMUNITY"));
    ok(again(Role.COMMUNITY_SECRETARY, one).put(task(id, one) + "/acknowledgement", "{}"));
    ok(
        again(Role.COMMUNITY_SECRETARY, one)
            .put(task(id, one) + "/progress", "{'told': 3, 'words': ''}"));
    ok(
        again(Role.COMMUNITY_SECRETARY, other)
            .post(
                task(id, other) + "/counter-proposal",
                "{'target': 4, 'due': null, 'words': '人手只够四户'}"));

    var merged = places.mergeCommunities(one, other);

    var within = progress(district(), id, subdistrict);
    assertThat(within.path("tasks").asInt()).isOne();
    assertThat(within.path("target").asInt()).isEqualTo(20);
    assertThat(within.path("told").asInt()).isEqualTo(3);
    assertThat(rows("leaf", id)).isOne();
    assertThat(acts(district(), id, merged)).contains("COUNTER", "TELL", "INHERIT");
    nothingStaysBehind();

    assertThat(state(district(), id, merged)).isEqualTo("WORKING");
    var secretary = again(Role.COMMUNITY_SECRETARY, other);
    ok(secretary.put(task(id, merged) + "/progress", "{'told': 20, 'words': ''}"));
    assertThat(state(secretary, id, merged)).isEqualTo("DONE");
    assertThat(progress(district(), id, subdistrict).path("done").asInt()).isOne();
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
