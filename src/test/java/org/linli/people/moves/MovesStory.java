package org.linli.people.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** G3: people move from grid to grid; every one is received, chased when late, and never lost. */
@Story
@Tag("G3")
@Import({MovesStory.Listening.class, org.linli.people.Numbered.class})
class MovesStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Moves moves;
  @Autowired JdbcClient jdbc;
  @Autowired Heard heard;

  private Http sender;
  private Http receiver;
  private Family family;
  private Family neighbours;

  /** What a health room would hear. */
  static class Heard {
    final List<ResidentsReturned> returned = new java.util.concurrent.CopyOnWriteArrayList<>();

    @EventListener
    void on(ResidentsReturned it) {
      returned.add(it);
    }
  }

  @TestConfiguration
  static class Listening {
    @Bean
    Heard heard() {
      return new Heard();
    }
  }

  @BeforeEach
  void aFamilyHereAndNeighboursInAnotherSubdistrict() {
    family = world.family(BAOCHENG_1);
    neighbours = world.family(ELSEWHERE_1);
    sender = signedIn(Role.GRID_WORKER, BAOCHENG_1);
    receiver = signedIn(Role.GRID_WORKER, ELSEWHERE_1);
  }

  @Test
  void onePersonMovesToAHouseholdOfAnotherSubdistrictAndBothGridsSeeIt() {
    var child = family.members().get(2);
    var before = waiting(receiver);
    var told = announce("'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'", child, ELSEWHERE_1);
    assertThat(told.json().at("/move/stage").asString()).isEqualTo("DEPARTED");
    assertThat(told.json().at("/move/mine").asBoolean()).isFalse();
    assertThat(members(sender, family)).isEqualTo(2);
    assertThat(waiting(receiver)).isEqualTo(before + 1);

    var move = move(told);
    var seen = receiver.get(move).json();
    assertThat(seen.path("mine").asBoolean()).isTrue();
    assertThat(seen.path("household").isNull()).isTrue();
    assertThat(seen.path("due").asString()).isNotEmpty();

    var received =
        step(
            receiver, move, "receipt", "'household': '%s', 'relation': 'SIBLING'", neighbours.id());
    assertThat(received.status()).as(received.text()).isEqualTo(200);
    assertThat(members(receiver, neighbours)).isEqualTo(4);
    assertThat(waiting(receiver)).isEqualTo(before);
    assertThat(whereIs(child)).isEqualTo(neighbours.id() + " HERE SIBLING");

    // The sender sees that they arrived and where, but not the household they live with.
    var arrived = sender.get(move);
    assertThat(arrived.json().path("stage").asString()).isEqualTo("RECEIVED");
    assertThat(arrived.json().path("to").path("code").asString()).isEqualTo(ELSEWHERE_1.toString());
    assertThat(arrived.json().path("into").isNull()).isTrue();
    assertThat(arrived.text()).doesNotContain(neighbours.id().toString());
    assertThat(steps(arrived.json())).containsExactly("ANNOUNCE", "RECEIVE");
    assertThat(journal(move)).containsExactly("MOVE_ANNOUNCE", "MOVE_RECEIVE");
    assertThat(changes(child)).contains("household", "whereabouts", "relation");
  }

  @Test
  void aWholeHouseholdGetsANewKeyAtItsNewDoorAndTheOldOneIsVoid() {
    var told = announce("'kind': 'WITHIN', 'to': '%s'", ELSEWHERE);
    assertThat(told.json().at("/move/people").size()).isEqualTo(3);
    assertThat(sender.get("/api/households/" + family.id()).status()).isEqualTo(404);
    assertThat(Http.at(port).get("/api/home/" + family.link()).status()).isIn(404, 410);

    // The community received it and passes it on to the grid, which knows the door.
    var secretary = signedIn(Role.COMMUNITY_SECRETARY, ELSEWHERE);
    var move = move(told);
    assertThat(receiver.get(move).status()).isEqualTo(404);
    assertThat(step(secretary, move, "redirection", "'to': '%s'", ELSEWHERE_1).status())
        .isEqualTo(200);
    var door = receiver.get("/api/moves/doors?within=" + ELSEWHERE_1).json().at("/items/0");
    var received =
        step(receiver, move, "receipt", "'dwelling': '%s'", door.path("dwelling").asString());
    assertThat(received.status()).as(received.text()).isEqualTo(200);

    var link = received.json().path("link").asString();
    var home = Http.at(port).get("/api" + link.replace("/h/", "/home/"));
    assertThat(home.json().path("members").size()).isEqualTo(3);
    var id = received.json().at("/move/into").asString();
    assertThat(receiver.get("/api/households/" + id).json().path("members").asInt()).isEqualTo(3);
    assertThat(whereIs(family.members().getFirst())).isEqualTo(id + " HERE HEAD");
  }

  @Test
  void whoIsNotThereGoesBackWithAReasonAndIsSentOnOrCalledBackOrWrittenOff() {
    var move =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(1), ELSEWHERE_1));
    assertThat(step(receiver, move, "return", "").status()).isEqualTo(422);
    assertThat(step(receiver, move, "return", "'reason': '查无此人'").status()).isEqualTo(200);
    var back = sender.get(move).json();
    assertThat(back.path("mine").asBoolean()).isTrue();
    assertThat(back.at("/log/1/reason").asString()).isEqualTo("查无此人");
    assertThat(whereIs(family.members().get(1))).contains("IN_TRANSIT");
    assertThat(step(receiver, move, "receipt", "'household': '%s'", neighbours.id()).problem())
        .endsWith("not-now");
    assertThat(step(sender, move, "redirection", "'to': '%s'", TAINING_1).status()).isEqualTo(200);
    assertThat(receiver.get(move).status()).isEqualTo(404);
    var third = signedIn(Role.GRID_WORKER, TAINING_1);
    assertThat(step(third, move, "return", "'reason': '没来'").status()).isEqualTo(200);
    assertThat(step(sender, move, "write-off", "").status()).isEqualTo(422);
    assertThat(step(sender, move, "write-off", "'reason': '亲属也联系不上'").status()).isEqualTo(200);
    assertThat(whereIs(family.members().get(1))).contains("UNKNOWN");

    var other =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(2), ELSEWHERE_1));
    assertThat(step(sender, other, "cancellation", "'reason': '没搬'").status()).isEqualTo(200);
    assertThat(whereIs(family.members().get(2))).isEqualTo(family.id() + " HERE CHILD");
    assertThat(members(sender, family)).isEqualTo(2);
  }

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
  void aGridThatMeetsSomebodyOfAnotherAsksAndLearnsNothingUntilItIsConfirmed() {
    var number = newNumber();
    give(family.members().get(1), "李某某", number);
    var asked =
        arrive(
            receiver, "'name': '李某某', 'number': '%s', 'household': '%s'", number, neighbours.id());
    assertThat(asked.json().at("/move/stage").asString()).isEqualTo("REQUESTED");
    assertThat(asked.text()).doesNotContain(BAOCHENG_1.toString(), family.id().toString(), "保成");
    var move = move(asked);
    assertThat(receiver.get(move).text())
        .doesNotContain(BAOCHENG_1.toString(), family.id().toString());
    assertThat(members(sender, family)).isEqualTo(3);

    assertThat(step(sender, move, "refusal", "'reason': '还住在这里'").status()).isEqualTo(200);
    assertThat(receiver.get(move).text()).contains("还住在这里").doesNotContain(BAOCHENG_1.toString());

    var again =
        move(
            arrive(
                receiver,
                "'name': '李某某', 'number': '%s', 'household': '%s'",
                number,
                neighbours.id()));
    assertThat(step(sender, again, "consent", "").status()).isEqualTo(200);
    assertThat(members(sender, family)).isEqualTo(2);
    assertThat(members(receiver, neighbours)).isEqualTo(4);
    assertThat(receiver.get(again).json().at("/from/code").asString())
        .isEqualTo(BAOCHENG_1.toString());
    assertThat(
            arrive(
                    receiver,
                    "'name': '张某', 'number': '%s', 'household': '%s'",
                    number,
                    neighbours.id())
                .problem())
        .endsWith("number-under-other-name");
  }

  @Test
  void whoNobodyKnowsIsEnteredAndWhoWasAnnouncedIsReceivedByTheSameForm() {
    var entered =
        arrive(
            receiver,
            "'name': '赵某', 'number': '%s', 'household': '%s', 'outside': '黄冈', 'fromRisk': true, 'on': '%s'",
            newNumber(),
            neighbours.id(),
            today());
    assertThat(entered.json().at("/move/kind").asString()).isEqualTo("IN");
    assertThat(entered.json().at("/move/stage").asString()).isEqualTo("RECEIVED");
    assertThat(heard.returned.getLast())
        .satisfies(it -> {
          assertThat(it.household()).isEqualTo(neighbours.id());
          assertThat(it.from()).isEqualTo("黄冈");
          assertThat(it.fromRisk()).isTrue();
        });
    assertThat(members(receiver, neighbours)).isEqualTo(4);

    var number = newNumber();
    give(family.members().get(2), "王小某", number);
    var announced =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(2), ELSEWHERE_1));
    var met =
        arrive(
            receiver, "'name': '王小某', 'number': '%s', 'household': '%s'", number, neighbours.id());
    assertThat(met.status()).as(met.text()).isEqualTo(201);
    assertThat(move(met)).isEqualTo(announced);
    assertThat(members(receiver, neighbours)).isEqualTo(5);
    assertThat(
            arrive(receiver, "'name': '', 'number': '123', 'household': '%s'", neighbours.id())
                .json()
                .path("errors")
                .size())
        .isEqualTo(2);
  }

  @Test
  void whoLeavesTheCityMayComeBackAndOneSoughtIsFoundWhereTheyTurnUp() {
    var mother = family.members().get(1);
    var out = move(announce("'residents': ['%s'], 'kind': 'OUT', 'outside': '广州'", mother));
    assertThat(whereIs(mother)).contains("OUTSIDE");
    var back =
        announce(
            "'residents': ['%s'], 'kind': 'RETURN', 'outside': '广州', 'fromRisk': true", mother);
    assertThat(back.status()).as(back.text()).isEqualTo(201);
    assertThat(whereIs(mother)).isEqualTo(family.id() + " HERE SPOUSE");
    assertThat(heard.returned.getLast().residents().getFirst().number())
        .isEqualTo(Long.parseLong(mother));
    assertThat(step(sender, out, "reversal", "'reason': '记错了'").problem())
        .endsWith("people-changed");

    var number = newNumber();
    give(family.members().get(2), "王小某", number);
    var missing = move(announce("'residents': ['%s'], 'kind': 'UNKNOWN'", family.members().get(2)));
    assertThat(sender.get(missing).json().path("mine").asBoolean()).isTrue();
    var found =
        arrive(
            receiver, "'name': '王小某', 'number': '%s', 'household': '%s'", number, neighbours.id());
    assertThat(move(found)).isEqualTo(missing);
    assertThat(sender.get(missing).json().at("/to/code").asString())
        .isEqualTo(ELSEWHERE_1.toString());
    assertThat(whereIs(family.members().get(2))).startsWith(neighbours.id() + " HERE");
  }

  @Test
  void aTemporaryStayEndsWithAWayHomeOrIsExtendedOrBecomesPermanent() {
    var until = today().plusDays(2);
    var move =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'TEMPORARY', 'to': '%s', 'until': '%s'",
                family.members().get(2), ELSEWHERE_1, until));
    assertThat(
            step(receiver, move, "receipt", "'household': '%s'", neighbours.id())
                .json()
                .at("/move/stage")
                .asString())
        .isEqualTo("STAYING");
    assertThat(ids(receiver.get("/api/moves?which=TODO"))).contains(id(move));
    assertThat(step(receiver, move, "extension", "'until': '%s'", today()).problem())
        .endsWith("stay-ends-before-today");
    assertThat(step(receiver, move, "extension", "'until': '%s'", today().plusDays(60)).status())
        .isEqualTo(200);
    assertThat(ids(receiver.get("/api/moves?which=TODO"))).doesNotContain(id(move));
    assertThat(
            announceFrom(
                    receiver,
                    neighbours,
                    "'residents': ['%s'], 'kind': 'OUT'",
                    family.members().get(2))
                .problem())
        .endsWith("in-hand-over");
    assertThat(step(receiver, move, "end", "").status()).isEqualTo(200);
    assertThat(whereIs(family.members().get(2))).contains("IN_TRANSIT");
    var home = sender.get("/api/moves?which=TODO").json().path("items");
    var homeward = "/api/moves/" + home.get(home.size() - 1).path("move").asString();
    assertThat(
            step(sender, homeward, "receipt", "'household': '%s', 'relation': 'CHILD'", family.id())
                .status())
        .isEqualTo(200);
    assertThat(whereIs(family.members().get(2))).isEqualTo(family.id() + " HERE CHILD");

    var lodger =
        arrive(receiver, "'name': '钱某', 'household': '%s', 'until': '%s'", neighbours.id(), until);
    assertThat(step(receiver, move(lodger), "settlement", "").json().at("/move/stage").asString())
        .isEqualTo("RECEIVED");
    assertThat(announce("'kind': 'TEMPORARY', 'to': '%s'", ELSEWHERE_1).status()).isEqualTo(422);
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

  @Test
  void whatIsLateClimbsToTheCommunityAndTheSubdistrictAndStaysVisible() {
    var move =
        move(
            announce(
                "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'",
                family.members().get(2), BAOCHENG_2));
    var secretary = signedIn(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var before = card(secretary, "MOVES_LATE");
    late(move);
    moves.chase();
    assertThat(card(secretary, "MOVES_LATE")).isEqualTo(before + 1);
    assertThat(secretary.get(move).json().at("/owner/code").asString())
        .isEqualTo(BAOCHENG.toString());
    assertThat(secretary.get(move).json().path("late").asBoolean()).isTrue();
    late(move);
    moves.chase();
    late(move);
    moves.chase();
    var officer = signedIn(Role.SUBDISTRICT_OFFICER, DAZHI);
    assertThat(officer.get(move).json().at("/owner/code").asString()).isEqualTo(DAZHI.toString());
    assertThat(ids(officer.get("/api/moves?which=LATE"))).contains(id(move));
    assertThat(steps(officer.get(move).json())).containsExactly("ANNOUNCE", "CLIMB", "CLIMB");
    // The grid that must act still has it, and whoever is above may do it for them.
    assertThat(ids(signedIn(Role.GRID_WORKER, BAOCHENG_2).get("/api/moves?which=TODO")))
        .contains(id(move));
  }

  @Test
  void withinOnesOwnPlaceAMoveIsOneStep() {
    var next = world.family(BAOCHENG_1);
    var told =
        announce(
            "'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s', 'intoHousehold': '%s'",
            family.members().get(2), BAOCHENG_1, next.id());
    assertThat(told.json().at("/move/stage").asString()).isEqualTo("RECEIVED");
    assertThat(members(sender, next)).isEqualTo(4);
    assertThat(sender.get("/api/moves/of/" + family.id()).json().size()).isEqualTo(1);
  }

  @Test
  void whoHasLeftNoLongerReportsAndReportsOfThePastStayWhereTheyWere() {
    var child = family.members().get(2);
    var report =
        Http.at(port)
            .post(
                "/api/home/" + family.link() + "/reports",
                "{'id': '%s', 'day': '%s', 'slot': '%s', 'readings': [{'resident': '%s', 'celsius': 38.1}]}"
                    .formatted(
                        java.util.UUID.randomUUID(),
                        period().path("day").asString(),
                        period().path("slot").asString(),
                        child));
    assertThat(report.status()).as(report.text()).isEqualTo(201);
    var move =
        move(announce("'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'", child, ELSEWHERE_1));
    var home = Http.at(port).get("/api/home/" + family.link()).json();
    assertThat(home.path("members").size()).isEqualTo(2);
    step(receiver, move, "receipt", "'household': '%s'", neighbours.id());
    var past =
        sender
            .get("/api/daily-reports/exceptions?place=" + BAOCHENG_1 + "&size=200")
            .json()
            .path("items");
    assertThat(
            past.valueStream()
                .filter(it -> it.path("resident").asString().equals(child))
                .findFirst())
        .hasValueSatisfying(it -> assertThat(it.path("name").asString()).isEqualTo("王**"));
  }

  @Test
  void whateverIsDoneInWhateverOrderNobodyIsLostAndEveryCountIsRight() {
    var random = RandomGeneratorFactory.of("L64X128MixRandom").create(2026);
    var done = new AtomicInteger();
    for (var i = 0; i < 60; i++) anything(random, done);
    assertThat(done.get()).isGreaterThan(20);
    var people =
        java.util.stream.Stream.concat(family.members().stream(), neighbours.members().stream())
            .map(Long::parseLong)
            .toList();
    assertThat(
            jdbc.sql("select count(*) from resident where id in (:ids)")
                .param("ids", people)
                .query(Long.class)
                .single())
        .isEqualTo(6);
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from household h
                    where h.members <> (select count(*) from resident r
                                        where r.subdistrict = h.subdistrict and r.household = h.id
                                          and r.whereabouts = 'HERE')
                       or (h.members = 0) <> (h.ended_at is not null)
                    """)
                .query(Long.class)
                .single())
        .isZero();
    // Whoever is on the way has an open hand-over with an owner and a time; nobody has two.
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from resident r
                    where r.whereabouts = 'IN_TRANSIT'
                      and 1 <> (select count(*) from hand_over_person p
                                join hand_over h on h.subdistrict = p.subdistrict and h.id = p.hand_over
                                where p.resident = r.id and p.open and h.owner is not null and h.due is not null)
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  /** One random thing that one of the two grids' workers does, refused or not. */
  private void anything(RandomGenerator random, AtomicInteger done) {
    var here = random.nextBoolean();
    var caller = here ? sender : receiver;
    var other = here ? ELSEWHERE_1 : BAOCHENG_1;
    var todo =
        caller
            .get("/api/moves?which=" + (random.nextBoolean() ? "TODO" : "SENT") + "&size=200")
            .json()
            .path("items");
    var mine = todo.valueStream().filter(it -> !it.path("steps").isEmpty()).toList();
    Http.Answer answer;
    if (!mine.isEmpty() && random.nextInt(3) > 0) {
      var move = mine.get(random.nextInt(mine.size()));
      var step = move.path("steps").get(random.nextInt(move.path("steps").size())).asString();
      var door =
          caller
              .get("/api/moves/doors?within=" + (here ? BAOCHENG_1 : ELSEWHERE_1) + "&size=200")
              .json()
              .path("items");
      var dwelling = door.get(random.nextInt(door.size()));
      var into =
          dwelling.path("household").isNull() || random.nextBoolean()
              ? "'dwelling': '" + dwelling.path("dwelling").asString() + "'"
              : "'household': '" + dwelling.path("household").asString() + "'";
      answer =
          caller.post(
              "/api/moves/"
                  + move.path("move").asString()
                  + "/"
                  + step.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
              "{'version': %d, 'reason': 'x', %s, 'to': '%s', 'until': '%s'}"
                  .formatted(move.path("version").asInt(), into, other, today().plusDays(30)));
    } else {
      var person = (random.nextBoolean() ? family : neighbours).members().get(random.nextInt(3));
      var household = whereIs(person).split(" ")[0];
      var kind =
          List.of("WITHIN", "TEMPORARY", "OUT", "UNKNOWN", "RETURN", "DEATH")
              .get(random.nextInt(6));
      answer =
          caller.post(
              "/api/moves",
              "{'household': '%s', 'residents': ['%s'], 'kind': '%s', 'to': '%s', 'until': '%s', 'left': %s}"
                  .formatted(
                      household, person, kind, other, today().plusDays(1), random.nextBoolean()));
    }
    assertThat(answer.status()).as(answer.text()).isLessThan(500);
    if (answer.status() < 300) done.incrementAndGet();
  }

  private Http signedIn(Role role, PlaceCode place) {
    return Http.at(port).signedIn(world.someone(role, place));
  }

  private Http.Answer announce(String fields, Object... values) {
    return announceFrom(sender, family, fields, values);
  }

  private static Http.Answer announceFrom(Http by, Family whose, String fields, Object... values) {
    return by.post(
        "/api/moves", "{'household': '%s', %s}".formatted(whose.id(), fields.formatted(values)));
  }

  private static Http.Answer arrive(Http by, String fields, Object... values) {
    return by.post("/api/moves/arrivals", "{" + fields.formatted(values) + "}");
  }

  /** With the version that the caller sees. */
  private static Http.Answer step(
      Http by, String move, String noun, String fields, Object... values) {
    var version = by.get(move).json().path("version").asInt();
    var more = fields.isEmpty() ? "" : ", " + fields.formatted(values);
    return by.post(move + "/" + noun, "{'version': %d%s}".formatted(version, more));
  }

  private static String move(Http.Answer told) {
    assertThat(told.status()).as(told.text()).isLessThan(300);
    return "/api/moves/" + told.json().at("/move/move").asString();
  }

  private static String id(String move) {
    return move.substring("/api/moves/".length());
  }

  private static List<String> ids(Http.Answer page) {
    return page.json().path("items").valueStream().map(it -> it.path("move").asString()).toList();
  }

  private static List<String> steps(JsonNode move) {
    return move.path("log").valueStream().map(it -> it.path("step").asString()).toList();
  }

  private static int members(Http by, Family of) {
    return by.get("/api/households/" + of.id()).json().path("members").asInt();
  }

  private static int waiting(Http by) {
    return card(by, "MOVES");
  }

  private static int card(Http by, String kind) {
    return by.get("/api/today")
        .json()
        .path("cards")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals(kind))
        .mapToInt(it -> it.path("count").asInt())
        .sum();
  }

  private JsonNode period() {
    return Http.at(port).get("/api/home/" + family.link()).json().path("period");
  }

  private String whereIs(String resident) {
    return jdbc.sql(
            "select subdistrict || '-' || household || ' ' || whereabouts || ' ' || relation from resident where id = :id")
        .param("id", Long.parseLong(resident))
        .query(String.class)
        .single();
  }

  private List<String> changes(String resident) {
    return jdbc.sql(
            "select datum from resident_change where resident = :id and subdistrict = (select subdistrict from resident where id = :id)")
        .param("id", Long.parseLong(resident))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<String> journal(String move) {
    return jdbc.sql("select action from journal where subject = :id order by at")
        .param("id", id(move))
        .query((row, _) -> row.getString(1))
        .list();
  }

  private void late(String move) {
    jdbc.sql(
            "update hand_over set due = due - interval '30 days', chase_at = now() - interval '1 day' where id = :id")
        .param("id", Long.parseLong(move.substring(move.indexOf('-') + 1)))
        .update();
  }

  /**
   * Somebody whom the register knows by a number: entered here, in the place of the one there was.
   */
  private void give(String resident, String name, String number) {
    giving.give(Long.parseLong(resident), name, number);
  }

  @Autowired org.linli.people.Numbered giving;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** An invented number that nobody has. */
  private static String newNumber() {
    return "99010119900101%03d0".formatted(NUMBERS.incrementAndGet());
  }

  private static LocalDate today() {
    return LocalDate.now(HandOverStore.ZONE);
  }
}
