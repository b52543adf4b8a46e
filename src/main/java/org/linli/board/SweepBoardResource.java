package org.linli.board;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.sweeps.Moment;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** HTTP for a sweep's board: live, and put back to any moment. */
@RestController
@RequestMapping("/api/sweeps/{id}/board")
class SweepBoardResource {

  private final SweepBoards boards;
  private final LiveBoards live;
  private final Sweeps sweeps;

  SweepBoardResource(SweepBoards boards, LiveBoards live, Sweeps sweeps) {
    this.boards = boards;
    this.live = live;
    this.sweeps = sweeps;
  }

  /**
   * As it is, or as it was at a moment; with {@code seen}, which a board says of itself, exactly
   * what that one showed.
   */
  @GetMapping
  SweepBoard board(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable PlaceCode place,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "") String seen) {
    return boards.board(
        caller, id, place == null ? caller.place() : place, Moment.of(at, seen));
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable PlaceCode place) {
    var watched = place == null ? caller.place() : place;
    caller.require(Power.SEE_BOARD, watched);
    sweeps.seen(caller, id);
    return live.watchSweep(watched, id);
  }
}
