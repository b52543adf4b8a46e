package org.linli.cases;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds cases by words, in an index of this server's own that follows the database. Before each
 * search it reads what was said since the last one: one look at an index of the database, so
 * whatever was committed before is found. Where there is more to read than a moment allows, as when
 * the index is made for the first time, a search goes on with what is there and says so.
 */
@Component
class CaseFinder {

  /** How long a search waits for the index to have caught up. */
  private static final long PATIENCE_MILLIS = 2_000;

  /** While it is made, so many more are found each time. */
  private static final int REFRESHED_AFTER = 100_000;

  private static final long KEPT_EVERY = TimeUnit.MINUTES.toNanos(5);
  private static final long CLOSING_SECONDS = 10;

  private static final String DATABASE = "database";
  private static final String MOMENT = "moment";

  private static final Logger log = LoggerFactory.getLogger(CaseFinder.class);

  private final SaidStore store;
  private final CaseIndex index;
  private final TransactionTemplate reading;
  private final ExecutorService follower =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("case-index").factory());

  private @Nullable CompletableFuture<Void> waiting;

  /** Touched by the follower alone: how far it has read, and what it read beyond. */
  private @Nullable String moment;

  private Map<CaseId, String> beyond = new HashMap<>();
  private @Nullable String database;
  private long kept = System.nanoTime();

  private volatile boolean isWhole;

  CaseFinder(
      SaidStore store,
      PlatformTransactionManager transactions,
      @Value("${linli.index:#{null}}") @Nullable Path folder) {
    this.store = store;
    this.index = CaseIndex.in(folder == null ? null : folder.resolve("cases"));
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  /**
   * The newest that were found.
   *
   * @param whole false while the index is still being made: older ones may be missing
   */
  record Newest(List<CaseIndex.Found> found, boolean whole) {}

  Newest newest(List<String> terms, PlaceCode within, int most) {
    catchUp();
    return new Newest(index.newest(terms, within, most), isWhole);
  }

  /** Waits until everything committed so far is read, or patience ends. */
  private void catchUp() {
    try {
      next().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException long_) {
      log.info("The index of cases is behind and goes on reading");
    } catch (ExecutionException trouble) {
      throw new IllegalStateException("The index of cases cannot follow", trouble.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A round that has not begun yet does for all who wait. */
  private synchronized CompletableFuture<Void> next() {
    var last = waiting;
    if (last != null) return last;
    var round = new CompletableFuture<Void>();
    waiting = round;
    follower.execute(() -> {
      synchronized (this) {
        waiting = null;
      }
      try {
        follow();
        round.complete(null);
      } catch (RuntimeException trouble) {
        round.completeExceptionally(trouble);
      }
    });
    return round;
  }

  private void follow() {
    if (moment == null) begin();
    reading.executeWithoutResult(_ -> {
      var now = store.moment();
      var read = new HashMap<CaseId, String>();
      store.since(Objects.requireNonNull(moment), it -> {
        read.put(it.said().id(), it.in());
        if (!it.in().equals(beyond.get(it.said().id()))) index.put(it.said());
      });
      if (!read.equals(beyond)) index.refresh();
      beyond = read;
      moment = now;
    });
    if (System.nanoTime() - kept > KEPT_EVERY) keep();
  }

  /** Goes on from what was kept; where nothing was, or of another database, it is made anew. */
  private void begin() {
    var about = index.about();
    var before = about.get(MOMENT);
    database = store.database();
    if (database.equals(about.get(DATABASE)) && before != null && !store.isToCome(before)) {
      moment = before;
      isWhole = true;
      return;
    }
    index.clear();
    reading.executeWithoutResult(_ -> {
      var from = store.moment();
      var told = new int[1];
      store.all(it -> {
        index.add(it.said());
        if (++told[0] % REFRESHED_AFTER == 0) index.refresh();
      });
      index.refresh();
      log.info("{} cases can be found by their words", told[0]);
      moment = from;
    });
    isWhole = true;
    keep();
  }

  /** So that the next start need not read everything again. */
  private void keep() {
    if (moment == null || database == null) return;
    index.keep(Map.of(DATABASE, database, MOMENT, moment));
    kept = System.nanoTime();
  }

  @PreDestroy
  void close() {
    follower.shutdown();
    try {
      if (follower.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) keep();
      else log.warn("The index of cases is busy, and is made again at the next start");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    index.close();
  }
}
