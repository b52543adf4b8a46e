package org.linli.messages.offices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.linli.Http;
import org.linli.MovableClock;
import org.linli.Neighbourhood;
import org.linli.OwnDatabase;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * Offices with groups and mailboxes, and what they have to hear of; each story begins on a new
 * morning at nine, in a database of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = {OwnDatabase.class, GroupsAndMail.Connected.class})
@Import({Neighbourhood.class, OfficesPlay.Time.class})
abstract class OfficesPlay {

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {
    @Bean
    @Primary
    static MovableClock officesClock() {
      return new MovableClock();
    }
  }

  static final String ADDRESSES = "/api/office-addresses";

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Accounts accounts;
  @Autowired MovableClock clock;
  @Autowired OfficeRounds rounds;
  @Autowired JdbcClient jdbc;

  final GroupsAndMail outside = GroupsAndMail.one();

  Http guest;
  Http subdistrict;
  Http secretary;
  Http district;
  Http fire;
  String fireOfficer;

  @BeforeEach
  void aNewMorning() throws Exception {
    clock.nextDayAt(9);
    outside.forgets();
    outside.mail().purgeEmailFromAllMailboxes();
    for (var table :
        List.of("office_address", "order_task", "order_act", "activation", "whistle_call")) {
      jdbc.sql("delete from " + table).update();
    }
    guest = Http.at(port).with("Accept-Language", "en");
    fireOfficer = officer(SourceAgency.FIRE_RESCUE);
    theySignIn();
  }

  final void theySignIn() {
    subdistrict = guest.signedIn(world.someone(Role.SUBDISTRICT_OFFICER, DAZHI));
    secretary = guest.signedIn(world.someone(Role.COMMUNITY_SECRETARY, BAOCHENG));
    district = guest.signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    fire = guest.signedIn(fireOfficer);
  }

  /** Somebody new of a department of the district. */
  String officer(SourceAgency agency) {
    var user = Neighbourhood.newUser();
    accounts.found(
        user,
        user,
        Neighbourhood.PASSWORD,
        new Post.Wish(Role.DEPARTMENT_OFFICER, user, JIANGAN, null, null, agency),
        "test");
    return user;
  }

  /** It becomes this time of the day. */
  void at(String time) {
    var then = clock.today().atTime(LocalTime.parse(time)).atZone(WorkDays.ZONE).toInstant();
    clock.forward(Duration.between(clock.instant(), then));
    theySignIn();
  }

  void minutes(int many) {
    clock.forward(Duration.ofMinutes(many));
  }

  /** What the two timers do, some minutes later. */
  void timersRun() {
    minutes(3);
    rounds.look();
    rounds.send();
  }

  String writes(Http by, String target) {
    return writes(by, target, "");
  }

  String writes(Http by, String target, String secret) {
    var made = write(by, target, secret);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().path("id").asString();
  }

  static Http.Answer write(Http by, String target, String secret) {
    return by.post(
        ADDRESSES,
        "{'target': '%s', 'secret': '%s', 'label': '工作群', 'language': 'zh'}"
            .formatted(target, secret));
  }

  void whistles(String kind) {
    var made =
        subdistrict.post(
            "/api/whistles",
            "{'kind': '%s', 'agencies': ['FIRE_RESCUE'], 'place': '%s', 'spot': '3号楼车库', 'words': '王某某家车库进水'}"
                .formatted(kind, BAOCHENG));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
  }

  /** Tasks for every community of the district. */
  void orders() {
    var made =
        district.post(
            "/api/orders",
            """
            {'title': '入户发放体温计', 'words': '先保独居老人', 'basis': 'RCL-43', 'agency': 'HEALTH',
             'duty': 'WJ-01', 'scope': '%s', 'level': 'COMMUNITY', 'unit': '户', 'rule': 'PER_PLACE',
             'amount': 10, 'byHand': [], 'within': '3wd', 'emergency': false,
             'means': {'people': {'heads': 2, 'from': '区直机关'},
                       'goods': [{'item': '体温计', 'amount': 300, 'unit': '支', 'from': '区储备库'}],
                       'money': {'yuan': 0, 'payer': '区卫健局'}, 'powers': '', 'data': '底册', 'lends': []}}
            """
                .formatted(JIANGAN));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    var issued = district.put("/api/orders/" + made.json().path("id").asString() + "/issue", "{}");
    assertThat(issued.status()).as(issued.text()).isEqualTo(204);
  }

  String declares(boolean exercise) {
    var id = UUID.randomUUID();
    var made =
        district.post(
            "/api/command/activations",
            """
            {'id': '%s', 'plan': 'epidemic', 'level': 'III', 'places': ['%s'], 'matter': '聚集性疫情',
             'until': '%s', 'exercise': %b,
             'ground': {'authority': '江岸区应急指挥部', 'basis': 'ERL-72', 'notice': '%s', 'words': '出现聚集性疫情'}}
            """
                .formatted(id, DAZHI, clock.instant().plus(Duration.ofDays(5)), exercise, id));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return id.toString();
  }

  static JsonNode last(Http by) {
    var answer = by.get(ADDRESSES);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().at("/addresses/0/last");
  }

  static void ok(Http.Answer it) {
    assertThat(it.status()).as(it.text()).isEqualTo(204);
  }
}
