package org.linli.sweeps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.facts.Recorded;

/** Reports as they are shown. */
final class ReportView {

  private ReportView() {}

  /** Who answers for a report. */
  enum By {
    HOUSEHOLD,
    PROXY;

    static By of(@Nullable UUID post) {
      return post == null ? HOUSEHOLD : PROXY;
    }
  }

  record ReadingView(String resident, double celsius, boolean over) {}

  record Recent(
      UUID id,
      Instant receivedAt,
      By by,
      @Nullable UUID proxyPost,
      int revision,
      List<ReadingView> readings) {

    static Recent of(Recorded it, Rule rule) {
      return new Recent(
          it.id(),
          it.receivedAt(),
          By.of(it.post()),
          it.post(),
          it.revision(),
          it.readings().stream()
              .map(reading ->
                  new ReadingView(
                      Long.toString(reading.resident()), reading.celsius(), rule.isOver(reading)))
              .toList());
    }
  }

  /** The answer to a report: received when, as which revision, and who is over the threshold. */
  record ReceiptView(UUID id, Instant receivedAt, int revision, List<String> over) {

    static ReceiptView of(DailyReports.Made made) {
      var recorded = made.receipt().recorded();
      return new ReceiptView(
          recorded.id(),
          recorded.receivedAt(),
          recorded.revision(),
          recorded.readings().stream()
              .filter(made.rule()::isOver)
              .map(reading -> Long.toString(reading.resident()))
              .toList());
    }
  }
}
