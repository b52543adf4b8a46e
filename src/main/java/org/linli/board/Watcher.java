package org.linli.board;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Someone who watches a place's board: of a named period, of the current one, of a sweep. Is sent
 * the newest there is each time the line is free, so one on a slow line sees fewer boards and holds
 * up nobody.
 */
final class Watcher {

  private final PlaceCode place;
  private final Supplier<Watched> watched;
  private final SseEmitter stream;
  private final Executor senders;
  private final AtomicReference<@Nullable String> newest = new AtomicReference<>();
  private final AtomicBoolean sending = new AtomicBoolean();

  Watcher(PlaceCode place, Supplier<Watched> watched, SseEmitter stream, Executor senders) {
    this.place = place;
    this.watched = watched;
    this.stream = stream;
    this.senders = senders;
  }

  PlaceCode place() {
    return place;
  }

  Watched watched() {
    return watched.get();
  }

  /**
   * Sends a board soon; one that waits still is left out for it.
   *
   * @param board as JSON, or {@link #HERE}
   */
  void offer(String board) {
    if (board.equals(HERE)) {
      newest.compareAndSet(null, board);
    } else {
      newest.set(board);
    }
    if (sending.compareAndSet(false, true)) senders.execute(this::send);
  }

  /** Nothing new, but the line is open. */
  static final String HERE = "";

  private void send() {
    do {
      for (var it = newest.getAndSet(null); it != null; it = newest.getAndSet(null)) say(it);
      sending.set(false);
    } while (newest.get() != null && sending.compareAndSet(false, true));
  }

  /** Whoever has gone is taken off the list by the stream itself. */
  private void say(String board) {
    try {
      stream.send(
          board.equals(HERE)
              ? SseEmitter.event().comment("here")
              : SseEmitter.event().name("board").data(board, MediaType.TEXT_PLAIN));
    } catch (IOException | IllegalStateException gone) {
      stream.completeWithError(gone);
    }
  }

  void end() {
    stream.complete();
  }
}
