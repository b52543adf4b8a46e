package org.linli.facts.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.LetOutForms;
import org.linli.Neighbourhood;
import org.linli.Story;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** F4: what forms cost is counted when they go out, and everybody sees it. */
@Story
@Tag("F4")
class BurdenStory {

  @LocalServerPort int port;
  @Autowired Neighbourhood world;
  @Autowired LetOutForms forms;
  @Autowired Burdens burdens;
  @Autowired TransactionTemplate transactions;

  @Test
  void everybodySeesWhatADepartmentsFormsCostDownToTheGrid() {
    var before = figures(BAOCHENG_1).path("total");
    var issue = letOut();

    var anybody = Http.at(port);
    var all = figures(BAOCHENG_1);

    assertThat(grown(all.path("total"), before, "asked")).isEqualTo(30);
    assertThat(grown(all.path("total"), before, "prevented")).isEqualTo(45);
    assertThat(grown(all.path("total"), before, "issues")).isEqualTo(1);
    assertThat(grown(all.path("total"), before, "unmeasured")).isEqualTo(30);
    assertThat(all.at("/agencies/0/agency").asString()).isEqualTo("CIVIL_AFFAIRS");
    assertThat(all.path("at").asString()).isNotBlank();
    assertThat(all.path("places").size()).isZero();
    var listed =
        anybody.get("/api/public/burden/forms?size=200&place=" + BAOCHENG_1).json().path("items");
    var form =
        listed
            .valueStream()
            .filter(it -> it.path("id").asString().equals(issue.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(form.path("basis").asString()).isEqualTo("PIPL-34");
    assertThat(form.at("/cost/people").asInt()).isEqualTo(22);
    assertThat(form.path("deadline").asString()).isNotBlank();
  }

  /** Nobody who answers is named or counted one by one. */
  @Test
  void noFigureIsOfAPersonAndACommunityIsTheSumOfItsGrids() {
    letOut();
    var community = figures(BAOCHENG_2.at(org.linli.base.Level.COMMUNITY));

    var sum = 0;
    for (var place : community.path("places")) sum += place.at("/cost/asked").asInt();

    assertThat(sum).isGreaterThanOrEqualTo(32);
    assertThat(sum).isEqualTo(community.at("/total/asked").asInt());
    assertThat(community.toString())
        .doesNotContain("grid-worker")
        .doesNotContain("account")
        .doesNotContain("post");
  }

  @Test
  void whatWasMeasuredBecomesMinutesAndTheRestIsNotGuessed() {
    var part =
        new Burden.OfGrid(BAOCHENG_1, 100, 60, 40, 10, 5, 20, Map.of("PHONE", 20, "NAME", 5));

    var cost = part.cost(Map.of("PHONE", 12.0));

    assertThat(cost.seconds()).isEqualTo(240);
    assertThat(cost.unmeasured()).isEqualTo(5);
    assertThat(cost.asked()).isEqualTo(25);
    assertThat(cost.prevented()).isEqualTo(45);
  }

  @Test
  void aPlaceThatIsNotThereIsNotFoundAndTheAnswerMayBeKeptAWhile() {
    var anybody = Http.at(port);

    assertThat(anybody.get("/api/public/burden?place=999999").status()).isEqualTo(404);
    assertThat(anybody.get("/api/public/burden").header("Cache-Control").orElseThrow())
        .contains("public");
  }

  private UUID letOut() {
    var officer = forms.caller(Role.DEPARTMENT_OFFICER, Neighbourhood.JIANGAN);
    return transactions.execute(_ -> {
      var id = forms.letOut(officer.place(), BAOCHENG_1.at(org.linli.base.Level.COMMUNITY));
      burdens.record(
          id,
          List.of(
              new Burden.OfGrid(BAOCHENG_1, 200, 120, 40, 20, 5, 20, Map.of("PHONE", 30)),
              new Burden.OfGrid(BAOCHENG_2, 100, 90, 30, 5, 0, 2, Map.of("PHONE", 2))));
      return id;
    });
  }

  private static int grown(JsonNode after, JsonNode before, String figure) {
    return after.path(figure).asInt() - before.path(figure).asInt();
  }

  /** Asked in a way nobody has asked yet, so that no kept answer is given. */
  private JsonNode figures(PlaceCode place) {
    var from = java.time.LocalDate.of(2020, 1, 1).plusDays(ASKED.incrementAndGet());
    return Http.at(port).get("/api/public/burden?place=" + place + "&from=" + from).json();
  }

  private static final java.util.concurrent.atomic.AtomicInteger ASKED =
      new java.util.concurrent.atomic.AtomicInteger();
}
