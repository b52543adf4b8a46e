package org.linli.facts.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.facts.forms.PileReading.Verdict;

/** The pile is read as well as it ever was; whoever reads it better lowers the numbers. */
@Tag("F2")
class PileMatchingTest {

  private static final int WRONG = 0;
  private static final double HUMAN = 0.10;
  private static final int MISSED = 8;

  @Test
  void fewColumnsNeedSomebodyAndFewerAreWrong() throws IOException {
    var reading = new PileReading();
    var all = reading.readAll();
    assertThat(reading.refused()).isEmpty();
    assertThat(of(all, Verdict.WRONG)).hasSizeLessThanOrEqualTo(WRONG);
    assertThat(of(all, Verdict.MISSED)).hasSizeLessThanOrEqualTo(MISSED);
    assertThat(of(all, Verdict.HUMAN).size()).isLessThanOrEqualTo((int) (HUMAN * all.size()));
  }

  private static List<String> of(List<PileReading.Judged> all, Verdict verdict) {
    return all.stream()
        .filter(it -> it.verdict() == verdict)
        .map(it ->
            it.truth().get("file")
                + " "
                + it.truth().get("cell")
                + " "
                + it.truth().get("header")
                + " is "
                + it.truth().get("what")
                + (it.match() == null ? "" : ", read as " + it.match().meaning()))
        .toList();
  }
}
