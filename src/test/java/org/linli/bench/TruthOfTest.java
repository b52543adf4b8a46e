package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.ShippedItems;
import org.linli.catalogue.Values;

/** What is invented as true is what the catalogue takes, plausible, and always the same. */
class TruthOfTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
  private static final DataItems ITEMS = ShippedItems.get();

  private final TruthOf truth;

  TruthOfTest() throws IOException {
    truth = new TruthOf(ITEMS.all(), Shares.shipped(), TODAY, 42);
  }

  private static About resident(int number, int age) {
    var given = Map.of("AGE", "" + age, "SEX", "" + (1 + number % 2), "STAY", "PERMANENT");
    return new About(ItemSubject.RESIDENT, "RESIDENT:420103001-" + number, given);
  }

  @Test
  void everyValueIsOneTheCatalogueTakes() {
    for (var item : ITEMS.all()) {
      if (item.isDerived()) continue;
      for (var i = 0; i < 60; i++) {
        var about =
            item.subject() == ItemSubject.RESIDENT
                ? resident(i, i + 3)
                : new About(item.subject(), item.subject() + ":420103001-" + i, Map.of());
        var value = truth.of(item.key(), about);
        if (value == null) continue;
        assertThat(ITEMS.read(item.key(), item.version(), value, Values.PlaceNames.NONE))
            .as(item.key() + " " + value)
            .isEqualTo(new Values.Read.Value(value, true));
      }
    }
  }

  @Test
  void everyLineIsAboutAnItem() throws IOException {
    var keys = ITEMS.all().stream().map(it -> it.key()).collect(Collectors.toSet());
    assertThat(keys).containsAll(Shares.shipped().items());
  }

  @Test
  void whatDependsFollowsWhatItDependsOn() {
    for (var i = 0; i < 3000; i++) {
      var about = resident(i, 70);
      var isDisabled = Objects.equals(truth.of("DISABLED", about), "Y");
      assertThat(truth.of("DISABILITY_GRADE", about) != null).isEqualTo(isDisabled);
    }
  }

  @Test
  void sharesAreAsWritten() {
    var alone =
        IntStream.range(0, 10_000)
            .filter(it -> "Y".equals(truth.of("LIVES_ALONE", resident(it, 70))))
            .count();
    assertThat(alone).isBetween(1400L, 1800L);
  }
}
