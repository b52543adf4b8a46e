package org.linli.board;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.sweeps.Moment;
import org.linli.sweeps.campaigns.Rechecks;
import org.linli.sweeps.campaigns.Sweep;
import org.linli.sweeps.campaigns.SweepCounts;
import org.linli.sweeps.campaigns.SweepFigures;
import org.linli.sweeps.campaigns.SweepView;
import org.linli.sweeps.campaigns.Sweeps;
import org.linli.sweeps.campaigns.Verdicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The door to a sweep's board. All its figures are of one state of the database. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class SweepBoards {

  private final Sweeps sweeps;
  private final SweepCounts counts;
  private final Rechecks rechecks;
  private final Places places;
  private final Clock clock;

  SweepBoards(Sweeps sweeps, SweepCounts counts, Rechecks rechecks, Places places, Clock clock) {
    this.sweeps = sweeps;
    this.counts = counts;
    this.rechecks = rechecks;
    this.places = places;
    this.clock = clock;
  }

  /** The board of a place the caller may see, as it is now or put back to a moment. */
  public SweepBoard board(Caller caller, UUID id, PlaceCode place, @Nullable Moment then) {
    caller.require(Power.SEE_BOARD, place);
    return board(sweeps.seen(caller, id), place, then);
  }

  /** For live streams, whose place was asked for when they were opened. */
  SweepBoard board(UUID id, PlaceCode place) {
    return board(sweeps.find(id), place, null);
  }

  private SweepBoard board(Sweep sweep, PlaceCode asked, @Nullable Moment then) {
    var place = sweep.place().contains(asked) ? asked : sweep.place();
    var day = sweep.day();
    var seen = then == null ? counts.seen() : then.seen();
    var asOf = then == null ? clock.instant() : then.at();
    var total =
        counts.figures(sweep, place, place.level(), then).getOrDefault(place, SweepFigures.NONE);
    var verdicts = rechecks.verdicts(sweep, place, then);
    return new SweepBoard(
        SweepView.of(sweep, places.shown(sweep.place()), asOf),
        PlaceView.of(places.named(place, day)),
        places.ancestors(place, day).stream().map(PlaceView::of).toList(),
        asOf,
        seen,
        total,
        verdicts.by(place.level()).get(place),
        children(sweep, place, verdicts, then));
  }

  private List<SweepBoard.Child> children(
      Sweep sweep, PlaceCode place, Verdicts verdicts, @Nullable Moment then) {
    if (place.level() == Level.GRID) return List.of();
    var below = place.level().below();
    var figures = counts.figures(sweep, place, below, then);
    var told = verdicts.by(below);
    return places.children(place, sweep.day()).stream()
        .map(it ->
            new SweepBoard.Child(
                PlaceView.of(it),
                figures.getOrDefault(it.code(), SweepFigures.NONE),
                told.get(it.code())))
        .toList();
  }
}
