package org.linli.board;

import java.time.Clock;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.sweeps.Coverage;
import org.linli.sweeps.Figures;
import org.linli.sweeps.OpenedPeriod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the report board. */
@Service
@Transactional(readOnly = true)
public class ReportBoards {

  private final Places places;
  private final Coverage coverage;
  private final Clock clock;

  ReportBoards(Places places, Coverage coverage, Clock clock) {
    this.places = places;
    this.coverage = coverage;
    this.clock = clock;
  }

  /** The board of a place the caller may see, with the places of its day. */
  public ReportBoard board(Caller caller, PlaceCode place, OpenedPeriod period) {
    caller.require(Power.SEE_BOARD, place);
    return board(place, period);
  }

  /** For live streams, whose place was asked for when they were opened. */
  ReportBoard board(PlaceCode place, OpenedPeriod period) {
    var day = period.period().day();
    var sums = coverage.figures(place, place.level().below(), period.period());
    var total = sums.values().stream().reduce(Figures.NONE, Figures::plus);
    var children =
        place.level() == Level.GRID
            ? java.util.List.<ReportBoard.Child>of()
            : places.children(place, day).stream()
                .map(it ->
                    ReportBoard.Child.of(
                        PlaceView.of(it), sums.getOrDefault(it.code(), Figures.NONE)))
                .toList();
    return new ReportBoard(
        PlaceView.of(places.named(place, day)),
        places.ancestors(place, day).stream().map(PlaceView::of).toList(),
        OpenedPeriod.View.of(period),
        period.frozenAt(),
        clock.instant(),
        org.linli.sweeps.Rule.View.of(period.rule()),
        total,
        children);
  }
}
