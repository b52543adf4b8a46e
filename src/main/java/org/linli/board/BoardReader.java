package org.linli.board;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.sweeps.Coverage;
import org.linli.sweeps.Grids;
import org.linli.sweeps.OpenedPeriod;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads boards for those who watch them. A few are read one by one; of many of the same period the
 * counters are read once, one row a grid, and each board is summed in memory, as is that of whoever
 * looks once just then. The names around the figures are kept for some seconds.
 */
@Component
class BoardReader {

  private static final int FEW = 5;

  /** A board says of when it is, and is never a second behind. */
  private static final Duration FRESH = Duration.ofMillis(600);

  /**
   * After every few of many, so that whoever asks for something meanwhile need not wait for all.
   */
  private static final Duration BREATH = Duration.ofMillis(1);

  private final ReportBoards reports;
  private final SweepBoards sweeps;
  private final Coverage coverage;
  private final JsonMapper json;
  private final Map<Named, ReportBoards.Frame> frames = new ConcurrentHashMap<>();
  private volatile @Nullable ForMany last;

  BoardReader(ReportBoards reports, SweepBoards sweeps, Coverage coverage, JsonMapper json) {
    this.reports = reports;
    this.sweeps = sweeps;
    this.coverage = coverage;
    this.json = json;
  }

  private record Named(PlaceCode place, LocalDate day) {}

  /** The counters of a place as they were read for many, and when that was begun. */
  private record ForMany(OpenedPeriod period, PlaceCode around, Grids grids, long begunAt) {

    boolean tells(PlaceCode place, OpenedPeriod of) {
      return period.equals(of)
          && around.contains(place)
          && System.nanoTime() - begunAt < FRESH.toNanos();
    }
  }

  /** As it is now; while many watch, as it was just read for them, without the database. */
  ReportBoard board(PlaceCode place, OpenedPeriod period) {
    var read = last;
    return read != null && read.tells(place, period)
        ? board(read, place)
        : reports.board(place, period, null);
  }

  private ReportBoard board(ForMany read, PlaceCode place) {
    var frame =
        frames.computeIfAbsent(
            new Named(place, read.period().period().day()),
            named -> reports.frame(named.place(), named.day()));
    return ReportBoards.board(
        frame, read.period(), read.grids().figures(place, place.level().below()));
  }

  /** Hands over each board as JSON, written once. */
  void read(Collection<Watched> wanted, BiConsumer<Watched, String> to) {
    var ofReports = new HashMap<OpenedPeriod, List<Watched.OfReports>>();
    for (var it : wanted) {
      switch (it) {
        case Watched.OfSweep(var place, var sweep) ->
            to.accept(it, write(sweeps.board(sweep, place)));
        case Watched.OfReports of ->
            ofReports.computeIfAbsent(of.period(), _ -> new ArrayList<>()).add(of);
      }
    }
    ofReports.forEach((period, of) -> read(period, of, to));
  }

  /** The widest go first: most people's eyes are on them. */
  private void read(
      OpenedPeriod period, List<Watched.OfReports> of, BiConsumer<Watched, String> to) {
    if (of.size() <= FEW) {
      last = null; // these are newer
      of.forEach(it -> to.accept(it, write(reports.board(it.place(), period, null))));
      return;
    }
    var begunAt = System.nanoTime();
    var around = around(of);
    var read = new ForMany(period, around, coverage.grids(around, period.period()), begunAt);
    last = read;
    of.stream()
        .sorted(Comparator.comparing(it -> it.place().level()))
        .gather(Gatherers.windowFixed(FEW))
        .forEach(few -> {
          few.forEach(it -> to.accept(it, write(board(read, it.place()))));
          LockSupport.parkNanos(BREATH.toNanos());
        });
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
    last = null;
  }
}
