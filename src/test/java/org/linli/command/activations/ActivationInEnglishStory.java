package org.linli.command.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import tools.jackson.databind.JsonNode;

/**
 * C2: what a plan says in English stays beside the Chinese in what comes alive by it, wherever that
 * is read; what people write themselves has none, and nothing false is made up.
 */
@Tag("C2")
class ActivationInEnglishStory extends ActivationsPlay {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final List<String> MEASURES =
      List.of("Content", "Proportion", "Protection", "Appeal");

  @Test
  void everyPartGoesByItsEnglishNameWhenLookedAtAndWhenAlive() {
    world.family(BAOCHENG_1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var look =
        district.post(
            "/api/command/activations/preview",
            wish(UUID.randomUUID(), "epidemic", "III", 7, false, JIANGAN));
    ok(look);
    assertNamed(look.json().path("brings"));
    var id = declared(district, "epidemic", "III", 7, JIANGAN);
    assertNamed(seen(district, path(id, "")).path("parts"));
  }

  /** Names of powers and roles are in the pages' own words. */
  private static void assertNamed(JsonNode parts) {
    assertThat(parts.size()).isPositive();
    for (var it : parts) {
      var kind = Part.Kind.valueOf(it.path("kind").asString());
      if (kind == Part.Kind.GRANT || kind == Part.Kind.DUTIES) {
        assertThat(it.path("englishTitle").isNull()).as(it.toString()).isTrue();
      } else {
        assertEnglish(it.path("englishTitle"));
      }
    }
  }

  private static void assertEnglish(JsonNode it) {
    assertThat(it.asString("")).isNotBlank().doesNotContainPattern(HAN);
  }

  @Test
  void anOrderAndItsTasksKeepItDownToTheGrid() {
    world.family(BAOCHENG_1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, JIANGAN);
    var ref = ref(district, id, "ORDER", "door-to-door");
    var order = seen(district, "/api/orders/" + ref).path("order");
    assertThat(order.path("title").asString()).isEqualTo("三天内完成逐户排查");
    assertThat(order.path("englishTitle").asString())
        .isEqualTo("Finish the sweep of every household within three days");
    assertEnglish(order.path("englishWords"));
    assertThat(order.path("englishUnit").asString()).isEqualTo("households");
    for (var where :
        List.of(
            "/people/englishFrom",
            "/goods/0/englishItem",
            "/goods/0/englishUnit",
            "/goods/0/englishFrom",
            "/money/englishPayer",
            "/englishPowers",
            "/englishData")) {
      assertEnglish(order.at("/means" + where));
    }
    assertThat(seen(district, path(id, "/tree")).path("orders").valueStream())
        .isNotEmpty()
        .allSatisfy(it -> assertEnglish(it.path("englishTitle")));

    var worker = as(Role.GRID_WORKER, BAOCHENG_1);
    var mine = seen(worker, "/api/order-tasks?which=MINE").path("items");
    assertThat(mine.valueStream())
        .filteredOn(it -> it.path("order").asString().equals(ref))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("englishTitle")).isEqualTo(order.path("englishTitle"));
          assertThat(it.path("englishUnit").asString()).isEqualTo("households");
        });
    var task = seen(worker, "/api/orders/%s/tasks/%s".formatted(ref, BAOCHENG_1));
    assertThat(task.path("englishOrderWords")).isEqualTo(order.path("englishWords"));
  }

  @Test
  void aMeasureIsToldAtTheDoorInEnglishAndLosesWhatNoLongerHolds() {
    var here = world.family(BAOCHENG_1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, JIANGAN);
    var ref = ref(district, id, "MEASURE", "GATHERINGS");
    var measure = seen(district, "/api/law/measures/" + ref).path("measure");
    for (var words : MEASURES) assertEnglish(measure.path("english" + words));
    assertThat(notice(here, ref)).isEqualTo(measure.path("englishContent"));

    // Other content has no English; that of the other words goes on.
    ok(
        district.post(
            "/api/law/measures/" + ref + "/narrowing",
            "{'place': '%s', 'content': '只暂停棋牌', 'words': '已无关联病例', 'number': '岸指〔2026〕90号'}"
                .formatted(BAOCHENG)));
    var narrowed = seen(district, "/api/law/measures/" + ref).path("measure");
    assertThat(narrowed.path("content").asString()).isEqualTo("只暂停棋牌");
    assertThat(narrowed.path("englishContent").isNull()).isTrue();
    assertThat(narrowed.path("englishAppeal")).isEqualTo(measure.path("englishAppeal"));
    assertThat(notice(here, ref).isNull()).isTrue();

    var other = ref(district, id, "MEASURE", "HEALTH_MONITORING");
    ok(
        district.post(
            "/api/law/measures/" + other + "/narrowing",
            "{'place': '%s', 'words': '已无关联病例', 'number': '岸指〔2026〕91号'}".formatted(BAOCHENG)));
    assertEnglish(seen(district, "/api/law/measures/" + other).at("/measure/englishContent"));
  }

  /** The English of what a household is told that a measure says. */
  private JsonNode notice(Family at, String ref) {
    return seen(Http.at(port), "/api/home/" + at.link() + "/notices")
        .path("measures")
        .valueStream()
        .filter(it -> it.path("id").asString().equals(ref))
        .findFirst()
        .orElseThrow()
        .path("englishContent");
  }

  @Test
  void formsSweepsPowersAndTeamsHaveItToo() {
    world.family(BAOCHENG_1);
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, JIANGAN);
    var sweep = seen(district, "/api/sweeps/" + ref(district, id, "SWEEP", "symptoms"));
    assertEnglish(sweep.path("englishTitle"));
    assertThat(sweep.path("englishLooksFor").asString())
        .isEqualTo("Fever, tiredness, a dry cough, a sore throat");
    var form = seen(district, "/api/issues/" + ref(district, id, "FORM", "symptoms")).path("issue");
    assertEnglish(form.path("englishTitle"));
    assertEnglish(form.path("englishPurpose"));
    assertThat(seen(as(Role.COMMUNITY_SECRETARY, BAOCHENG), "/api/grants/mine").valueStream())
        .isNotEmpty()
        .allSatisfy(it -> assertEnglish(it.path("englishReason")));
    assertThat(
            seen(district, "/api/command/stations?within=" + BAOCHENG).path("items").valueStream())
        .isNotEmpty()
        .allSatisfy(it -> assertEnglish(it.path("englishGroup")));
  }

  @Test
  void whatAnExerciseExpectsIsInItsReportInEnglishToo() {
    var secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    var id = played(secretary, "flood", "III", 3, BAOCHENG);
    clock.forward(Duration.ofHours(2));
    secretary = as(Role.COMMUNITY_SECRETARY, BAOCHENG);
    // As the Chinese, not before it is over.
    assertThat(seen(secretary, path(id, "/injects")).at("/0/englishExpects").isNull()).isTrue();
    ok(secretary.post(path(id, "/end"), "{'ground': %s, 'endSweeps': false}".formatted(ground())));
    var report = seen(secretary, path(id, "/report"));
    assertEnglish(report.at("/injects/0/englishExpects"));
    assertEnglish(report.at("/orders/0/englishTitle"));
    assertThat(report.path("stopped").valueStream())
        .filteredOn(it -> it.path("kind").asString().equals("MEASURE"))
        .isNotEmpty()
        .allSatisfy(it -> assertEnglish(it.path("englishTitle")));
  }

  private static String ref(Http by, String id, String kind, String key) {
    return seen(by, path(id, ""))
        .path("parts")
        .valueStream()
        .filter(
            it -> it.path("kind").asString().equals(kind) && it.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow()
        .path("ref")
        .asString();
  }
}
