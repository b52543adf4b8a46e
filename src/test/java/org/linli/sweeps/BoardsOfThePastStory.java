package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;
import static org.linli.Neighbourhood.CITY;
import static org.linli.Neighbourhood.DAZHI;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.authority.Role;
import tools.jackson.databind.JsonNode;

/** S2: a board of daily reports is put back to any moment, and shows what was shown then. */
@Tag("S2")
class BoardsOfThePastStory extends ReportsPlay {

  private static final int READERS = 2; // of so many, one

  @Test
  void eachBoardOfAMorningIsShownAgain() {
    var homes = new ArrayList<>(families(BAOCHENG_1, 5));
    homes.addAll(families(BAOCHENG_2, 5));
    var shown = new ArrayList<JsonNode>();
    for (var it : homes) {
      shown.add(board());
      assertThat(report(it, "36.5", "37.9").status()).isEqualTo(201);
      clock.forward(Duration.ofMinutes(2));
    }
    shown.add(board());
    // Corrections: one has no fever after all, of another only one person is measured.
    assertThat(report(homes.get(0), "36.5", "36.6").status()).isEqualTo(201);
    clock.forward(Duration.ofMinutes(2));
    shown.add(board());
    assertThat(report(homes.get(1), "36.4").status()).isEqualTo(201);
    clock.forward(Duration.ofMinutes(2));
    shown.add(board());
    // Somebody measured where they work, and a family that moved in since the count.
    secretary.bring(BATCH, CSV, HEADER + row(homes.get(2), 1, "37.6", "EMPLOYER"));
    clock.forward(Duration.ofMinutes(2));
    shown.add(board());
    assertThat(report(world.family(BAOCHENG_1), "38.0").status()).isEqualTo(201);
    clock.forward(Duration.ofMinutes(2));
    shown.add(board());

    assertThat(shown.getLast().at("/total/addedSinceFrozen").asInt()).isOne();
    assertThat(shown.getLast().at("/total/reportedHouseholds").asInt()).isEqualTo(homes.size());
    for (var it : shown) {
      assertSame(it, again(it, "&seen=" + it.path("seen").asString()));
      assertSame(it, again(it, ""));
    }
  }

  @Test
  void eachBoardOfABusyMinuteIsShownAgain() throws Exception {
    var homes = new ArrayList<>(families(BAOCHENG_1, 40));
    homes.addAll(families(BAOCHENG_2, 40));
    var shown = Collections.synchronizedList(new ArrayList<JsonNode>());
    try (var people = Executors.newFixedThreadPool(8)) {
      var reports =
          people.invokeAll(
              homes.stream().map(it -> (Callable<Http.Answer>) () -> slowly(it, shown)).toList());
      for (var it : reports) assertThat(it.get().status()).isEqualTo(201);
    }

    assertThat(shown).hasSize(homes.size() / READERS);
    for (var it : shown) assertSame(it, again(it, "&seen=" + it.path("seen").asString()));
  }

  /** Every second of those who report looks at the board in between. */
  private Http.Answer slowly(org.linli.Neighbourhood.Family family, List<JsonNode> shown) {
    if (family.id().number() % READERS == 0) shown.add(board());
    return report(family, "36.5", "36.7");
  }

  @Test
  void reportingUnitsAreShownAgainToo() {
    var homes = families(BAOCHENG_1, 2);
    var command = guest.signedIn(world.someone(Role.COMMAND, CITY));
    report(homes.get(0), "36.5");
    var units = command.get("/api/daily-reports/board/units?place=" + CITY + period()).json();
    report(homes.get(1), "36.5");
    var again =
        command
            .get(
                "/api/daily-reports/board/units?place=%s%s&at=%s&seen=%s"
                    .formatted(
                        CITY,
                        period(),
                        units.path("asOf").asString(),
                        units.path("seen").asString()))
            .json();

    assertThat(again.path("units")).isEqualTo(units.path("units"));
    assertThat(again.path("total")).isEqualTo(units.path("total"));
  }

  @Test
  void whatNoBoardEverSaidIsRefused() {
    families(BAOCHENG_1, 1);
    var answer = district.get(path() + "&at=" + clock.instant() + "&seen=9:3:");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asString()).isEqualTo("seen");
  }

  private String period() {
    return "&day=%s&slot=%s".formatted(now().day(), now().slot());
  }

  private String path() {
    return "/api/daily-reports/board?place=" + DAZHI + period();
  }

  private JsonNode board() {
    var answer = district.get(path());
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode again(JsonNode shown, String seen) {
    var answer = district.get(path() + "&at=" + shown.path("asOf").asString() + seen);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static void assertSame(JsonNode shown, JsonNode again) {
    assertThat(again.path("total")).isEqualTo(shown.path("total"));
    assertThat(again.path("children")).isEqualTo(shown.path("children"));
    assertThat(again.path("asOf")).isEqualTo(shown.path("asOf"));
  }
}
