package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.DAZHI;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
import org.linli.messages.Sender;
import org.linli.sweeps.chase.ChaseMessages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Silent households of a community, a gateway for messages, and those who go after them. */
@ContextConfiguration(initializers = SmsCentre.Connected.class)
abstract class ChasePlay extends ReportsPlay {

  static final String REMINDERS = "/api/chase/reminders";

  final SmsCentre centre = SmsCentre.one();

  @Autowired ChaseMessages chasing;
  @Autowired Sender sender;
  @Autowired Keeping keeping;

  Http worker;
  Http officer;
  Http steward;
  private @Nullable String stewardsName;

  @BeforeEach
  void theGatewayIsUp() {
    centre.forgets();
    chasersSignIn();
  }

  final void chasersSignIn() {
    theySignIn();
    worker = guest.signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    officer = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    steward = stewardsName == null ? guest : guest.signedIn(stewardsName);
  }

  /** Families that were in the register before; then it is half past seven of the next morning. */
  List<Family> silentSince(int many) {
    var all = families(BAOCHENG_1, many);
    clock.nextDayAt(7);
    at("07:30");
    return all;
  }

  /** It becomes this time of the day. */
  void at(String time) {
    var then = clock.today().atTime(LocalTime.parse(time)).atZone(Period.ZONE).toInstant();
    clock.forward(Duration.between(clock.instant(), then));
    chasersSignIn();
  }

  /** What the two timers do. */
  void timersRun() {
    chasing.queueDue();
    sender.sendDue();
  }

  void hasNoPhone(Family family) {
    jdbc.sql("update resident set phone = null, phone_key = null where household = :id")
        .param("id", family.id().number())
        .update();
  }

  void getsASteward(Family... families) {
    stewardsName = Neighbourhood.newUser();
    world.someoneNew(stewardsName, Role.STEWARD, BAOCHENG);
    for (var it : families) {
      jdbc.sql(
              """
              insert into stewardship (subdistrict, id, building, account, from_at, until_at)
              select h.subdistrict, nextval('linli_id'), e.building, a.id, :from, :until
              from household h
              join dwelling d on d.subdistrict = h.subdistrict and d.id = h.dwelling
              join entrance e on e.subdistrict = d.subdistrict and e.id = d.entrance
              join account a on a.user_name = :user
              where h.id = :id
              """)
          .param("from", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
          .param("until", Timestamp.from(clock.instant().plus(Duration.ofDays(9))))
          .param("user", stewardsName)
          .param("id", it.id().number())
          .update();
    }
    steward = guest.signedIn(stewardsName);
  }

  /** The families of these messages that reached a phone, one for each message. */
  List<String> told() {
    return centre.delivered().keySet().stream()
        .map(key ->
            jdbc.sql("select subdistrict || '-' || household from message where id = :id")
                .param("id", UUID.fromString(key))
                .query(String.class)
                .single())
        .toList();
  }

  static String[] ids(Family... families) {
    return Arrays.stream(families).map(it -> it.id().toString()).toArray(String[]::new);
  }

  static JsonNode read(Http by, String path) {
    var answer = by.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** Who is in a step, seen by somebody, as far as they see. */
  static List<String> in(Http by, String step, PlaceCode place) {
    return read(by, "/api/chase/households?size=200&step=%s&place=%s".formatted(step, place))
        .path("items")
        .findValuesAsString("household");
  }

  static List<String> toDo(Http by) {
    return read(by, "/api/chase/households?size=200&open=true&step=CALL&step=VISIT")
        .path("items")
        .findValuesAsString("household");
  }

  List<String> reminders() {
    return read(steward, REMINDERS + "?size=200").path("items").findValuesAsString("household");
  }

  Http.Answer attempt(Http by, Family family, String step, String outcome) {
    return attempt(by, family, UUID.randomUUID(), step, outcome);
  }

  Http.Answer attempt(Http by, Family family, UUID id, String step, String outcome) {
    return by.put(
        "/api/chase/households/%s/attempts/%s".formatted(family.id(), id),
        "{'day': '%s', 'slot': '%s', 'step': '%s', 'outcome': '%s'}"
            .formatted(now().day(), now().slot(), step, outcome));
  }

  Http.Answer reportFor(Http by, Family family, String via) {
    return by.post(
        "/api/reports",
        "{'id': '%s', 'household': '%s', 'day': '%s', 'slot': '%s', 'via': '%s', 'readings': [{'resident': '%s', 'celsius': 36.5}]}"
            .formatted(
                UUID.randomUUID(),
                family.id(),
                now().day(),
                now().slot(),
                via,
                family.members().getFirst()));
  }

  /** What the steps say is what the board and the list of the silent say, at every level. */
  void theFiguresAgree() {
    for (var place : List.of(BAOCHENG_1, BAOCHENG, DAZHI)) {
      var counts = read(officer, "/api/chase?place=" + place);
      var silent = figures(officer, place).path("silentHouseholds").asInt();
      assertThat(counts.path("silent").asInt()).as("silent of %s", place).isEqualTo(silent);
      var sum = 0;
      for (var it : counts.path("steps")) {
        var households = it.path("households").asInt();
        sum += households;
        var step = it.path("step").asString();
        assertThat(in(officer, step, place)).as(step).hasSize(households).doesNotHaveDuplicates();
      }
      assertThat(sum).as("sum of the steps of %s", place).isEqualTo(silent);
    }
    assertThat(read(officer, "/api/chase?place=" + DAZHI).path("steps").findValuesAsString("step"))
        .containsExactly("WAITING", "MESSAGE", "STEWARD", "CALL", "VISIT");
  }

  String stateOf(Family family) {
    return jdbc.sql(
            """
            select state from message
            where household = :id and day = :day and purpose = 'SILENT_' || :slot
            """)
        .param("id", family.id().number())
        .param("day", now().day())
        .param("slot", now().slot().name())
        .query(String.class)
        .single();
  }
}
