package org.linli.command.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.JIANGHAN;
import static org.linli.Neighbourhood.MINZU;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import tools.jackson.databind.JsonNode;

/**
 * C3: an activation changes with the emergency. Groups that nobody had foreseen are added and take
 * matters over; levels go up and down and end exactly what they brought.
 */
@Tag("C3")
class ActivationStepsStory extends ActivationsPlay {

  @Test
  void groupsAreAddedInTheMidstOfItAndTakeMattersOver() {
    var city = as(Role.COMMAND, CITY);
    var id = declared(city, "epidemic", "II", 20, CITY);
    var groups = groups(city, id);
    assertThat(holders(city, id, "transfer")).containsExactly("transfer");

    ok(city.post(path(id, "/groups"), adding("beds", "床位保障组", "transfer")));
    ok(city.post(path(id, "/groups"), adding("hosts", "援汉医疗队接待组", "")));
    assertThat(groups(city, id)).hasSize(groups.size() + 2).contains("beds", "hosts");
    assertThat(holders(city, id, "transfer")).containsExactly("transfer", "beds");
    assertThat(seen(city, path(id, "/tree")).path("units").valueStream())
        .anyMatch(it -> it.path("key").asString().equals("beds"));

    assertThat(city.post(path(id, "/groups"), adding("beds", "床位保障组", "")).problem())
        .isEqualTo("/problems/group-there-already");
    assertThat(city.post(path(id, "/groups"), adding("more", "组", "no-such")).problem())
        .isEqualTo("/problems/no-such-matter");
    assertThat(acts(city, id)).containsExactly("DECLARE", "ADD_GROUPS", "ADD_GROUPS");
  }

  @Test
  void aGroupAddedBringsItsPostsToEveryCommunityAndTheyGoWithIt() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    var id = declared(district, "epidemic", "III", 7, DAZHI);
    var before = stations(district);
    var none = adding("beds", "床位保障组", "", post("CITY", 2));
    assertThat(district.post(path(id, "/groups"), none).problem())
        .isEqualTo("/problems/post-unclear");

    ok(district.post(path(id, "/groups"), adding("beds", "床位保障组", "", post("COMMUNITY", 2))));

    var communities =
        jdbc.sql("select count(*) from place where level = 12 and code / 1000 = " + DAZHI)
            .query(Long.class)
            .single();
    assertThat(stations(district)).isEqualTo(before + communities);
    assertThat(seen(district, path(id, "")).path("parts").valueStream())
        .anyMatch(it ->
            it.path("kind").asString().equals("STATION")
                && it.path("key").asString().equals("beds-1")
                && it.path("amount").asLong() == 2 * communities);
    ok(district.post(path(id, "/end"), "{'ground': %s, 'endSweeps': true}".formatted(ground())));
    assertThat(stations(district)).isZero();
  }

  private static long stations(Http by) {
    return seen(by, "/api/command/stations/count?within=" + DAZHI).path("stations").asLong();
  }

  private static String post(String at, int heads) {
    return "{'name': '床位联络岗', 'at': '%s', 'heads': %d, 'duties': '报空床'}".formatted(at, heads);
  }

  private static String adding(String key, String name, String takes) {
    return adding(key, name, takes, "");
  }

  private static String adding(String key, String name, String takes, String posts) {
    return "{'groups': [{'key': '%s', 'name': '%s', 'englishName': null, 'at': ['CITY'], 'agency': null, 'duties': '统筹', 'takes': [%s], 'posts': [%s]}], 'ground': %s}"
        .formatted(key, name, takes.isEmpty() ? "" : "'" + takes + "'", posts, ground());
  }

  private static List<String> groups(Http by, String id) {
    return seen(by, path(id, ""))
        .path("parts")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals("GROUP"))
        .map(it -> it.path("key").asString())
        .distinct()
        .toList();
  }

  /** Which groups have looked after a matter, the first first. */
  private static List<String> holders(Http by, String id, String matter) {
    return seen(by, path(id, ""))
        .path("matters")
        .valueStream()
        .filter(it -> it.path("matter").asString().equals(matter))
        .map(it -> it.path("group").asString())
        .toList();
  }

  @Test
  void upBringsWhatTheLevelAddsAndDownEndsExactlyThat() {
    var city = as(Role.COMMAND, CITY);
    var id = declared(city, "epidemic", "III", 10, CITY);
    var third = alive(city, id);
    ok(city.put(path(id, "/level"), level("II", 20)));
    var second = alive(city, id);
    assertThat(count(second, "MEASURE")).isGreaterThan(count(third, "MEASURE"));
    assertThat(count(second, "ORDER")).isGreaterThan(count(third, "ORDER"));
    assertThat(city.put(path(id, "/level"), level("II", 20)).problem())
        .isEqualTo("/problems/same-level");

    ok(city.put(path(id, "/level"), level("III", 10)));
    assertThat(alive(city, id)).isEqualTo(third);
    assertThat(acts(city, id)).containsExactly("DECLARE", "STEP_UP", "STEP_DOWN");
    assertThat(seen(city, path(id, "")).at("/activation/level").asString()).isEqualTo("III");
  }

  /** Groups that were added since, their posts and what they took over are there for it too. */
  @Test
  void whereItIsWidenedGroupsAddedSinceComeOnceAndKeepWhatTheyTookOver() {
    var city = as(Role.COMMAND, CITY);
    var id = declared(city, "epidemic", "III", 10, JIANGAN);
    var declared = seen(city, path(id, ""));
    assertThat(declared.path("matters").valueStream().map(it -> it.path("groupName").asString()))
        .contains("转运救治组")
        .allMatch(it -> it.endsWith("组"));
    var matter = declared.at("/matters/0/matter").asString();
    var beds = adding("beds", "床位保障组", matter, post("COMMUNITY", 2));
    ok(city.post(path(id, "/groups"), beds.replace("['CITY']", "['DISTRICT']")));
    assertThat(placesOf(city, id, "GROUP", "beds")).containsExactly(JIANGAN.toString());
    var before = rows(TOUCHED);

    var look = city.post(path(id, "/places/preview"), "{'places': ['%s']}".formatted(MINZU));
    assertThat(look.status()).as(look.text()).isEqualTo(200);
    assertThat(look.json().path("refused")).isEmpty();
    assertThat(added(look.json().path("brings")))
        .containsExactlyInAnyOrder("GROUP beds " + MINZU, "STATION beds-1 " + MINZU);
    assertThat(rows(TOUCHED)).isEqualTo(before);

    ok(
        city.post(
            path(id, "/places"), "{'places': ['%s'], 'ground': %s}".formatted(MINZU, ground())));

    var opened = seen(city, path(id, ""));
    assertThat(placesOf(city, id, "GROUP", "beds"))
        .containsExactlyInAnyOrder(JIANGAN.toString(), MINZU.toString());
    assertThat(placesOf(city, id, "STATION", "beds-1"))
        .containsExactlyInAnyOrder(JIANGAN.toString(), MINZU.toString());
    assertThat(opened.path("timeline").valueStream().filter(it -> is(it, "WIDEN")))
        .singleElement()
        .satisfies(it -> assertThat(it.path("numbers")).isEqualTo(look.json().path("numbers")));
    assertThat(
            seen(city, path(id, "/tree?within=" + MINZU)).path("units").findValuesAsString("key"))
        .contains("beds")
        .doesNotHaveDuplicates();
    assertThat(stationsOf("beds-1", MINZU)).isPositive();
    assertThat(holders(city, id, matter)).endsWith("beds").hasSize(2);

    ok(city.post(path(id, "/end"), "{'ground': %s, 'endSweeps': true}".formatted(ground())));
    assertThat(stationsOf("beds-1", MINZU)).isZero();
  }

  private static boolean is(JsonNode line, String act) {
    return line.path("act").asString().equals(act);
  }

  private static List<String> added(JsonNode parts) {
    return parts
        .valueStream()
        .filter(it -> it.path("key").asString().startsWith("beds"))
        .map(it ->
            it.path("kind").asString()
                + " "
                + it.path("key").asString()
                + " "
                + it.at("/place/code").asString())
        .toList();
  }

  private static List<String> placesOf(Http by, String id, String kind, String key) {
    return added(seen(by, path(id, "")).path("parts")).stream()
        .filter(it -> it.startsWith(kind + " " + key + " "))
        .map(it -> it.substring(it.lastIndexOf(' ') + 1))
        .toList();
  }

  private long stationsOf(String post, PlaceCode within) {
    return jdbc.sql(
            "select count(*) from station s join station_kind k on k.id = s.kind where k.key = :post and s.place / 1000 = :within and s.closed_at is null")
        .param("post", post)
        .param("within", within.value())
        .query(Long.class)
        .single();
  }

  private static long count(Map<String, Long> alive, String kind) {
    return alive.getOrDefault(kind, 0L);
  }

  private String level(String level, int days) {
    return "{'level': '%s', 'until': '%s', 'ground': %s}".formatted(level, in(days), ground());
  }

  @Test
  void anExtensionTakesItsFormsAlongAndNothingIsAskedTwice() {
    var city = as(Role.COMMAND, CITY);
    var id = declared(city, "epidemic", "II", 10, CITY);
    var form = form(city, id);
    var before = seen(city, form);
    var asks = jdbc.sql("select count(*) from ask").query(Long.class).single();

    ok(city.put(path(id, "/term"), "{'until': '%s', 'ground': %s}".formatted(in(20), ground())));

    var after = seen(city, form);
    for (var day : List.of("/issue/validUntil", "/issue/keepUntil")) {
      assertThat(LocalDate.parse(after.at(day).asString()))
          .as(day)
          .isEqualTo(LocalDate.parse(before.at(day).asString()).plusDays(10));
    }
    assertThat(after.at("/issue/deadline")).isEqualTo(before.at("/issue/deadline"));
    assertThat(jdbc.sql("select count(*) from ask").query(Long.class).single()).isEqualTo(asks);
  }

  private static String form(Http by, String id) {
    return seen(by, path(id, ""))
        .path("parts")
        .valueStream()
        .filter(it -> it.path("kind").asString().equals("FORM"))
        .map(it -> "/api/issues/" + it.path("ref").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsWidenedAndTheNewPlaceHasAllThatIsAlive() {
    var city = as(Role.COMMAND, CITY);
    var id = declared(city, "epidemic", "III", 10, JIANGAN);
    assertThat(seen(as(Role.SUBDISTRICT_OFFICER, MINZU), "/api/command/alive")).isEmpty();
    var before = alive(city, id);
    ok(
        city.post(
            path(id, "/places"), "{'places': ['%s'], 'ground': %s}".formatted(JIANGHAN, ground())));
    assertThat(seen(as(Role.SUBDISTRICT_OFFICER, MINZU), "/api/command/alive")).hasSize(1);
    assertThat(alive(city, id)).containsEntry("MEASURE", before.getOrDefault("MEASURE", 0L) * 2);
    assertThat(
            city.post(
                    path(id, "/places"),
                    "{'places': ['%s'], 'ground': %s}".formatted(DAZHI, ground()))
                .problem())
        .isEqualTo("/problems/places-overlap");
  }
}
