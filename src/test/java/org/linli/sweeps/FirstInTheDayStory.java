package org.linli.sweeps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.Neighbourhood.BAOCHENG;
import static org.linli.Neighbourhood.BAOCHENG_1;
import static org.linli.Neighbourhood.BAOCHENG_2;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.Http;
import org.linli.Neighbourhood.Family;

/**
 * S2: many are the very first of a new day at once, alone and in batches, for the same households:
 * nothing is dropped and each is answered rightly.
 */
@Tag("S2")
class FirstInTheDayStory extends ReportsPlay {

  private static final int BATCHES = 6;

  @Test
  void manyAreTheFirstOfADayAtOnce() throws Exception {
    var homes = new ArrayList<>(families(BAOCHENG_1, 20));
    homes.addAll(families(BAOCHENG_2, 20));
    for (var day = 0; day < 3; day++) {
      clock.nextDayAt(6);
      theySignIn();
      var start = new CountDownLatch(1);
      var asked = new ArrayList<Callable<Http.Answer>>();
      var batches = new ArrayList<Callable<Http.Answer>>();
      for (var home : homes) asked.add(() -> after(start, () -> report(home, "36.5", "36.6")));
      for (var i = 0; i < BATCHES; i++) {
        var file = file(homes, i);
        batches.add(() -> after(start, () -> secretary.bring(BATCH, CSV, file)));
        batches.add(() -> after(start, () -> secretary.bring(BATCH, CSV, file)));
      }
      try (var all = Executors.newFixedThreadPool(asked.size() + batches.size())) {
        var singles = asked.stream().map(all::submit).toList();
        var many = batches.stream().map(all::submit).toList();
        start.countDown();

        for (var it : singles) assertThat(it.get().status()).isEqualTo(201);
        var taken = 0;
        for (var it : many) {
          var answer = it.get();
          if (answer.status() == 503) continue; // so many at once are too many, and told so
          assertThat(answer.status()).as(answer.text()).isEqualTo(200);
          assertThat(told(answer, "Taken") + told(answer, "Again") + told(answer, "Corrected"))
              .isEqualTo(homes.size());
          taken += told(answer, "Taken") + told(answer, "Corrected");
        }
        assertThat(taken).isPositive();
      }
      // Whoever was told that there is no room sends it again.
      for (var i = 0; i < BATCHES; i++) {
        assertThat(secretary.bring(BATCH, CSV, file(homes, i)).status()).isEqualTo(200);
      }
      assertThat(kept()).isEqualTo(homes.size() * (1 + BATCHES));
      assertThat(figures(secretary, BAOCHENG).path("reportedHouseholds").asInt())
          .isEqualTo(homes.size());
      assertThat(figures(secretary, BAOCHENG).path("measuredPersons").asInt())
          .isEqualTo(homes.size() * 3);
    }
  }

  /** The child of each household, measured by one of three parties; the same ids every time. */
  private String file(List<Family> homes, int number) {
    var party = List.of("EMPLOYER", "GATE", "VENUE").get(number % 3);
    var file = new StringBuilder(HEADER);
    for (var home : homes) {
      var name = home.id() + " " + now() + " " + number;
      var id = UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      file.append(row(id, home, 2, "36.7", party));
    }
    return file.toString();
  }

  private static Http.Answer after(CountDownLatch start, Callable<Http.Answer> then)
      throws Exception {
    start.await();
    return then.call();
  }

  private int kept() {
    return jdbc.sql("select count(*) from health_report where day = :day and slot = :slot")
        .param("day", now().day())
        .param("slot", now().slot().number())
        .query(Integer.class)
        .single();
  }
}
