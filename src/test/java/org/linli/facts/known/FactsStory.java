package org.linli.facts.known;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.JIANGAN;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Neighbourhood.Family;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.Refusal;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.SourceAgency;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * F1: every item of a person has its source, its day and its basis; a correction keeps what was;
 * who disagrees is shown beside whose word counts.
 */
@Story
@Tag("F1")
class FactsStory {

  private static final LocalDate DAY = LocalDate.of(2020, 2, 20);

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired Facts facts;
  @Autowired KnownRows rows;
  @Autowired JdbcClient jdbc;

  private Family family;
  private Http worker;

  @BeforeEach
  void aFamilyAndItsGridWorker() {
    family = world.family(BAOCHENG_1);
    worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
  }

  @Test
  void whatIsToldIsKnownWithItsSourceDayAndBasisAndACorrectionKeepsWhatWas() {
    tell("EDUCATION", "'value': '小学', 'source': '上门', 'asOf': '2020-02-18'");
    tell("EDUCATION", "'value': '初中', 'source': '本人更正', 'asOf': '2020-02-20'");

    var known = item("EDUCATION");
    assertThat(known.path("words").asString()).isEqualTo("初级中学教育");
    assertThat(known.at("/voices").size()).isEqualTo(1);
    assertThat(known.at("/voices/0/source").asString()).isEqualTo("本人更正");
    assertThat(known.at("/voices/0/asOf").asString()).isEqualTo("2020-02-20");
    assertThat(known.at("/voices/0/basis").asString()).isEqualTo("duty");
    assertThat(known.at("/voices/0/by").asString()).startsWith("grid-worker");

    var history = worker.get(at(0) + "/EDUCATION/history").json();
    assertThat(history.path("total").asInt()).isEqualTo(2);
    assertThat(history.at("/items/1/words").asString()).isEqualTo("小学教育");
    assertThat(history.at("/items/1/source").asString()).isEqualTo("上门");
  }

  @Test
  void tellingTheSameAgainChangesNothing() {
    for (var i = 0; i < 3; i++) {
      tell("EDUCATION", "'value': '小学', 'source': '上门', 'asOf': '2020-02-18'");
    }
    var history = worker.get(at(0) + "/EDUCATION/history").json();
    assertThat(history.path("total").asInt()).isEqualTo(1);
  }

  @Test
  void whereSourcesDisagreeTheOwnersVoiceCountsAndTheOthersAreShown() {
    record(of(0), "EDUCATION", "小学", SourceAgency.EDUCATION, LocalDate.of(2019, 9, 1));
    tell("EDUCATION", "'value': '初中', 'source': '上门', 'asOf': '2020-02-20'");
    var known = item("EDUCATION");
    assertThat(known.path("disputed").asBoolean()).isTrue();
    assertThat(known.path("words").asString()).isEqualTo("小学教育");
    assertThat(known.at("/voices/0/agency").asString()).isEqualTo("EDUCATION");
    assertThat(known.at("/voices/0/counts").asBoolean()).isTrue();
    assertThat(known.at("/voices/1/words").asString()).isEqualTo("初级中学教育");
    assertThat(known.at("/voices/1/counts").asBoolean()).isFalse();
  }

  @Test
  void anOldPhonesWordOfAnOlderVersionIsBroughtToTheNewest() {
    tell("MEDICAL_INSURANCE", "'value': 'RURAL', 'version': 1, 'source': '本人'");
    assertThat(item("MEDICAL_INSURANCE").path("words").asString()).isEqualTo("城乡居民基本医疗保险");
  }

  @Test
  void whatIsOffOrCannotBeReadIsRefusedByNameAndNothingIsWritten() {
    var off = worker.put(at(0) + "/RELIGION", "{'value': '无', 'source': '本人'}");
    assertThat(off.status()).isEqualTo(422);
    assertThat(off.text()).contains("宗教信仰").contains("未启用");
    var wrong = worker.put(at(0) + "/EDUCATION", "{'value': '很高', 'source': '本人'}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("不在可选的说法里");
    var elsewhere = worker.put(at(0) + "/WHEREABOUTS", "{'value': '死亡', 'source': '本人'}");
    assertThat(elsewhere.text()).contains("登记簿");
    assertThat(worker.put(at(0) + "/GAS_KIND", "{'value': '1', 'source': 'x'}").status())
        .isEqualTo(404);

    assertThatThrownBy(() ->
            facts.record(
                null,
                List.of(
                    telling(of(0), "EDUCATION", "小学", SourceAgency.COMMUNITY, DAY),
                    telling(of(1), "EDUCATION", "??", SourceAgency.COMMUNITY, DAY))))
        .isInstanceOfSatisfying(
            Refusal.class, it -> assertThat(it.faults().getFirst().where()).isEqualTo("[1].value"));
    assertThat(row(0, "EDUCATION").get("EDUCATION")).isNull();
  }

  @Test
  void whatARegisterHoldsIsToldToTheRegisterAndReadFromIt() {
    tell("PHONE", "'value': '139 0000 1111', 'source': '上门'");
    var card = worker.get("/api/residents/" + family.resident(0)).json();
    assertThat(card.toString()).contains("139******11");
    var known = Objects.requireNonNull(row(0, "PHONE").get("PHONE"));
    assertThat(known.value()).isEqualTo("13900001111");
    assertThat(known.voices()).hasSize(1);
    assertThat(row(0, "SEX").value("SEX")).isEqualTo("1");
    assertThat(row(1, "RELATION_TO_HEAD").value("RELATION_TO_HEAD")).isEqualTo("1");
    assertThat(row(0, "RESIDENCE_ADDRESS").value("RESIDENCE_ADDRESS")).endsWith("1单元101");
  }

  /** A phone that is asked for anew and is still the same is fresh again, and nothing is asked. */
  @Test
  void aWordThatIsTheSameConfirmsTheRegister() {
    record(of(0), "PHONE", "10012345678", SourceAgency.COMMUNITY, LocalDate.of(2026, 1, 1));
    var known = Objects.requireNonNull(row(0, "PHONE").get("PHONE"));
    assertThat(known.voices()).hasSize(1);
    assertThat(known.value()).isEqualTo("10012345678");
  }

  @Test
  void aHouseholdFillsWhatIsEmptyAndAsksToCorrectWhatIsNot() {
    var outcome =
        facts.record(
            null,
            List.of(
                telling(of(1), "PHONE", "13900002222", SourceAgency.COMMUNITY, DAY),
                telling(of(0), "PHONE", "13900003333", SourceAgency.COMMUNITY, DAY)));
    assertThat(outcome.asked()).containsExactly(1);
    assertThat(row(1, "PHONE").value("PHONE")).isEqualTo("13900002222");
    assertThat(row(0, "PHONE").value("PHONE")).isEqualTo("10012345678");
    var waiting = Http.at(port).get("/api/home/" + family.link() + "/data").json();
    assertThat(waiting.toString()).contains("139******33");
  }

  /**
   * Whoever holds the household's link: with source and day, covered; the register's stand apart.
   */
  @Test
  void aHouseholdSeesWhatIsKnownOfItBesideTheRegister() {
    tell("DISABILITY_KIND", "'value': '听力', 'source': '残疾人证', 'asOf': '2026-01-05'");
    tell("PHONE", "'value': '13900001111', 'source': '上门核实'");
    var guest = Http.at(port).with("Accept-Language", "en");
    var kept = guest.get("/api/home/" + family.link() + "/facts");
    assertThat(kept.status()).as(kept.text()).isEqualTo(200);
    var person =
        kept.json()
            .valueStream()
            .filter(it -> it.path("kind").asString().equals("RESIDENT"))
            .toList();
    assertThat(person).hasSize(1);
    assertThat(person.getFirst().path("name").asString()).contains("*");
    assertThat(person.getFirst().path("facts").size()).isEqualTo(1);
    var fact = person.getFirst().at("/facts/0");
    assertThat(fact.path("name").asString()).isEqualTo("残疾类别");
    assertThat(fact.at("/voices/0/words").asString()).isEqualTo("******");
    assertThat(fact.at("/voices/0/source").asString()).isEqualTo("残疾人证");
    assertThat(fact.at("/voices/0/asOf").asString()).isEqualTo("2026-01-05");
    assertThat(kept.text()).doesNotContain("听力", "13900001111");
    assertThat(guest.get("/api/home/" + "A".repeat(32) + "/facts").status()).isEqualTo(404);
  }

  @Test
  void personalValuesAreCoveredUntilTheyAreUncoveredForAPurposeWhichTheHouseholdSees() {
    tell("DISABILITY_KIND", "'value': '听力', 'source': '残疾人证'");
    var known = item("DISABILITY_KIND");
    assertThat(known.path("covered").asBoolean()).isTrue();
    assertThat(known.path("words").asString()).isEqualTo("******");
    var clear =
        worker.post(at(0) + "/reveals", "{'items': ['DISABILITY_KIND'], 'purpose': 'CARE'}").json();
    assertThat(clear.at("/values/DISABILITY_KIND/words").asString()).isEqualTo("听力残疾");
    assertThat(clear.at("/values/DISABILITY_KIND/voices").findValuesAsString("agency"))
        .containsExactly("COMMUNITY");
    var looks = Http.at(port).get("/api/home/" + family.link() + "/data/looks").json();
    assertThat(looks.at("/items/0/items/0").asString()).isEqualTo("残疾类别");
    var sealed =
        jdbc.sql("select value from fact where number = :id")
            .param("id", of(0).number())
            .query((row, _) -> new String(row.getBytes("value"), StandardCharsets.ISO_8859_1))
            .list();
    assertThat(sealed).isNotEmpty().noneMatch(it -> it.equals("2"));
  }

  @Test
  void whoHasNoPowerOrNoPlaceThereTellsNothing() {
    var officer = Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    assertThat(officer.get(at(0)).status()).isEqualTo(200);
    assertThat(officer.put(at(0) + "/EDUCATION", "{'value': '80', 'source': 'x'}").status())
        .isEqualTo(403);
    var department = Http.at(port).signedIn(world.someone(Role.DEPARTMENT_OFFICER, JIANGAN));
    assertThat(department.get(at(0)).status()).isEqualTo(403);
  }

  @Test
  void aPlaceIsReadInWalkingOrderWithEverythingAround() {
    tell("EDUCATION", "'value': '小学', 'source': '上门'");
    var found = new ArrayList<KnownRow>();
    rows.each(BAOCHENG_1, ItemSubject.RESIDENT, Set.of("NAME", "EDUCATION"), it -> found.add(it));
    var mine = found.stream().filter(it -> family.id().equals(it.household())).toList();
    assertThat(mine).hasSize(3);
    assertThat(mine.getFirst().value("NAME")).isEqualTo("王某某");
    assertThat(mine.getFirst().value("EDUCATION")).isEqualTo("80");
    assertThat(mine.getFirst().around()).containsKeys(ItemSubject.BUILDING, ItemSubject.DWELLING);
    for (var kind : ItemSubject.values()) {
      var some = new ArrayList<KnownRow>();
      rows.each(BAOCHENG, kind, Set.of("HOUSEHOLD_HEAD", "ROOM_NUMBER", "PLACE_NAME"), some::add);
      if (kind != ItemSubject.ORGANISATION) assertThat(some).as(kind.name()).isNotEmpty();
      assertThat(rows.of(some.stream().map(KnownRow::subject).toList(), Set.of("ROOM_NUMBER")))
          .hasSize(some.size());
    }
    assertThat(rows.byName(BAOCHENG, List.of("王小某")).get("王小某")).contains(of(2));
  }

  private void tell(String item, String rest) {
    var answer = worker.put(at(0) + "/" + item, "{" + rest + "}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private JsonNode item(String key) {
    for (var it : worker.get(at(0)).json().path("items")) {
      if (it.path("item").asString().equals(key)) return it;
    }
    throw new AssertionError(key + " is not known");
  }

  private void record(Subject of, String item, String value, SourceAgency by, LocalDate asOf) {
    facts.record(null, List.of(telling(of, item, value, by, asOf)));
  }

  private static Telling telling(
      Subject of, String item, String value, SourceAgency by, LocalDate asOf) {
    return new Telling(of, item, 9, value, by, "名单", asOf, "duty");
  }

  private KnownRow row(int member, String item) {
    return Objects.requireNonNull(rows.of(List.of(of(member)), Set.of(item)).get(of(member)));
  }

  private Subject of(int member) {
    return Subject.of("RESIDENT:" + family.resident(member));
  }

  private String at(int member) {
    return "/api/facts/" + of(member);
  }
}
