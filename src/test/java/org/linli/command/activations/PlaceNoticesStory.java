package org.linli.command.activations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.ELSEWHERE_1;
import static org.linli.Neighbourhood.JIANGAN;
import static org.linli.Neighbourhood.TAINING_1;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.people.Links;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * G5, C2: those who live in a place are told of the response that is alive over it and of the
 * measures that bind them there, with ground, term, arrangements and appeal; what is over is gone.
 */
@Tag("G5")
@Tag("C2")
class PlaceNoticesStory extends ActivationsPlay {

  @Autowired Links links;

  private Family here;
  private Family nextDoor;

  @BeforeEach
  void twoFamilies() {
    here = world.family(BAOCHENG_1);
    nextDoor = world.family(TAINING_1);
  }

  @Test
  void aMeasureIsToldWhereItHoldsFromItsAnnouncementUntilItIsLifted() {
    var id = drafted(BAOCHENG, in(1), in(5));
    assertThat(measures(here)).isEmpty();
    step(id, "approval", "{'authority': '江岸区应急指挥部'}");
    assertThat(measures(here)).isEmpty();
    step(id, "announcement", "{'number': '岸指〔2026〕70号', 'link': 'https://example.org/70'}");

    var told = measures(here).getFirst();
    assertThat(told.path("begun").asBoolean()).isFalse();
    assertThat(told.path("content").asString()).isEqualTo("棋牌室、网吧暂停营业");
    assertThat(told.path("englishContent").isNull()).isTrue();
    assertThat(told.path("protection").asString()).isEqualTo("独居老人送餐");
    assertThat(told.path("appeal").asString()).isEqualTo("区司法局，12345");
    assertThat(told.at("/place/name").asString()).isEqualTo("保成社区");
    assertThat(told.at("/basis/title").asString()).contains("突发事件应对法").contains("七十三");
    assertThat(told.at("/basis/englishTitle").asString()).contains("Emergency Response Law");
    assertThat(told.path("authority").asString()).isEqualTo("江岸区应急指挥部");
    assertThat(told.path("number").asString()).isEqualTo("岸指〔2026〕70号");
    assertThat(measures(nextDoor)).isEmpty();
    assertThat(measures(world.family(ELSEWHERE_1))).isEmpty();

    clock.forward(Duration.ofDays(1));
    assertThat(measures(here).getFirst().path("begun").asBoolean()).isTrue();
    step(id, "lifting", "{'words': '风险已经消除'}");
    assertThat(measures(here)).isEmpty();
  }

  @Test
  void aMeasureIsGoneAfterItsTermThoughNobodyLiftsIt() {
    announced(BAOCHENG, in(0), in(2));
    announced(BAOCHENG_2, in(0), in(2));
    assertThat(measures(here)).hasSize(1);
    clock.forward(Duration.ofDays(2).minusMinutes(5));
    assertThat(measures(here)).hasSize(1);
    clock.forward(Duration.ofMinutes(5));
    assertThat(measures(here)).isEmpty();
  }

  @Test
  void aResponseIsToldWithWhatItBringsAndAnExerciseNever() {
    var district = as(Role.DISTRICT_OFFICER, JIANGAN);
    played(district, "epidemic", "III", 3, JIANGAN);
    assertThat(notices(here).path("responses")).isEmpty();
    assertThat(measures(here)).isEmpty();

    var id = declared(district, "epidemic", "III", 7, DAZHI);
    var told = notices(here).path("responses");
    assertThat(told.size()).isOne();
    assertThat(told.at("/0/id").asString()).isEqualTo(id);
    assertThat(told.at("/0/level").asString()).isEqualTo("III");
    assertThat(told.at("/0/authority").asString()).isEqualTo("江岸区应急指挥部");
    assertThat(told.at("/0/place/name").asString()).isEqualTo("大智街道");
    var since = Instant.parse(told.at("/0/since").asString());
    var until = Instant.parse(told.at("/0/until").asString());
    assertThat(since).isBetween(clock.instant().minus(Duration.ofMinutes(5)), clock.instant());
    assertThat(Duration.between(since, until).plusMinutes(1).toDays()).isEqualTo(7);
    assertThat(told.at("/0/overdue").asBoolean()).isFalse();
    assertThat(told.at("/0/basis/title").asString()).contains("第七十二条");
    assertThat(measures(here)).isNotEmpty().allMatch(it -> it.path("begun").asBoolean());
    assertThat(notices(world.family(ELSEWHERE_1)).path("responses")).isEmpty();

    // Past its end it binds nobody, and is told of until somebody has ended it.
    clock.forward(Duration.ofDays(8));
    assertThat(measures(here)).isEmpty();
    assertThat(notices(here).at("/responses/0/overdue").asBoolean()).isTrue();
    ok(
        as(Role.DISTRICT_OFFICER, JIANGAN)
            .post(path(id, "/end"), "{'ground': %s, 'endSweeps': true}".formatted(ground())));
    assertThat(notices(here).path("responses")).isEmpty();
  }

  @Test
  void theCardOnTheDoorAndAForeignLinkOpenNothing() {
    announced(BAOCHENG, in(0), in(2));
    var door = links.write(new Links.Link(here.id(), 1, Links.Kind.DOOR));
    var card = asked(door);
    assertThat(card.status()).isEqualTo(403);
    assertThat(card.text()).doesNotContain("棋牌室");
    assertThat(asked("A".repeat(32)).status()).isEqualTo(404);
  }

  private String drafted(PlaceCode place, Instant from, Instant until) {
    var made =
        as(Role.DISTRICT_OFFICER, JIANGAN)
            .post(
                "/api/law/measures",
                "{'kind': 'CLOSE_PLACES', 'place': '%s', 'from': '%s', 'until': '%s', 'basis': 'ERL-73', 'content': '棋牌室、网吧暂停营业', 'proportion': '限流后仍有聚集', 'protection': '独居老人送餐', 'appeal': '区司法局，12345'}"
                    .formatted(place, from, until));
    ok(made);
    return made.json().path("id").asString();
  }

  private void announced(PlaceCode place, Instant from, Instant until) {
    var id = drafted(place, from, until);
    step(id, "approval", "{'authority': '江岸区应急指挥部'}");
    step(id, "announcement", "{'number': '岸指〔2026〕71号'}");
  }

  private void step(String id, String step, String body) {
    ok(as(Role.DISTRICT_OFFICER, JIANGAN).post("/api/law/measures/" + id + "/" + step, body));
  }

  private Http.Answer asked(String token) {
    return Http.at(port).get("/api/home/" + token + "/notices");
  }

  private JsonNode notices(Family family) {
    var answer = asked(family.link());
    ok(answer);
    return answer.json();
  }

  private List<JsonNode> measures(Family family) {
    return notices(family).path("measures").valueStream().toList();
  }
}
