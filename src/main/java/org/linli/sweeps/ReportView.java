package org.linli.sweeps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.facts.Channel;
import org.linli.facts.Party;
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

  record ReadingView(String resident, double celsius, boolean over, Party measuredBy) {}

  record Recent(
      UUID id,
      Instant receivedAt,
      By by,
      @Nullable UUID proxyPost,
      Channel via,
      @Nullable PlaceCode measuredPlace,
      @Nullable Instant measuredAt,
      int revision,
      List<ReadingView> readings) {

    /** That and when something was reported, not what. */
    Recent withoutReadings() {
      return new Recent(
          id, receivedAt, by, proxyPost, via, measuredPlace, measuredAt, revision, List.of());
    }

    static Recent of(Recorded it, Rule rule) {
      return new Recent(
          it.id(),
          it.receivedAt(),
          By.of(it.post()),
          it.post(),
          it.how().channel(),
          it.how().measuredPlace(),
          it.how().measuredAt(),
          it.revision(),
          it.readings().stream()
              .map(reading ->
                  new ReadingView(
                      Long.toString(reading.resident()),
                      reading.celsius(),
                      rule.isOver(reading),
                      reading.party()))
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
          made.over().stream().map(it -> Long.toString(it)).toList());
    }
  }
}
