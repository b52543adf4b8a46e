package org.linli.board;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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

/**
 * Sends a board again to all who watch it, soon after something in its place changed. However many
 * reports arrive and however many people watch, a board is read at most twice a second.
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
  private final Collection<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final Set<PlaceCode> changed = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;
  private int beats;
  private @Nullable OpenedPeriod lastPeriod;

  LiveBoards(ReportBoards boards, SweepBoards sweeps, Periods periods) {
    this.boards = boards;
    this.sweeps = sweeps;
    this.periods = periods;
  }

  /** Someone who watches a place's board: of a named period, of the current one, of a sweep. */
  private record Watcher(PlaceCode place, Supplier<Watched> watched, SseEmitter stream) {}

  /** A board; all who watch the same are sent what was read once. */
  private sealed interface Watched {

    record OfReports(PlaceCode place, OpenedPeriod period) implements Watched {}

    record OfSweep(PlaceCode place, UUID sweep) implements Watched {}
  }

  private Object read(Watched watched) {
    return switch (watched) {
      case Watched.OfReports(var place, var period) -> boards.board(place, period);
      case Watched.OfSweep(var place, var sweep) -> sweeps.board(sweep, place);
    };
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
    var watcher = new Watcher(place, watched, stream);
    stream.onCompletion(() -> watchers.remove(watcher));
    stream.onTimeout(stream::complete);
    stream.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    send(watcher, read(watched.get()));
    return stream;
  }

  @EventListener
  void on(ReportsCommitted committed) {
    if (!watchers.isEmpty()) changed.addAll(committed.grids());
  }

  @TransactionalEventListener
  void on(DoorsTold told) {
    if (!watchers.isEmpty()) changed.addAll(told.grids());
  }

  /** Whose place was divided or renamed sees it without asking. */
  @TransactionalEventListener
  void on(PlacesReorganised reorganised) {
    if (watchers.isEmpty()) return;
    changed.addAll(reorganised.ended());
    changed.addAll(reorganised.begun());
  }

  private void beat() {
    try {
      var grids = Set.copyOf(changed);
      changed.removeAll(grids);
      if (!grids.isEmpty()) refresh(grids);
      if (++beats % BEATS_PER_SIGN_OF_LIFE == 0) {
        followThePeriod();
        watchers.forEach(LiveBoards::signOfLife);
      }
    } catch (RuntimeException trouble) {
      // The next change tries again; a board that is late says so by its time.
      log.warn("A live board could not be refreshed", trouble);
    }
  }

  private void refresh(Set<PlaceCode> grids) {
    var read = new HashMap<Watched, Object>();
    for (var watcher : watchers) {
      if (grids.stream().noneMatch(watcher.place()::contains)) continue;
      send(watcher, read.computeIfAbsent(watcher.watched().get(), this::read));
    }
  }

  /** At noon and at midnight whoever watches the current period is shown the next one. */
  private void followThePeriod() {
    var now = periods.current();
    if (now.equals(lastPeriod)) return;
    lastPeriod = now;
    watchers.forEach(it -> send(it, read(it.watched().get())));
  }

  private void send(Watcher watcher, Object board) {
    try {
      watcher.stream().send(SseEmitter.event().name("board").data(board));
    } catch (IOException | IllegalStateException gone) {
      watchers.remove(watcher);
    }
  }

  private static void signOfLife(Watcher watcher) {
    try {
      watcher.stream().send(SseEmitter.event().comment("here"));
    } catch (IOException | IllegalStateException gone) {
      watcher.stream().completeWithError(gone);
    }
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
    watchers.forEach(watcher -> watcher.stream().complete());
    watchers.clear();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
