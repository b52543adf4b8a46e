package org.linli.facts.asks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.TAINING_1;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import tools.jackson.databind.JsonNode;

/** F3: a worker reads the code that hangs on a door and stands on its page, with network or not. */
@Tag("F3")
class ScannedDoorsStory extends AsksPlay {

  private static Http.Answer scan(Http by, String token) {
    return by.post("/api/door-scans", "{'token': '%s'}".formatted(token));
  }

  /** The card that hangs on the family's door, made anew. */
  private String card() {
    var answer = secretary.post("/api/households/" + family.id() + "/door-card", "{}");
    assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
    var url = answer.json().path("url").asString();
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static String print(String token) {
    try {
      var whole =
          MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, 16));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private List<String> prints() {
    return worker
        .get("/api/door-scans/bundle?size=200&place=" + BAOCHENG_1)
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("household").asString().equals(family.id().toString()))
        .flatMap(it -> it.path("prints").valueStream())
        .map(JsonNode::asString)
        .toList();
  }

  @Test
  void theCardAndTheHouseholdsOwnLinkBothOpenTheDoor() {
    var card = card();
    for (var token : List.of(card, family.link())) {
      var answer = scan(worker, token);
      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.json().path("household").asString()).isEqualTo(family.id().toString());
      assertThat(prints()).contains(print(token));
    }
    assertThat(prints()).hasSize(2);
  }

  @Test
  void whatIsTakenAlongHoldsNoCode() {
    var card = card();
    assertThat(worker.get("/api/door-scans/bundle?size=200&place=" + BAOCHENG_1).text())
        .contains(print(card))
        .doesNotContain(card)
        .doesNotContain(family.link());
  }

  @Test
  void aCardThatWasReplacedOpensNothingAndIsNotTakenAlong() {
    var old = card();
    card();
    assertThat(scan(worker, old).problem()).isEqualTo("/problems/link-revoked");
    assertThat(prints()).doesNotContain(print(old));
  }

  @Test
  void aDoorOfAnotherAreaIsSaidToBeOne() {
    var other = signedIn(Role.GRID_WORKER, TAINING_1);
    var answer = scan(other, card());
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("/problems/door-of-another-place");
    assertThat(answer.text()).doesNotContain(family.id().toString());
    assertThat(other.get("/api/door-scans/bundle?place=" + BAOCHENG_1).status()).isEqualTo(404);
    assertThat(scan(worker, "nothing-of-ours").problem()).isEqualTo("/problems/link-unknown");
  }

  @Test
  void thatTheyWereTakenAlongStandsInTheJournal() {
    prints();
    assertThat(
            secretary
                .get("/api/journal?size=200&within=" + BAOCHENG_1)
                .json()
                .path("items")
                .findValuesAsString("action"))
        .contains("DOORS_TAKEN_ALONG");
  }
}
