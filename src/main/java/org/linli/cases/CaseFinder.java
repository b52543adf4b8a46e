package org.linli.cases;

import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds cases by words, in an index of this server's own that follows the database. Before each
 * search it reads what was said since the last one: one look at an index of the database, so
 * whatever was committed before is found. Where there is more to read than a moment allows, as when
 * the index is made for the first time, a search goes on with what is there and says so.
 */
@Component
class CaseFinder {

  /** More than this is not read while somebody waits. */
  private static final int MOST_WAITED_FOR = 2_000;

  /** How long a search waits for an index that is just being made, or for another one's reading. */
  private static final long PATIENCE_MILLIS = 1_000;

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
  private final ExecutorService background =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("case-index").factory());
  private final ReentrantLock following = new ReentrantLock();

  private final AtomicBoolean isToRead = new AtomicBoolean();

  private volatile boolean isWhole;

  // Under the lock: how far it has read, what it read beyond, and when it was kept.
  private @Nullable String moment;
  private Map<CaseId, String> beyond = new HashMap<>();
  private @Nullable String database;
  private volatile long kept = System.nanoTime();

  CaseFinder(
      SaidStore store,
      PlatformTransactionManager transactions,
      @Value("${linli.index:#{null}}") @Nullable Path folder) {
    this.store = store;
    this.index = CaseIndex.in(folder == null ? null : folder.resolve("cases"));
    this.reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
  }

  @EventListener(ContextRefreshedEvent.class)
  void begin() {
    background.execute(this::readAll);
  }

  /**
   * The newest that were found.
   *
   * @param whole false while the index is behind: some may be missing
   */
  record Newest(List<CaseIndex.Found> found, boolean whole) {}

  /** Within the caller's transaction: it waits for nobody who might wait for its connection. */
  Newest newest(List<String> terms, PlaceCode within, int most) {
    catchUp();
    return new Newest(index.newest(terms, within, most), isWhole);
  }

  private void catchUp() {
    try {
      if (!following.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) return;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      if (moment == null) return;
      isWhole = follow(MOST_WAITED_FOR);
    } finally {
      following.unlock();
    }
    var isDue = !isWhole || System.nanoTime() - kept > KEPT_EVERY;
    if (isDue && isToRead.compareAndSet(false, true)) background.execute(this::readAll);
  }

  /**
   * Reads what was said since the last time.
   *
   * @return false where there was more than so many, and nothing was read
   */
  private boolean follow(int most) {
    var now = store.moment();
    var read = new HashMap<CaseId, String>();
    var lines = store.since(Objects.requireNonNull(moment), most + 1);
    if (lines.size() > most) return false;
    for (var it : lines) {
      read.put(it.said().id(), it.in());
      if (!it.in().equals(beyond.get(it.said().id()))) index.put(it.said());
    }
    if (!read.equals(beyond)) index.refresh();
    beyond = read;
    moment = now;
    return true;
  }

  /** All there is to read, however long it takes, and keeps it on disk. */
  private void readAll() {
    isToRead.set(false);
    following.lock();
    try {
      if (moment == null) goOn();
      reading.executeWithoutResult(_ -> {
        var now = store.moment();
        store.since(Objects.requireNonNull(moment), it -> index.put(it.said()));
        beyond = new HashMap<>();
        moment = now;
      });
      index.refresh();
      isWhole = true;
      if (System.nanoTime() - kept > KEPT_EVERY) keep();
    } catch (DataAccessException | TransactionException trouble) {
      log.warn("The index of cases could not be read on: {}", trouble.getMessage());
    } finally {
      following.unlock();
    }
  }

  /** Goes on from what was kept; where nothing was, or of another database, it is made anew. */
  private void goOn() {
    var about = index.about();
    var before = about.get(MOMENT);
    database = store.database();
    if (database.equals(about.get(DATABASE)) && before != null && !store.isToCome(before)) {
      moment = before;
      return;
    }
    index.clear();
    reading.executeWithoutResult(_ -> {
      var from = store.moment();
      var told = new AtomicInteger();
      store.all(it -> {
        index.add(it.said());
        if (told.incrementAndGet() % REFRESHED_AFTER == 0) index.refresh();
      });
      log.info("{} cases can be found by their words", told);
      moment = from;
    });
    keep();
  }

  /** So that the next start need not read everything again. */
  private void keep() {
    if (moment == null || database == null) return;
    index.keep(Map.of(DATABASE, database, MOMENT, moment));
    kept = System.nanoTime();
  }

  @PreDestroy
  void close() throws InterruptedException {
    background.shutdown();
    if (background.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) keep();
    else log.warn("The index of cases is busy, and is made again at the next start");
    index.close();
  }
}
