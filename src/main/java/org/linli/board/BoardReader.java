package org.linli.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.linli.base.PlaceCode;
import org.linli.sweeps.Coverage;
import org.linli.sweeps.OpenedPeriod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads boards for those who watch them. A few are read one by one; of many of the same period the
 * counters are read once, one row a grid, and each board is summed in memory. The names around the
 * figures are kept for some seconds.
 */
@Component
class BoardReader {

  private static final int FEW = 5;

  private final ReportBoards reports;
  private final SweepBoards sweeps;
  private final Coverage coverage;
  private final JsonMapper json;
  private final Map<Named, ReportBoards.Frame> frames = new ConcurrentHashMap<>();

  BoardReader(ReportBoards reports, SweepBoards sweeps, Coverage coverage, JsonMapper json) {
    this.reports = reports;
    this.sweeps = sweeps;
    this.coverage = coverage;
    this.json = json;
  }

  private record Named(PlaceCode place, LocalDate day) {}

  /** Hands over each board as JSON, written once. */
  void read(Collection<Watched> wanted, BiConsumer<Watched, String> to) {
    var ofReports = new HashMap<OpenedPeriod, List<Watched.OfReports>>();
    for (var it : wanted) {
      switch (it) {
        case Watched.OfSweep(var place, var sweep) -> to.accept(it, write(sweeps.board(sweep, place)));
        case Watched.OfReports of ->
            ofReports.computeIfAbsent(of.period(), _ -> new ArrayList<>()).add(of);
      }
    }
    ofReports.forEach((period, of) -> read(period, of, to));
  }

  private void read(
      OpenedPeriod period, List<Watched.OfReports> of, BiConsumer<Watched, String> to) {
    if (of.size() <= FEW) {
      of.forEach(it -> to.accept(it, write(reports.board(it.place(), period))));
      return;
    }
    var grids = coverage.grids(around(of), period.period());
    for (var it : of) {
      var frame =
          frames.computeIfAbsent(
              new Named(it.place(), period.period().day()),
              named -> reports.frame(named.place(), named.day()));
      var seen = grids.figures(it.place(), it.place().level().below());
      to.accept(it, write(ReportBoards.board(frame, period, seen)));
    }
  }

  /** The smallest place in which all of them are. */
  private static PlaceCode around(List<Watched.OfReports> of) {
    var around = of.getFirst().place();
    for (var it : of) {
      while (!around.contains(it.place())) around = around.ancestors().getLast();
    }
    return around;
  }

  private String write(Object board) {
    return json.writeValueAsString(board);
  }

  /** A place may be called otherwise, or have been divided. */
  void forgetPlaces() {
    frames.clear();
  }
}
