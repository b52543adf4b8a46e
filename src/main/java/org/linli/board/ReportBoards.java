package org.linli.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.places.zones.Zones;
import org.linli.sweeps.Coverage;
import org.linli.sweeps.Figures;
import org.linli.sweeps.Moment;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the report board. */
@Service
@Transactional(readOnly = true)
public class ReportBoards {

  private final Places places;
  private final Coverage coverage;
  private final Zones zones;

  ReportBoards(Places places, Coverage coverage, Zones zones) {
    this.places = places;
    this.coverage = coverage;
    this.zones = zones;
  }

  /** The board of a city by its reporting units instead of its districts. */
  public UnitBoard units(
      Caller caller, PlaceCode city, OpenedPeriod period, @Nullable Moment then) {
    caller.require(Power.SEE_BOARD, city);
    if (city.level() != Level.CITY) throw new NoSuchElementException(city.toString());
    var day = period.period().day();
    var seen = coverage.figures(city, Level.SUBDISTRICT, period, then);
    var sums = seen.figures();
    var zoneOf = zones.everIn(city);
    var figures = new TreeMap<String, Figures>();
    var subdistricts = new TreeSet<>(sums.keySet());
    var districts = places.children(city, day);
    for (var it : districts) {
      places.children(it.code(), day).forEach(child -> subdistricts.add(child.code()));
    }
    for (var it : subdistricts) {
      var unit = zoneOf.getOrDefault(it, it.at(Level.DISTRICT).toString());
      figures.merge(unit, sums.getOrDefault(it, Figures.NONE), Figures::plus);
    }
    var units = new ArrayList<UnitBoard.Unit>();
    for (var it : districts) {
      var key = it.code().toString();
      var sum = figures.get(key);
      if (sum != null) units.add(new UnitBoard.Unit(key, it.name(), PlaceView.of(it), sum));
    }
    for (var it : zones.within(city)) {
      var sum = figures.getOrDefault(it.key(), Figures.NONE);
      units.add(new UnitBoard.Unit(it.key(), it.name(), null, sum));
    }
    return new UnitBoard(
        PlaceView.of(places.named(city, day)),
        OpenedPeriod.View.of(period),
        period.frozenAt(),
        seen.asOf(),
        seen.seen(),
        Rule.View.of(period.rule()),
        figures.values().stream().reduce(Figures.NONE, Figures::plus),
        units);
  }

  /**
   * The board of a place with the places of its day; as it is, or put back to a moment. Whether it
   * may be seen was asked before.
   */
  ReportBoard board(PlaceCode place, OpenedPeriod period, @Nullable Moment then) {
    return board(
        frame(place, period.period().day()),
        period,
        coverage.figures(place, place.level().below(), period, then));
  }

  /** What of a board stays while its figures change: the places of its day under their names. */
  record Frame(PlaceView place, List<PlaceView> ancestors, List<PlaceView> children) {}

  Frame frame(PlaceCode place, LocalDate day) {
    return new Frame(
        PlaceView.of(places.named(place, day)),
        places.ancestors(place, day).stream().map(PlaceView::of).toList(),
        place.level() == Level.GRID
            ? List.of()
            : places.children(place, day).stream().map(PlaceView::of).toList());
  }

  static ReportBoard board(Frame frame, OpenedPeriod period, Coverage.Seen seen) {
    var figures = seen.figures();
    return new ReportBoard(
        frame.place(),
        frame.ancestors(),
        OpenedPeriod.View.of(period),
        period.frozenAt(),
        seen.asOf(),
        seen.seen(),
        Rule.View.of(period.rule()),
        figures.values().stream().reduce(Figures.NONE, Figures::plus),
        frame.children().stream()
            .map(it -> ReportBoard.Child.of(it, figures.getOrDefault(it.code(), Figures.NONE)))
            .toList());
  }
}
