package org.linli.board;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.linli.facts.Period;
import org.linli.places.Places;
import org.linli.sweeps.Moment;
import org.linli.sweeps.Periods;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** HTTP for the report board and its live stream. */
@RestController
@RequestMapping("/api/daily-reports/board")
class ReportBoardResource {

  private final ReportBoards boards;
  private final BoardReader reader;
  private final LiveBoards live;
  private final Periods periods;
  private final Places places;

  ReportBoardResource(
      ReportBoards boards, BoardReader reader, LiveBoards live, Periods periods, Places places) {
    this.boards = boards;
    this.reader = reader;
    this.live = live;
    this.periods = periods;
    this.places = places;
  }

  /**
   * As it is, or as it was at a moment; with {@code seen}, which a board says of itself, exactly
   * what that one showed.
   */
  @Refuses(410)
  @GetMapping
  ReportBoard board(
      Caller caller,
      @RequestParam(required = false) @Nullable PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "") String seen) {
    var shown = place == null ? caller.place() : place;
    var period = periods.chosen(day, slot);
    var then = Moment.of(at, seen);
    caller.require(Power.SEE_BOARD, shown);
    return then == null ? reader.board(shown, period) : boards.board(shown, period, then);
  }

  /** The same for a city by its reporting units: zones, and districts less the zones. */
  @Refuses({404, 410})
  @GetMapping("/units")
  UnitBoard units(
      Caller caller,
      @RequestParam PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "") String seen) {
    return boards.units(caller, place, periods.chosen(day, slot), Moment.of(at, seen));
  }

  @Refuses(410)
  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter stream(
      Caller caller,
      @RequestParam(required = false) @Nullable PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate day,
      @RequestParam(required = false) Period.@Nullable Slot slot) {
    var watched = place == null ? caller.place() : place;
    caller.require(Power.SEE_BOARD, watched);
    places.named(watched);
    periods.chosen(day, slot); // refuses a period there never was before the stream begins
    return live.watch(watched, () -> periods.chosen(day, slot));
  }
}
