package org.linli.facts.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.EdgeReason;
import org.springframework.stereotype.Component;

/**
 * The figures as they are told to everybody, who may ask as often as they like: an answer is kept
 * for a while, and only a few are worked out at once, so that nobody can tire the database.
 */
@Component
class PublicBurden {

  static final Duration KEPT = Duration.ofMinutes(1);

  private static final int MOST_KEPT = 500;
  private static final int AT_ONCE = 2;

  private final Burdens burdens;
  private final Clock clock;
  private final Semaphore working = new Semaphore(AT_ONCE);
  private final Map<Object, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
          return size() > MOST_KEPT;
        }
      };

  PublicBurden(Burdens burdens, Clock clock) {
    this.burdens = burdens;
    this.clock = clock;
  }

  private record Kept(Object answer, Instant until) {}

  private record OfFigures(PlaceCode place, @Nullable LocalDate from, @Nullable LocalDate until) {}

  private record OfForms(
      PlaceCode place,
      @Nullable SourceAgency agency,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Page.Ask ask) {}

  Burdens.Figures figures(PlaceCode place, @Nullable LocalDate from, @Nullable LocalDate until) {
    return once(
        new OfFigures(place, from, until),
        Burdens.Figures.class,
        () -> burdens.figures(place, from, until));
  }

  @SuppressWarnings("unchecked")
  Page<Burdens.Behind> forms(
      PlaceCode place,
      @Nullable SourceAgency agency,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Page.Ask ask) {
    return once(
        new OfForms(place, agency, from, until, ask),
        Page.class,
        () -> burdens.behind(place, agency, from, until, ask));
  }

  private <T> T once(Object key, Class<T> type, Supplier<? extends T> work) {
    var now = clock.instant();
    synchronized (kept) {
      var found = kept.get(key);
      if (found != null && now.isBefore(found.until())) return type.cast(found.answer());
    }
    if (!working.tryAcquire()) throw Refusal.because(EdgeReason.BUSY);
    try {
      var answer = work.get();
      synchronized (kept) {
        kept.put(key, new Kept(answer, now.plus(KEPT)));
      }
      return answer;
    } finally {
      working.release();
    }
  }
}
