package org.linli.board;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.facts.ReportsCommitted;
import org.linli.places.reorganisation.PlacesReorganised;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Periods;
import org.linli.sweeps.campaigns.DoorsTold;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends a board again to all who watch it, soon after something in its place changed, here or
 * through another server. However many reports arrive and however many people watch, a board is
 * read at most three times a second.
 */
@Component
class LiveBoards implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveBoards.class);
  private static final Duration BEAT = Duration.ofMillis(300);
  private static final int BEATS_PER_SIGN_OF_LIFE = 50;

  /** A browser reconnects by itself; doing so now and then shows that its sign-in still stands. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Those who came together do not all come again together. */
  private static final Duration UP_TO_SHORTER = Duration.ofMinutes(2);

  private final BoardReader reader;
  private final Periods periods;
  private final OtherServers others;
  private final Executor senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Collection<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final Queue<Watcher> opened = new ConcurrentLinkedQueue<>();
  private final Set<PlaceCode> changed = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;
  private int beats;
  private @Nullable OpenedPeriod lastPeriod;

  LiveBoards(BoardReader reader, Periods periods, OtherServers others) {
    this.reader = reader;
    this.periods = periods;
    this.others = others;
  }

  /** Opens a stream: the board as it is now, then again after every change. */
  SseEmitter watch(PlaceCode place, Supplier<OpenedPeriod> period) {
    return open(place, () -> new Watched.OfReports(place, period.get()));
  }

  /** The same for a sweep. */
  SseEmitter watchSweep(PlaceCode place, UUID sweep) {
    return open(place, () -> new Watched.OfSweep(place, sweep));
  }

  private SseEmitter open(PlaceCode place, Supplier<Watched> watched) {
    var shorter = ThreadLocalRandom.current().nextLong(UP_TO_SHORTER.toMillis());
    var stream = new SseEmitter(LONGEST.toMillis() - shorter);
    var watcher = new Watcher(place, watched, stream, senders);
    stream.onCompletion(() -> watchers.remove(watcher));
    stream.onTimeout(stream::complete);
    stream.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    opened.add(watcher);
    heart.execute(this::offerToOpened);
    return stream;
  }

  /**
   * Whoever comes while one board is read is served with all who have come: one reading for all.
   */
  private void offerToOpened() {
    var come = new ArrayList<Watcher>();
    for (var it = opened.poll(); it != null; it = opened.poll()) come.add(it);
    if (come.isEmpty()) return;
    try {
      offerTo(come);
    } catch (RuntimeException trouble) {
      come.forEach(it -> changed.add(it.place())); // the next beat tries again
      log.warn("Boards that were opened could not be read: {}", trouble.getMessage());
    }
  }

  @EventListener
  void on(ReportsCommitted committed) {
    changed.addAll(committed.grids());
  }

  @TransactionalEventListener
  void on(DoorsTold told) {
    changed.addAll(told.grids());
  }

  /** Whose place was divided or renamed sees it without asking. */
  @TransactionalEventListener
  void on(PlacesReorganised reorganised) {
    reader.forgetPlaces();
    changed.addAll(reorganised.ended());
    changed.addAll(reorganised.begun());
  }

  private void beat() {
    var here = Set.copyOf(changed);
    changed.removeAll(here);
    var all = new HashSet<>(here);
    try {
      all.addAll(others.exchange(here));
      if (!all.isEmpty() && !watchers.isEmpty()) refresh(all);
      if (++beats % BEATS_PER_SIGN_OF_LIFE == 0) {
        reader.forgetPlaces();
        followThePeriod();
        watchers.forEach(it -> it.offer(Watcher.HERE));
      }
    } catch (RuntimeException trouble) {
      // The next beat tries again; a board that is late says so by its time.
      changed.addAll(all);
      log.warn("Live boards could not be refreshed: {}", trouble.getMessage());
    }
  }

  /** A board changes with any place in it or around it. */
  private void refresh(Set<PlaceCode> places) {
    var around = new HashSet<PlaceCode>();
    for (var it : places) if (around.add(it)) around.addAll(it.ancestors());
    offerTo(
        watchers.stream()
            .filter(it ->
                around.contains(it.place())
                    || it.place().ancestors().stream().anyMatch(places::contains))
            .toList());
  }

  /** Each the board it watches; the same is read once. */
  private void offerTo(Collection<Watcher> some) {
    var of = new HashMap<Watched, List<Watcher>>();
    for (var it : some) of.computeIfAbsent(it.watched(), _ -> new ArrayList<>()).add(it);
    reader.read(
        of.keySet(),
        (watched, board) -> of.getOrDefault(watched, List.of()).forEach(it -> it.offer(board)));
  }

  /** At noon and at midnight whoever watches the current period is shown the next one. */
  private void followThePeriod() {
    var now = periods.current();
    if (now.equals(lastPeriod)) return;
    lastPeriod = now;
    offerTo(watchers);
  }

  @Override
  public void start() {
    heart =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("live-boards").factory());
    var _ =
        heart.scheduleWithFixedDelay(
            this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  /** Ends all streams first: an open one would hold up the server's own orderly stop. */
  @Override
  public void stop() {
    running = false;
    heart.shutdown();
    others.close();
    watchers.forEach(Watcher::end);
    watchers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
