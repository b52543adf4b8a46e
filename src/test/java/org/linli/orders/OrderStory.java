package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.MINZU;
import static org.linli.Neighbourhood.TAINING;
import static org.linli.Neighbourhood.TAINING_1;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Neighbourhood;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.sweeps.campaigns.Mode;
import org.linli.sweeps.campaigns.Sweep;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** O1: an order becomes a task at every place it reaches, and how far it is rolls up by itself. */
@Tag("O1")
class OrderStory extends OrdersPlay {

  @Autowired Sweeps sweeps;
  @Autowired OrderSets orders;
  @Autowired TransactionTemplate transaction;

  @Test
  void oneIssueLandsOnEveryLevelIsWorkedAtAndRollsUp() {
    var city = as(Role.COMMAND, CITY);
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    var id = issued(city, wish(CITY, "GRID"));

    // Written by hand it is in Chinese alone, and nobody makes up the English.
    var said = city.get("/api/orders/" + id).json().path("order");
    assertThat(said.path("englishTitle").isNull()).isTrue();
    assertThat(said.at("/means/goods/0/englishItem").isNull()).isTrue();
    assertThat(rows("leaf", id)).isEqualTo(4);
    assertThat(rows("not leaf", id)).isEqualTo(2 + 2 + 3);
    assertThat(today(worker)).containsEntry("ORDERS_NEW", 1);
    assertThat(may(worker, id, BAOCHENG_1))
        .containsExactly(
            "ACKNOWLEDGE", "BEGIN", "TELL", "FINISH", "REFUSE", "COUNTER", "ASK_MEANS");
    assertThat(may(city, id, BAOCHENG_1)).isEmpty();

    ok(worker.put(task(id, BAOCHENG_1) + "/acknowledgement", "{}"));
    ok(worker.put(task(id, BAOCHENG_1) + "/beginning", "{}"));
    ok(worker.put(task(id, BAOCHENG_1) + "/progress", "{'told': 4, 'words': '下午再去'}"));
    assertThat(today(worker)).containsOnlyKeys("ORDERS_MINE");
    for (var place : List.of(CITY, JIANGAN, DAZHI, BAOCHENG, BAOCHENG_1)) {
      assertThat(progress(city, id, place).path("told").asInt()).as(place.toString()).isEqualTo(4);
    }
    assertThat(progress(city, id, CITY).path("target").asInt()).isEqualTo(40);
    assertThat(progress(city, id, JIANGHAN).path("acknowledged").asInt()).isZero();

    ok(worker.put(task(id, BAOCHENG_1) + "/progress", "{'told': 10, 'words': ''}"));
    assertThat(state(worker, id, BAOCHENG_1)).isEqualTo("DONE");
    assertThat(progress(city, id, BAOCHENG).path("done").asInt()).isOne();
    assertThat(acts(city, id, BAOCHENG_1))
        .containsExactly("ISSUE", "ACKNOWLEDGE", "BEGIN", "TELL", "TELL");
    assertThat(worker.get(task(id, BAOCHENG_2)).status()).isEqualTo(404);
    assertThat(worker.put(task(id, BAOCHENG_1) + "/progress", "{'told': 2, 'words': ''}").problem())
        .isEqualTo("/problems/not-now");
  }

  @Test
  void aStepThatIsSentAgainIsTakenOnce() {
    var id = issued(as(Role.DISTRICT_OFFICER, JIANGAN), wish(JIANGAN, "GRID"));
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    for (var step :
        List.of(
            "/acknowledgement|{}",
            "/progress|{'told': 4, 'words': '', 'seen': 0}",
            "/completion|{'words': '其余不在家'}")) {
      var path = task(id, BAOCHENG_1) + step.substring(0, step.indexOf('|')) + "?step=";
      var body = step.substring(step.indexOf('|') + 1);
      var sent = UUID.randomUUID();
      for (var times = 0; times < 3; times++) ok(worker.put(path + sent, body));
    }
    var read = read(worker, task(id, BAOCHENG_1));
    assertThat(read.at("/task/told").asInt()).isEqualTo(4);
    assertThat(read.path("log").findValuesAsString("act"))
        .containsSubsequence("ACKNOWLEDGE", "TELL", "FINISH")
        .doesNotHaveDuplicates();
  }

  @Test
  void aNumberToldLateOverwritesNobodysUnasked() {
    var id = issued(as(Role.DISTRICT_OFFICER, JIANGAN), wish(JIANGAN, "GRID"));
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    var path = task(id, BAOCHENG_1) + "/progress";
    ok(worker.put(path, "{'told': 6, 'words': ''}"));
    var late = worker.put(path, "{'told': 3, 'words': '', 'seen': 0}");
    assertThat(late.problem()).isEqualTo("/problems/told-since");
    assertThat(late.text()).contains("6");
    assertThat(read(worker, task(id, BAOCHENG_1)).at("/task/told").asInt()).isEqualTo(6);
    ok(worker.put(path, "{'told': 7, 'words': '', 'seen': 6}"));
  }

  @Test
  void tasksAreTakenAlongWithTheWordsOfTheirOrders() {
    var id = issued(as(Role.DISTRICT_OFFICER, JIANGAN), wish(JIANGAN, "GRID"));
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    var along = read(worker, "/api/order-tasks/bundle");
    assertThat(along.path("items").valueStream().map(it -> it.path("task")).toList())
        .isEqualTo(read(worker, "/api/order-tasks").path("items").valueStream().toList())
        .hasSize(1);
    assertThat(along.at("/items/0/orderWords").asString()).isEqualTo("每户一支，先保独居老人");
    assertThat(along.at("/items/0/task/order").asString()).isEqualTo(id);
  }

  @Test
  void anOrderIsDoneWithItsLastTaskAndALevelBetweenWithTheLastBelowIt() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = issued(district, wish(JIANGAN, "GRID"));
    for (var grid : List.of(BAOCHENG_1, BAOCHENG_2)) {
      ok(as(Role.GRID_WORKER, grid).put(task(id, grid) + "/progress", "{'told': 10, 'words': ''}"));
    }
    assertThat(state(district, id, BAOCHENG)).isEqualTo("DONE");
    assertThat(state(district, id, DAZHI)).isEqualTo("SENT");

    var last = as(Role.GRID_WORKER, TAINING_1);
    assertThat(last.put(task(id, TAINING_1) + "/completion", "{'words': ''}").problem())
        .isEqualTo("/problems/why-short");
    ok(last.put(task(id, TAINING_1) + "/completion", "{'words': '都不在家'}"));
    assertThat(state(district, id, DAZHI)).isEqualTo("DONE");
    assertThat(state(district, id)).isEqualTo("DONE");
  }

  @Test
  void aTotalIsSharedExactlyAndALevelBetweenDividesWithinItAndHasNoWordOnTheDeadline() {
    world.family(BAOCHENG_1);
    world.family(TAINING_1);
    world.family(TAINING_1);
    var city = as(Role.COMMAND, CITY);
    var id =
        issued(
            city, wish(CITY, "COMMUNITY", "rule", "'BY_SHARE'", "amount", "1000", "unit", "'台'"));
    assertThat(progress(city, id, CITY).path("target").asInt()).isEqualTo(1000);
    var whole = progress(city, id, DAZHI).path("target").asLong();

    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    assertThat(
            subdistrict
                .put(
                    task(id, DAZHI) + "/division",
                    "{'parts': [{'place': '%s', 'target': 1}, {'place': '%s', 'target': 1}]}"
                        .formatted(BAOCHENG, TAINING))
                .problem())
        .isEqualTo("/problems/sum-differs");
    ok(
        subdistrict.put(
            task(id, DAZHI) + "/division",
            "{'parts': [{'place': '%s', 'target': 5}, {'place': '%s', 'target': %d}]}"
                .formatted(BAOCHENG, TAINING, whole - 5)));
    assertThat(progress(city, id, BAOCHENG).path("target").asInt()).isEqualTo(5);
    assertThat(progress(city, id, CITY).path("target").asInt()).isEqualTo(1000);

    var due = read(city, "/api/orders/" + id).at("/order/due").asString();
    var sooner = "{'due': '%s', 'words': ''}".formatted(clock.instant().plusSeconds(60));
    assertThat(subdistrict.put("/api/orders/" + id + "/deadline", sooner).problem())
        .isEqualTo("/problems/not-yours");
    assertThat(city.put("/api/orders/" + id + "/deadline", sooner).problem())
        .isEqualTo("/problems/due-only-later");
    assertThat(read(subdistrict, task(id, DAZHI)).at("/task/due").asString()).isEqualTo(due);
    var later = java.time.Instant.parse(due).plus(1, ChronoUnit.DAYS);
    ok(
        city.put(
            "/api/orders/" + id + "/deadline", "{'due': '%s', 'words': '物资晚到'}".formatted(later)));
    assertThat(read(subdistrict, task(id, BAOCHENG)).at("/task/due").asString())
        .isEqualTo(later.toString());
  }

  @Test
  void whereNobodySitsWhoeverIsNearestAnswersAndOneClickReadsAll() {
    var place = new PlaceCode(QIAOKOU.first(Level.SUBDISTRICT) + 71);
    var community = new PlaceCode(place.first(Level.COMMUNITY) + 1);
    world.place(QIAOKOU, "硚口区");
    world.place(place, "丙街道");
    world.place(community, "丙社区");
    for (var it = 1; it <= 3; it++) {
      world.place(new PlaceCode(community.first(Level.GRID) + it), "第" + it + "网格");
    }
    var officer = as(Role.SUBDISTRICT_OFFICER, place);
    var id = issued(as(Role.COMMAND, CITY), wish(place, "GRID"));

    assertThat(today(officer)).containsEntry("ORDERS_NEW", 5);
    assertThat(listed(officer, "MINE")).hasSize(5);
    var secretary = as(world.someoneNew(Role.COMMUNITY_SECRETARY, community));
    assertThat(listed(officer, "MINE")).containsExactly(place.toString());
    assertThat(listed(secretary, "MINE")).hasSize(4);
    assertThat(
            secretary
                .post("/api/order-tasks/acknowledgements?order=" + id, "{}")
                .json()
                .path("tasks")
                .asInt())
        .isEqualTo(4);
    assertThat(today(secretary)).containsEntry("ORDERS_MINE", 4);
    assertThat(progress(officer, id, place).path("acknowledged").asInt()).isEqualTo(3);
  }

  @Test
  void whatIsLateIsSeenByItsOwnerAndAllAboveAsOneCount() {
    var id = issued(as(Role.COMMAND, CITY), wish(CITY, "GRID", "within", "'30h'"));
    forward(Duration.ofHours(31));
    assertThat(today(as(Role.GRID_WORKER, BAOCHENG_1))).containsEntry("ORDERS_LATE", 1);
    assertThat(today(as(Role.COMMUNITY_SECRETARY, BAOCHENG))).containsEntry("ORDERS_LATE", 2);
    assertThat(today(as(Role.COMMAND, CITY))).containsEntry("ORDERS_LATE", 4);
    assertThat(listed(as(Role.DISTRICT_OFFICER, JIANGHAN), "LATE"))
        .containsExactly(ELSEWHERE_1.toString());
    assertThat(progress(as(Role.COMMAND, CITY), id, CITY).path("late").asInt()).isEqualTo(4);
  }

  @Test
  void voidingLeavesNoTaskAloneAndKeepsWhatWasDone() {
    var city = as(Role.COMMAND, CITY);
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    var old = issued(city, wish(CITY, "GRID"));
    ok(worker.put(task(old, BAOCHENG_1) + "/progress", "{'told': 10, 'words': ''}"));
    ok(
        as(Role.GRID_WORKER, BAOCHENG_2)
            .post(task(old, BAOCHENG_2) + "/request-for-means", "{'words': '没有体温计'}"));
    var next = issued(city, wish(CITY, "GRID", "supersedes", "'" + old + "'", "title", "'改为自取'"));

    assertThat(state(city, old)).isEqualTo("VOIDED");
    assertThat(read(city, "/api/orders/" + old).at("/order/next").asString()).isEqualTo(next);
    assertThat(rows("closed_at is null", old)).isZero();
    assertThat(rows("answer_due is not null", old)).isZero();
    assertThat(state(worker, old, BAOCHENG_1)).isEqualTo("DONE");
    assertThat(state(city, old, BAOCHENG_2)).isEqualTo("VOIDED");
    assertThat(acts(as(Role.GRID_WORKER, TAINING_1), old, TAINING_1))
        .containsExactly("ISSUE", "VOID");
    assertThat(today(as(Role.GRID_WORKER, TAINING_1)))
        .containsEntry("ORDERS_VOIDED", 1)
        .containsEntry("ORDERS_NEW", 1);
    assertThat(city.put("/api/orders/" + old + "/end", "{'words': 'x'}").problem())
        .isEqualTo("/problems/not-now");
  }

  @Test
  void whatASweepShowsNobodyTells() {
    var family = world.family(BAOCHENG_1);
    var form = forms.letOut(JIANGAN, JIANGAN);
    var sweep =
        sweeps.start(
            forms.caller(Role.SUBDISTRICT_OFFICER, DAZHI),
            new Sweep.Wish(
                form,
                "排查",
                "发热",
                BAOCHENG,
                Mode.EVERY_DOOR,
                null,
                clock.instant().plus(Duration.ofDays(3))));
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    var id =
        issued(
            subdistrict,
            wish(
                BAOCHENG,
                "GRID",
                "rule",
                "'PER_HOUSEHOLD'",
                "amount",
                "1",
                "sweep",
                "'" + sweep.id() + "'"));
    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    assertThat(worker.put(task(id, BAOCHENG_1) + "/progress", "{'told': 1, 'words': ''}").problem())
        .isEqualTo("/problems/seen-by-itself");
    assertThat(may(worker, id, BAOCHENG_1)).doesNotContain("TELL", "FINISH");
    assertThat(progress(subdistrict, id, BAOCHENG).path("told").asInt()).isZero();

    var visit =
        worker.post(
            "/api/sweeps/doors/" + family.id(),
            "{'id': '%s', 'outcome': 'CONTACTED', 'evidence': null, 'unwell': [], 'answers': []}"
                .formatted(UUID.randomUUID()));
    assertThat(visit.status()).as(visit.text()).isEqualTo(200);
    assertThat(progress(subdistrict, id, BAOCHENG).path("told").asInt()).isOne();
    timers.look();
    assertThat(read(worker, task(id, BAOCHENG_1)).at("/task/told").asInt()).isOne();
  }

  @Test
  void tasksGoOnAtThePlacesThatFollow() {
    var one = subdistrict(81, "甲街道");
    var other = subdistrict(82, "乙街道");
    var city = as(Role.COMMAND, CITY);
    var id = issued(city, wish(CITY, "SUBDISTRICT"));
    var target = progress(city, id, CITY).path("target").asLong();
    var draft =
        city.post(
            "/api/reorganisations",
            "{'version': 0, 'title': '合并', 'basis': '批复', 'day': '%s', 'changes': [{'kind': 'MERGE_SUBDISTRICTS', 'places': ['%s', '%s'], 'name': '甲乙街道'}]}"
                .formatted(clock.today(), one, other));
    assertThat(draft.status()).as(draft.text()).isEqualTo(201);
    var plan =
        city.put(
            "/api/reorganisations/" + draft.json().path("id").asString() + "/state",
            "{'state': 'PLANNED', 'version': %d}".formatted(draft.json().path("version").asInt()));
    assertThat(plan.json().path("state").asString()).as(plan.text()).isEqualTo("IN_FORCE");

    assertThat(rows("place in (%s, %s)".formatted(one, other), id)).isLessThan(2);
    assertThat(progress(city, id, CITY).path("target").asLong()).isEqualTo(target);
    assertThat(rows("place / 1000 = 420104 and target = 20", id)).isOne();
    assertThat(rows("place_first <> place * 1000000 and leaf", id)).isZero();
  }

  private PlaceCode subdistrict(int number, String name) {
    var code = new PlaceCode(QIAOKOU.first(Level.SUBDISTRICT) + number);
    world.place(QIAOKOU, "硚口区");
    world.place(code, name);
    var community = new PlaceCode(code.first(Level.COMMUNITY) + 1);
    world.place(community, name + "社区");
    world.place(new PlaceCode(community.first(Level.GRID) + 1), "第1网格");
    return code;
  }

  @Test
  void manyAreIssuedAndEndedTogetherByWhatBroughtThemAbout() {
    var caller = forms.caller(Role.COMMAND, CITY);
    var notice =
        WuhanNotices.all().stream().filter(it -> it.number() == 12).findFirst().orElseThrow();
    var wish = notice.order("ERL-77", CITY, null).orElseThrow();
    var exercise = UUID.randomUUID();
    var ids =
        Objects.requireNonNull(
            transaction.execute(_ -> {
              var batch = orders.begin(caller, exercise);
              return List.of(
                  batch.issue("activation:7", wish).id(), batch.issue("activation:7", wish).id());
            }));

    assertThat(ids).hasSize(2);
    assertThat(orders.bySource("activation:7")).allMatch(Order::isIssued);
    assertThat(orders.progress("activation:7").getFirst().progress().tasks()).isPositive();
    assertThat(today(as(Role.GRID_WORKER, BAOCHENG_1))).doesNotContainKey("ORDERS_NEW");
    assertThat(orders.endAll(caller, "activation:7", "演练结束")).isEqualTo(2);
    assertThat(ids).allMatch(it -> rows("closed_at is null", it.toString()) == 0);
    assertThat(orders.endAll(caller, "activation:7", "演练结束")).isZero();
  }

  @Test
  void elsewhereAndBelowSeeOnlyTheirOwnPart() {
    var id = issued(as(Role.COMMAND, CITY), wish(JIANGAN, "GRID"));
    assertThat(as(Role.DISTRICT_OFFICER, JIANGHAN).get("/api/orders/" + id).status())
        .isEqualTo(404);
    assertThat(as(Role.SUBDISTRICT_OFFICER, MINZU).get(task(id, BAOCHENG_1)).status())
        .isEqualTo(404);
    var secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    assertThat(secretary.get("/api/orders/" + id + "/tree?within=" + TAINING).status())
        .isEqualTo(404);
    var own = read(secretary, "/api/orders/" + id + "/tree");
    assertThat(own.at("/node/place/code").asString()).isEqualTo(BAOCHENG.toString());
    assertThat(own.path("below").size()).isEqualTo(2);
    var draft = drafted(as(Role.COMMAND, CITY), wish(JIANGAN, "GRID"));
    assertThat(secretary.get("/api/orders/" + draft).status()).isEqualTo(404);
    assertThat(as(Role.COMMUNITY_SECRETARY, ELSEWHERE).get("/api/orders").text())
        .doesNotContain(id);
  }

  @Test
  void aNewPostTakesOverWithoutAnythingBeingHandedOver() {
    var id = issued(as(Role.COMMAND, CITY), wish(JIANGAN, "COMMUNITY"));
    var user = Neighbourhood.newUser();
    accounts.found(
        user,
        user,
        Neighbourhood.PASSWORD,
        new Post.Wish(
            Role.COMMUNITY_SECRETARY, "代理书记", TAINING, null, clock.instant().plusSeconds(3600)),
        "test");
    var acting = as(user);
    ok(acting.put(task(id, TAINING) + "/acknowledgement", "{}"));
    forward(Duration.ofHours(2));
    var owner = read(as(Role.COMMAND, CITY), task(id, TAINING)).at("/task/owner").asString();
    assertThat(owner).isNotEmpty().isNotEqualTo("代理书记");
  }
}
