package org.linli.sweeps.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import tools.jackson.databind.JsonNode;

/** S1: a worker takes the doors of open sweeps along, and what is told there arrives late. */
@Tag("S1")
class SweepsAlongStory extends CampaignPlay {

  private JsonNode bundle(String more) {
    return read(worker, "/api/sweeps/doors/bundle?place=" + BAOCHENG_1 + more);
  }

  private JsonNode along(Family family) {
    return bundle("&size=200")
        .path("items")
        .valueStream()
        .filter(it -> it.path("household").asString().equals(family.id().toString()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachDoorComesWithItsLineAndAllItsPageShows() {
    var untouched = world.family(BAOCHENG_1);
    var unwell = world.family(BAOCHENG_1);
    var first = sweep(Mode.EVERY_DOOR);
    var second = sweep(Mode.EVERY_DOOR);
    visit(
        worker, unwell, UUID.randomUUID(), "CONTACTED", null, List.of(unwell.members().getFirst()));

    for (var family : List.of(untouched, unwell)) {
      var page = read(worker, "/api/sweeps/doors/" + family.id());
      var here = along(family);
      assertThat(here.path("people")).isEqualTo(page.path("people"));
      assertThat(here.path("address")).isEqualTo(page.path("address"));
      assertThat(here.path("sweeps").valueStream().map(it -> it.path("stands")).toList())
          .isEqualTo(page.path("sweeps").valueStream().toList())
          .hasSize(2);
    }
    assertThat(along(unwell).at("/sweeps/0/stands/unwell/0").asString())
        .isEqualTo(unwell.members().getFirst());
    for (var it : List.of(first, second)) {
      var toVisit =
          bundle("&size=200")
              .path("items")
              .valueStream()
              .filter(door ->
                  door.path("sweeps")
                      .valueStream()
                      .anyMatch(one ->
                          one.at("/stands/sweep").asString().equals(it)
                              && one.path("toVisit").asBoolean()))
              .map(door -> door.path("household").asString())
              .toList();
      assertThat(toVisit).isEqualTo(doors(worker, it, BAOCHENG_1)).doesNotContain(ids(unwell));
    }
  }

  private static String ids(Family it) {
    return it.id().toString();
  }

  @Test
  void whoWasNotAtHomeIsAlongButNotToBeGoneToNow() {
    var family = world.family(BAOCHENG_1);
    sweep(Mode.EVERY_DOOR);
    assertThat(along(family).at("/sweeps/0/toVisit").asBoolean()).isTrue();
    visit(worker, family, "NO_ANSWER");
    assertThat(along(family).at("/sweeps/0/toVisit").asBoolean()).isFalse();
    assertThat(along(family).at("/sweeps/0/stands/standing").asString()).isEqualTo("NO_ANSWER");
  }

  @Test
  void nothingIsTakenAlongWhereNoSweepIsOpenAndNothingOfAnotherGrid() {
    var family = world.family(BAOCHENG_1);
    world.family(BAOCHENG_1);
    assertThat(bundle("").path("total").asInt()).isZero();
    sweep(Mode.EVERY_DOOR);
    assertThat(bundle("&size=2").path("items")).hasSize(2);
    var other = signedIn(Role.GRID_WORKER, TAINING_1);
    assertThat(other.get("/api/sweeps/doors/bundle?place=" + BAOCHENG_1).status()).isEqualTo(404);
    assertThat(other.get("/api/sweeps/doors/bundle?size=200").text())
        .doesNotContain(family.id().toString());
  }

  @Test
  void thatTheyWereTakenAlongStandsInTheJournal() {
    world.family(BAOCHENG_1);
    sweep(Mode.EVERY_DOOR);
    var doors = bundle("&size=200").path("items").size();
    var line =
        read(secretary, "/api/journal?size=200&within=" + BAOCHENG_1)
            .path("items")
            .valueStream()
            .filter(it -> it.path("action").asString().equals("SWEEP_DOORS_TAKEN_ALONG"))
            .findFirst()
            .orElseThrow();
    assertThat(line.at("/detail/doors").asInt()).isEqualTo(doors);
  }

  @Test
  void whatIsToldLateAndTwiceIsCountedOnceByEverySweep() {
    var family = world.family(BAOCHENG_1);
    var sweeps = List.of(sweep(Mode.EVERY_DOOR), sweep(Mode.EVERY_DOOR));
    var id = UUID.randomUUID();
    var unwell = List.of(family.members().get(1));
    var once = visit(worker, family, id, "CONTACTED", null, unwell);
    assertThat(visit(worker, family, id, "CONTACTED", null, unwell).json()).isEqualTo(once.json());
    for (var it : sweeps) {
      var total = board(it, BAOCHENG).path("total");
      assertThat(doors(total, Standing.CONTACTED)).isOne();
      assertThat(total.path("unwellPersons").asInt()).isOne();
    }
  }
}
