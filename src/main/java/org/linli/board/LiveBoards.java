package org.linli.board;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a board again to all who watch it, soon after something in its place changed, here or
 * through another server. However many reports arrive and however many people watch, a board is
 * read at most twice a second.
 */
@Component
class LiveBoards implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveBoards.class);
  private static final Duration BEAT = Duration.ofMillis(400);
  private static final int BEATS_PER_SIGN_OF_LIFE = 37;

  /** A browser reconnects by itself; doing so now and then shows that its sign-in still stands. */
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final ReportBoards boards;
  private final SweepBoards sweeps;
  private final Periods periods;
  private final JsonMapper json;
  private final OtherServers others;
  private final Executor senders = Executors.newVirtualThreadPerTaskExecutor();
  private final Collection<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final Set<PlaceCode> changed = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;
  private int beats;
  private @Nullable OpenedPeriod lastPeriod;

  LiveBoards(
      ReportBoards boards,
      SweepBoards sweeps,
      Periods periods,
      JsonMapper json,
      OtherServers others) {
    this.boards = boards;
    this.sweeps = sweeps;
    this.periods = periods;
    this.json = json;
    this.others = others;
  }

  /** Written once for all who watch it. */
  private String read(Watched watched) {
    return json.writeValueAsString(
        switch (watched) {
          case Watched.OfReports(var place, var period) -> boards.board(place, period);
          case Watched.OfSweep(var place, var sweep) -> sweeps.board(sweep, place);
        });
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
    var stream = new SseEmitter(LONGEST.toMillis());
    var watcher = new Watcher(place, watched, stream, senders);
    stream.onCompletion(() -> watchers.remove(watcher));
    stream.onTimeout(stream::complete);
    stream.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    watcher.offer(read(watched.get()));
    return stream;
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
    var read = new HashMap<Watched, String>();
    for (var watcher : watchers) {
      var place = watcher.place();
      if (around.contains(place) || place.ancestors().stream().anyMatch(places::contains)) {
        watcher.offer(read.computeIfAbsent(watcher.watched(), this::read));
      }
    }
  }

  /** At noon and at midnight whoever watches the current period is shown the next one. */
  private void followThePeriod() {
    var now = periods.current();
    if (now.equals(lastPeriod)) return;
    lastPeriod = now;
    var read = new HashMap<Watched, String>();
    watchers.forEach(it -> it.offer(read.computeIfAbsent(it.watched(), this::read)));
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
