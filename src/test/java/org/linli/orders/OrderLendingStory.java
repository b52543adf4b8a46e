package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.DAZHI;
import static org.linli.Neighbourhood.JIANGAN;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;

/** G4 and O1: a duty goes down with the power it needs, for as long as the duty is there. */
@Tag("G4")
@Tag("O1")
class OrderLendingStory extends OrdersPlay {

  private static String lending(PlaceCode scope, String power) {
    return wish(
        scope,
        "COMMUNITY",
        "means",
        """
        {'people': {'heads': 1, 'from': '街道'}, 'goods': [], 'money': {'yuan': 0, 'payer': '街道'}, 'powers': '', 'data': '底册由系统带出',
         'lends': [{'power': '%s', 'to': 'COMMUNITY_SECRETARY'}]}\
        """
            .formatted(power));
  }

  private static boolean mayWhistle(Http who) {
    return read(who, "/api/session").path("powers").toString().contains("RAISE_WHISTLES");
  }

  private Http secretary() {
    return as(Role.COMMUNITY_SECRETARY, BAOCHENG);
  }

  private Http.Answer whistle() {
    return secretary()
        .post(
            "/api/whistles",
            "{'kind': 'EMERGENCY', 'agencies': ['FIRE_RESCUE'], 'place': '%s', 'spot': '3 号门', 'words': '通道堵塞'}"
                .formatted(BAOCHENG));
  }

  @Test
  void aPowerComesWithItsOrderIsNamedAtItsUseAndLapsesWhenTheOrderIsDue() {
    world.someone(Role.DISTRICT_OFFICER, JIANGAN);
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    assertThat(whistle().status()).isEqualTo(403);

    var draft = drafted(subdistrict, lending(DAZHI, "RAISE_WHISTLES"));
    assertThat(mayWhistle(secretary())).isFalse();
    ok(subdistrict.put("/api/orders/" + draft + "/issue", "{}"));

    assertThat(read(secretary(), task(draft, BAOCHENG)).at("/means/lends/0/power").asString())
        .isEqualTo("RAISE_WHISTLES");
    var blown = whistle();
    assertThat(blown.status()).as(blown.text()).isEqualTo(201);
    var grant = read(secretary(), "/api/grants/mine").at("/0");
    assertThat(grant.path("source").asString()).isEqualTo("order:" + draft);
    var uses = read(subdistrict, "/api/journal?grant=" + grant.path("id").asString());
    assertThat(uses.path("total").asInt()).isOne();

    var due = clock.instant().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
    ok(
        subdistrict.put(
            "/api/orders/" + draft + "/deadline", "{'due': '%s', 'words': '物资晚到'}".formatted(due)));
    forward(Duration.ofDays(15));
    assertThat(mayWhistle(secretary())).isTrue();
    forward(Duration.ofDays(6));
    assertThat(mayWhistle(secretary())).isFalse();
  }

  @Test
  void whatIsVoidTakesItsPowersAlong() {
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    var id = issued(subdistrict, lending(DAZHI, "RAISE_WHISTLES"));
    assertThat(mayWhistle(secretary())).isTrue();

    ok(subdistrict.put("/api/orders/" + id + "/voiding", "{'words': '另行通知'}"));

    assertThat(mayWhistle(secretary())).isFalse();
  }

  @Test
  void whoCannotLendAPowerCannotSendItDownAndTheDraftStays() {
    var subdistrict = as(Role.SUBDISTRICT_OFFICER, DAZHI);
    var wish = lending(DAZHI, "DECIDE_MEASURES");
    var looked = subdistrict.post("/api/orders/preview", wish);
    assertThat(looked.json().at("/stops/0").asString()).isEqualTo("NEVER_LENT");
    var unknown = subdistrict.post("/api/orders/preview", wish.replace("RCL-43", "ERL-999"));
    assertThat(unknown.json().at("/stops/0").asString()).isEqualTo("BASIS_UNKNOWN");
    var id = drafted(subdistrict, wish);

    var stopped = subdistrict.put("/api/orders/" + id + "/issue", "{}");

    assertThat(stopped.problem()).isEqualTo("/problems/stopped");
    assertThat(stopped.text()).contains("NEVER_LENT").doesNotContain("fault.");
    assertThat(state(subdistrict, id)).isEqualTo("DRAFT");
    assertThat(rows("true", id)).isZero();
  }
}
