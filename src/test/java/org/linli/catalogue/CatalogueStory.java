package org.linli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.JIANGAN;

import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** F1: two departments' 联系电话 and 手机号 are one item, with its owner and how long it is fresh. */
@Story
@Tag("F1")
class CatalogueStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired JdbcClient jdbc;

  private Http officer;

  @BeforeEach
  void anOfficerIsAtWork() {
    officer = Http.at(port).signedIn(world.someone(Role.DEPARTMENT_OFFICER, JIANGAN));
  }

  @Test
  void twoDepartmentsWordsForAPhoneAreOneItem() {
    var civilAffairs = first("联系电话");
    var health = first("手机号");
    assertThat(civilAffairs.path("key").asString()).isEqualTo("PHONE");
    assertThat(civilAffairs.path("why").asString()).isEqualTo("NAME");
    assertThat(health.path("key").asString()).isEqualTo("PHONE");
    assertThat(health.path("why").asString()).isEqualTo("SYNONYM");
    assertThat(health.path("matched").asString()).isEqualTo("手机号");
    assertThat(health.path("owner").asString()).isEqualTo("COMMUNITY");
    assertThat(health.path("freshFor").asString()).isEqualTo("P1Y");
  }

  @Test
  void anItemIsToldInFullWithItsCodesAndItsOlderVersions() {
    var page = officer.get("/api/catalogue/items/MEDICAL_INSURANCE").json();
    assertThat(page.at("/item/version").asInt()).isEqualTo(2);
    assertThat(page.at("/item/value/codes/codes").toString()).contains("城乡居民基本医疗保险");
    assertThat(page.path("older").size()).isEqualTo(1);
    assertThat(page.at("/older/0/value/codes/codes").toString()).contains("新型农村合作医疗");

    var age = officer.get("/api/catalogue/items/AGE").json();
    assertThat(age.at("/item/derivation/kind").asString()).isEqualTo("AGE");
    assertThat(age.at("/item/knowers").size()).isZero();
  }

  @Test
  void theListIsReadPageByPageAndBySubject() {
    var all = officer.get("/api/catalogue/items?size=200").json();
    assertThat(all.path("total").asInt()).isGreaterThanOrEqualTo(150);
    var second = officer.get("/api/catalogue/items?size=10&page=1").json();
    assertThat(second.at("/items/0/key")).isEqualTo(all.at("/items/10/key"));

    var buildings = officer.get("/api/catalogue/items?subject=BUILDING&size=200").json();
    assertThat(buildings.path("total").asInt()).isPositive();
    buildings
        .path("items")
        .forEach(it -> assertThat(it.path("subject").asString()).isEqualTo("BUILDING"));
  }

  @Test
  void whatMayNotBeAskedIsRecognisedAndOff() {
    var religion = first("宗教信仰");
    assertThat(religion.path("key").asString()).isEqualTo("RELIGION");
    assertThat(religion.path("inUse").asBoolean()).isFalse();
  }

  @Test
  void whoSeesPlacesReadsItNobodyElseAndWhatIsNotThereIsNotFound() {
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(worker.get("/api/catalogue/items/PHONE").status()).isEqualTo(200);
    assertThat(Http.at(port).get("/api/catalogue/items").status()).isEqualTo(401);
    assertThat(officer.get("/api/catalogue/items/NOBODY_KNOWS").status()).isEqualTo(404);
    assertThat(officer.get("/api/catalogue/items?q=天王盖地虎").json().path("total").asInt()).isZero();
  }

  @Test
  void aProposedItemIsAcceptedAndServedLikeTheOthersOrFoundToBeAnotherName() {
    var label = "充电桩编号" + Neighbourhood.newUser();
    var body =
        "{'label': '%s', 'subject': 'BUILDING', 'type': 'TEXT', 'owner': 'HOUSING', 'form': '排查表'}"
            .formatted(label);
    var id = officer.post("/api/catalogue/proposals", body).json().path("id").asString();
    assertThat(officer.post("/api/catalogue/proposals", body).json().path("id").asString())
        .isEqualTo(id);
    var at = "/api/catalogue/proposals/" + id;
    var acceptance = "{'english': '%s', 'fresh': 'P1Y', 'sensitivity': 'ORDINARY'}".formatted(id);
    assertThat(officer.put(at + "/acceptance", acceptance).status()).isEqualTo(403);

    var keeper = Http.at(port).signedIn(world.someone(Role.DISTRICT_OFFICER, JIANGAN));
    var key = keeper.put(at + "/acceptance", acceptance).json().path("key").asString();
    assertThat(key).startsWith("LOCAL_");
    assertThat(officer.get("/api/catalogue/items/" + key).json().at("/item/name").asString())
        .isEqualTo(label);
    assertThat(keeper.put(at + "/declination", "{'reason': 'x'}").status()).isEqualTo(409);
    var again = officer.post("/api/catalogue/proposals", body);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains(key);

    var other = "手机联络号" + Neighbourhood.newUser();
    var second =
        officer
            .post(
                "/api/catalogue/proposals",
                ("{'label': '%s', 'subject': 'RESIDENT', 'type': 'PHONE', 'owner': 'COMMUNITY',"
                        + " 'form': 'x'}")
                    .formatted(other))
            .json()
            .path("id")
            .asString();
    assertThat(
            keeper
                .put("/api/catalogue/proposals/" + second + "/synonym", "{'of': 'PHONE'}")
                .status())
        .isEqualTo(204);
    assertThat(first(other).path("key").asString()).isEqualTo("PHONE");
    assertThat(first(other).path("why").asString()).isEqualTo("SYNONYM");
    assertThat(officer.get("/api/catalogue/proposals").text()).contains(other);
  }

  @Test
  void whatIsWrongWithAProposalOrADecisionIsToldByName() {
    var wrong =
        officer.post(
            "/api/catalogue/proposals",
            "{'label': ' ', 'subject': 'BUILDING', 'type': 'DECIMAL', 'owner': 'HOUSING', 'form': ''}");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("缺少名称").contains("小数缺少单位");
    var taken =
        officer.post(
            "/api/catalogue/proposals",
            "{'label': '手机号', 'subject': 'RESIDENT', 'type': 'PHONE', 'owner': 'HOUSING', 'form': ''}");
    assertThat(taken.problem()).endsWith("name-taken");
    var worker = Http.at(port).signedIn(world.someone(Role.GRID_WORKER, BAOCHENG_1));
    assertThat(
            worker
                .post(
                    "/api/catalogue/proposals",
                    "{'label': 'x', 'subject': 'BUILDING', 'type': 'TEXT', 'owner': 'HOUSING',"
                        + " 'form': ''}")
                .status())
        .isEqualTo(403);
  }

  /** What the catalogue says our registers hold is a column of theirs. */
  @Test
  void everyColumnItNamesIsThere() {
    var columns =
        new TreeSet<>(
            jdbc.sql(
                    """
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = current_schema()
                    """)
                .query(String.class)
                .list());
    var named = new TreeSet<String>();
    CatalogueFile.shipped()
        .current()
        .map(DataItem::register)
        .forEach(it -> {
          if (it != null) named.add(it);
        });
    assertThat(named).hasSizeGreaterThan(20).isSubsetOf(columns);
  }

  private tools.jackson.databind.JsonNode first(String words) {
    return officer.get("/api/catalogue/items?subject=RESIDENT&q=" + words).json().at("/items/0");
  }
}
