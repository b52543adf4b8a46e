package org.linli.people.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;

/** G3: what cannot be is refused by name, and what was a mistake is mended within the log. */
@Story
@Tag("G3")
class MovesRefusedStory extends MovesPlay {

  @Test
  void onlyTheSendersSideAnnouncesAndOnlyTheReceiversReceives() {
    var by =
        receiver.post("/api/moves", "{'household': '%s', 'kind': 'OUT'}".formatted(family.id()));
    assertThat(by.status()).isEqualTo(404);
    var move =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(2), ELSEWHERE_1));
    assertThat(step(sender, move, "receipt", "'household': '%s'", neighbours.id()).status())
        .isIn(403, 404);
    assertThat(step(receiver, move, "cancellation", "").problem()).endsWith("not-your-side");
    assertThat(signedIn(Role.GRID_WORKER, TAINING_1).get(move).status()).isEqualTo(404);
    var officer = signedIn(Role.DISTRICT_OFFICER, Neighbourhood.JIANGAN);
    assertThat(officer.get(move).json().path("steps").size()).isZero();
    assertThat(step(officer, move, "cancellation", "").status()).isEqualTo(403);
  }

  @Test
  void aBirthNeedsAMotherOrWordThatSheIsNotInTheRegister() {
    var form = "{'household': '%s', 'name': '王新', 'sex': 'FEMALE', 'on': '%s'%s}";
    assertThat(sender.post("/api/moves/births", form.formatted(family.id(), today(), "")).problem())
        .endsWith("mother-untold");
    assertThat(
            sender
                .post(
                    "/api/moves/births",
                    form.formatted(
                        family.id(), today(), ", 'mother': '" + family.members().getFirst() + "'"))
                .problem())
        .endsWith("mother-cannot-be");
    assertThat(
            sender
                .post(
                    "/api/moves/births",
                    form.formatted(
                        family.id(), today(), ", 'mother': '" + neighbours.members().get(1) + "'"))
                .problem())
        .endsWith("mother-not-here");
    var noMother =
        sender.post("/api/moves/births", form.formatted(family.id(), today(), ", 'mother': 'her'"));
    assertThat(noMother.status()).isEqualTo(422);
    assertThat(noMother.json().at("/errors/0/field").asString()).isEqualTo("mother");
    assertThat(
            sender
                .post(
                    "/api/moves/births",
                    form.formatted(
                        family.id(), "1970-01-01", ", 'mother': '" + family.members().get(1) + "'"))
                .problem())
        .endsWith("mother-cannot-be");
    assertThat(
            sender
                .post(
                    "/api/moves/births",
                    form.formatted(family.id(), today().plusDays(1), ", 'motherElsewhere': true"))
                .problem())
        .endsWith("not-in-future");
    assertThat(
            sender
                .post(
                    "/api/moves/births",
                    form.formatted(
                        family.id(), today(), ", 'mother': '" + family.members().get(1) + "'"))
                .status())
        .isEqualTo(201);
    assertThat(members(sender, family)).isEqualTo(4);
  }

  @Test
  void aDeathRecordedForTheWrongPersonIsRevertedWithinTheLog() {
    var alone = world.family(BAOCHENG_1);
    announceFrom(
        sender,
        alone,
        "'residents': ['%s', '%s'], 'kind': 'OUT'",
        alone.members().get(1),
        alone.members().get(2));
    var death =
        move(
            announceFrom(
                sender,
                alone,
                "'residents': ['%s'], 'kind': 'DEATH', 'reason': '死亡证明'",
                alone.members().getFirst()));
    assertThat(sender.get("/api/households/" + alone.id()).status()).isEqualTo(404);
    assertThat(step(sender, death, "reversal", "'reason': '同名误记'").status()).isEqualTo(200);
    assertThat(members(sender, alone)).isEqualTo(1);
    assertThat(steps(sender.get(death).json())).containsExactly("ANNOUNCE", "REVERT");
    assertThat(announceFrom(sender, alone, "'kind': 'DEATH'").problem()).endsWith("nobody-chosen");
  }

  @Test
  void whatCannotBeIsRefusedByName() {
    assertThat(announce("'kind': 'WITHIN', 'to': '999999999'").problem()).endsWith("no-such-place");
    assertThat(announce("'kind': 'WITHIN', 'to': '4201'").problem()).endsWith("place-too-wide");
    assertThat(announce("'kind': 'WITHIN'").status()).isEqualTo(422);
    assertThat(announce("'kind': 'BIRTH'").problem()).endsWith("kind-not-announced");
    assertThat(
            announce("'residents': ['%s'], 'kind': 'OUT'", neighbours.members().getFirst())
                .problem())
        .endsWith("not-of-household");
    announce(
        "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'", family.members().get(2), ELSEWHERE_1);
    assertThat(announce("'residents': ['%s'], 'kind': 'OUT'", family.members().get(2)).problem())
        .endsWith("in-hand-over");

    var ended = world.family(ELSEWHERE_1);
    announceFrom(receiver, ended, "'kind': 'OUT'");
    var move =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(1), ELSEWHERE_1));
    assertThat(step(receiver, move, "receipt", "'household': '%s'", ended.id()).problem())
        .endsWith("door-gone");
    assertThat(step(receiver, move, "receipt", "").problem()).endsWith("door-untold");
    assertThat(step(receiver, move, "receipt", "'household': '%s'", family.id()).status())
        .isEqualTo(404);
  }

  @Test
  void ofTwoWhoActAtOnceOneIsToldThatTheOtherWasQuicker() {
    var move =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(2), ELSEWHERE_1));
    var version = receiver.get(move).json().path("version").asInt();
    var body = "{'version': %d, 'household': '%s'}".formatted(version, neighbours.id());
    var other = signedIn(Role.GRID_WORKER, ELSEWHERE_1);
    var one = CompletableFuture.supplyAsync(() -> receiver.post(move + "/receipt", body));
    var two = CompletableFuture.supplyAsync(() -> other.post(move + "/receipt", body));
    assertThat(List.of(one.join().status(), two.join().status()))
        .containsExactlyInAnyOrder(200, 409);
    assertThat(members(receiver, neighbours)).isEqualTo(4);

    var first =
        CompletableFuture.supplyAsync(
            () -> announce("'residents': ['%s'], 'kind': 'OUT'", family.members().get(1)));
    var second =
        CompletableFuture.supplyAsync(() ->
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(1), ELSEWHERE_1));
    assertThat(List.of(first.join().status(), second.join().status()))
        .containsExactlyInAnyOrder(201, 409);
  }
}
