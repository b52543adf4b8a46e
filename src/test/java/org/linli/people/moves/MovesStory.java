package org.linli.people.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/** G3: people move from grid to grid; every one is received, chased when late, and never lost. */
@Story
@Tag("G3")
class MovesStory extends MovesPlay {

  @Autowired ConfigurableApplicationContext context;

  /** What a room that looks after people hears of those who came. */
  private final List<ResidentsReturned> returned =
      new java.util.concurrent.CopyOnWriteArrayList<>();

  @BeforeEach
  void somebodyListens() {
    context.addApplicationListener(
        new ApplicationListener<PayloadApplicationEvent<ResidentsReturned>>() {
          @Override
          public void onApplicationEvent(PayloadApplicationEvent<ResidentsReturned> event) {
            returned.add(event.getPayload());
          }
        });
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
    assertThat(changes(child)).contains("HOUSEHOLD", "WHEREABOUTS", "RELATION");
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
  void aGridThatMeetsSomebodyOfAnotherAsksAndLearnsNothingUntilItIsConfirmed() {
    var number = newNumber();
    withNumber("李某某", number);
    var asked =
        arrive(
            receiver, "'name': '李某某', 'number': '%s', 'household': '%s'", number, neighbours.id());
    assertThat(asked.json().at("/move/stage").asString()).isEqualTo("REQUESTED");
    assertThat(asked.text()).doesNotContain(DAZHI.toString(), "保成");
    var move = move(asked);
    assertThat(receiver.get(move).text()).doesNotContain(DAZHI.toString(), "保成");
    assertThat(members(sender, family)).isEqualTo(4);

    assertThat(step(sender, move, "refusal", "'reason': '还住在这里'").status()).isEqualTo(200);
    assertThat(receiver.get(move).text()).contains("还住在这里").doesNotContain(DAZHI.toString());

    var again =
        move(
            arrive(
                receiver,
                "'name': '李某某', 'number': '%s', 'household': '%s'",
                number,
                neighbours.id()));
    assertThat(step(sender, again, "consent", "").status()).isEqualTo(200);
    assertThat(members(sender, family)).isEqualTo(3);
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
    assertThat(returned.getLast())
        .satisfies(it -> {
          assertThat(it.household()).isEqualTo(neighbours.id());
          assertThat(it.from()).isEqualTo("黄冈");
          assertThat(it.fromRisk()).isTrue();
        });
    assertThat(members(receiver, neighbours)).isEqualTo(4);

    var number = newNumber();
    var known = withNumber("王小某", number);
    var announced =
        move(announce("'residents': ['%s'], 'kind': 'WITHIN', 'to': '%s'", known, ELSEWHERE_1));
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
    assertThat(returned.getLast().residents().getFirst().number())
        .isEqualTo(Long.parseLong(mother));
    assertThat(step(sender, out, "reversal", "'reason': '记错了'").problem())
        .endsWith("people-changed");

    var number = newNumber();
    var known = withNumber("王小某", number);
    var missing = move(announce("'residents': ['%s'], 'kind': 'UNKNOWN'", known));
    assertThat(sender.get(missing).json().path("mine").asBoolean()).isTrue();
    var found =
        arrive(
            receiver, "'name': '王小某', 'number': '%s', 'household': '%s'", number, neighbours.id());
    assertThat(move(found)).isEqualTo(missing);
    assertThat(sender.get(missing).json().at("/to/code").asString())
        .isEqualTo(ELSEWHERE_1.toString());
    assertThat(whereIs(known)).startsWith(neighbours.id() + " HERE");
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
    var homeward =
        sender
            .get("/api/moves?which=TODO&size=200")
            .json()
            .path("items")
            .valueStream()
            .max(java.util.Comparator.comparing(it -> it.path("openedAt").asString()))
            .map(it -> "/api/moves/" + it.path("move").asString())
            .orElseThrow();
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
}
