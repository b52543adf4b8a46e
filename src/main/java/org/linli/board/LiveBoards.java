package org.linli.board;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Set;
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
  private final Periods periods;
  private final Collection<Watcher> watchers = new CopyOnWriteArrayList<>();
  private final Set<PlaceCode> changed = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private volatile boolean running;
  private int beats;
  private @Nullable OpenedPeriod lastPeriod;

  LiveBoards(ReportBoards boards, Periods periods) {
    this.boards = boards;
    this.periods = periods;
  }

  /** Someone who watches a place in a period: a named one, or whichever is the current one. */
  private record Watcher(PlaceCode place, Supplier<OpenedPeriod> period, SseEmitter stream) {

    Watched watched() {
      return new Watched(place, period.get());
    }
  }

  private record Watched(PlaceCode place, OpenedPeriod period) {}

  /** Opens a stream: the board as it is now, then again after every change. */
  SseEmitter watch(PlaceCode place, Supplier<OpenedPeriod> period) {
    var stream = new SseEmitter(LONGEST.toMillis());
    var watcher = new Watcher(place, period, stream);
    stream.onCompletion(() -> watchers.remove(watcher));
    stream.onTimeout(stream::complete);
    stream.onError(_ -> watchers.remove(watcher));
    watchers.add(watcher);
    send(watcher, boards.board(place, period.get()));
    return stream;
  }

  @EventListener
  void on(ReportsCommitted committed) {
    if (!watchers.isEmpty()) changed.addAll(committed.grids());
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
    var read = new HashMap<Watched, ReportBoard>();
    for (var watcher : watchers) {
      if (grids.stream().noneMatch(watcher.place()::contains)) continue;
      send(
          watcher,
          read.computeIfAbsent(watcher.watched(), it -> boards.board(it.place(), it.period())));
    }
  }

  /** At noon and at midnight whoever watches the current period is shown the next one. */
  private void followThePeriod() {
    var now = periods.current();
    if (now.equals(lastPeriod)) return;
    lastPeriod = now;
    watchers.forEach(it -> send(it, boards.board(it.place(), it.period().get())));
  }

  private void send(Watcher watcher, ReportBoard board) {
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
