package org.linli.places.grids;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.outlines.Outlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to drawing grids where there are none. */
@Service
@Transactional
public class Grids {

  private static final int LEAST_HOUSEHOLDS = 20;
  private static final int MOST_HOUSEHOLDS = 10_000;

  private final GridStore store;
  private final Places places;
  private final Outlines outlines;
  private final Journal journal;
  private final GridWriting writing;

  Grids(GridStore store, Places places, Outlines outlines, Journal journal, GridWriting writing) {
    this.store = store;
    this.places = places;
    this.outlines = outlines;
    this.journal = journal;
    this.writing = writing;
  }

  /**
   * Draws grids of about so many households in every community within that has none, and brings
   * what was drawn before into line with what has been surveyed since.
   */
  public DrawReport draw(Caller caller, PlaceCode within, int householdsPerGrid, boolean dryRun) {
    caller.require(Power.IMPORT_PLACES, within);
    var report = draw(within, householdsPerGrid, dryRun, "drawn");
    if (!dryRun && report.outlines() > 0) {
      journal.note(caller, "GRIDS_DRAWN", within.toString(), within, facts(report));
    }
    return report;
  }

  /** The same for the program itself. */
  public DrawReport drawAll(PlaceCode within, int householdsPerGrid, String basis) {
    var report = draw(within, householdsPerGrid, false, basis);
    if (report.outlines() > 0) {
      journal.noteOwn("GRIDS_DRAWN", within.toString(), within, basis, facts(report));
    }
    return report;
  }

  private DrawReport draw(PlaceCode within, int householdsPerGrid, boolean dryRun, String source) {
    if (householdsPerGrid < LEAST_HOUSEHOLDS || householdsPerGrid > MOST_HOUSEHOLDS) {
      throw Refusal.forFaults(
          EdgeReason.INVALID,
          List.of(
              Fault.at(
                  "householdsPerGrid",
                  householdsPerGrid,
                  EdgeFault.NOT_BETWEEN,
                  LEAST_HOUSEHOLDS,
                  MOST_HOUSEHOLDS)));
    }
    if (!dryRun) store.lockTree();
    var totals = new Totals();
    for (var district : districts(within)) {
      var drawing = drawing(district, within, householdsPerGrid);
      if (!dryRun) writing.add(drawing, district.code(), source);
      totals.add(drawing);
    }
    return totals.report(dryRun);
  }

  private List<Place> districts(PlaceCode within) {
    if (!within.level().isWiderThan(Level.DISTRICT)) {
      return List.of(places.named(within.at(Level.DISTRICT)));
    }
    return places.all(within, Level.DISTRICT);
  }

  /** The whole district, so that its parts fit; but new grids only within the place asked for. */
  private GridDrawing drawing(Place district, PlaceCode within, int householdsPerGrid) {
    var code = district.code();
    var present = new HashMap<>(outlines.find(List.of(code)));
    var covered = present.containsKey(code);
    for (var level : List.of(Level.SUBDISTRICT, Level.COMMUNITY, Level.GRID)) {
      present.putAll(outlines.within(code, level));
    }
    var drawing = new GridDrawing(householdsPerGrid, present);
    if (!covered) {
      drawing.skip(district, Skipped.Why.NO_OUTLINE);
      return drawing;
    }
    var subdistricts = places.children(code);
    var communities = subdistricts.stream().map(it -> places.children(it.code())).toList();
    drawing.divide(district, subdistricts, communities.stream().mapToDouble(Grids::land).toArray());
    var grids =
        places.all(code, Level.GRID).stream()
            .collect(Collectors.groupingBy(it -> it.code().at(Level.COMMUNITY)));
    for (var i = 0; i < subdistricts.size(); i++) {
      var children = communities.get(i);
      var land = children.stream().mapToDouble(Weights::land).toArray();
      drawing.divide(subdistricts.get(i), children, land);
      for (var it : children) {
        draw(it, grids.getOrDefault(it.code(), List.of()), within, drawing);
      }
    }
    return drawing;
  }

  private static void draw(
      Place community, List<Place> grids, PlaceCode within, GridDrawing drawing) {
    if (grids.isEmpty()) {
      if (within.contains(community.code())) drawing.fill(community);
    } else if (grids.stream().allMatch(Place::synthetic)) {
      drawing.renew(community, grids.stream().map(Place::code).toList());
    }
  }

  private static double land(List<Place> communities) {
    return Math.max(1, communities.stream().mapToDouble(Weights::land).sum());
  }

  private static final class Totals {

    private int communities;
    private int grids;
    private int outlines;
    private final List<Skipped> skipped = new ArrayList<>();

    void add(GridDrawing drawing) {
      communities += drawing.communities();
      grids += drawing.grids().size();
      outlines += drawing.changed().size();
      skipped.addAll(drawing.skipped());
    }

    DrawReport report(boolean dryRun) {
      return new DrawReport(dryRun, communities, grids, outlines, List.copyOf(skipped));
    }
  }

  private static Map<String, ?> facts(DrawReport report) {
    return Map.of(
        "communities", report.communities(),
        "grids", report.grids(),
        "outlines", report.outlines(),
        "skipped", report.skipped().size());
  }
}
