package org.linli.places.grids;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.Source;
import org.linli.places.outlines.Crs;
import org.linli.places.outlines.OutlineFault;
import org.linli.places.outlines.OutlineIntake;
import org.linli.places.outlines.OutlineReport;
import org.linli.places.outlines.Outlines;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door through which surveyed grids come in and take the place of drawn ones. */
@Service
@Transactional
public class SurveyedGrids {

  private final GridStore store;
  private final Places places;
  private final Outlines outlines;
  private final Journal journal;
  private final GridWriting writing;

  SurveyedGrids(
      GridStore store, Places places, Outlines outlines, Journal journal, GridWriting writing) {
    this.store = store;
    this.places = places;
    this.outlines = outlines;
    this.journal = journal;
    this.writing = writing;
  }

  /**
   * Stores the grids of a GeoJSON file. A community whose grids were all drawn gets these instead;
   * one that has surveyed grids keeps their codes and takes only new outlines for them.
   */
  public OutlineReport add(Caller caller, Source file, Crs wanted, boolean dryRun) {
    caller.require(Power.IMPORT_PLACES);
    if (!dryRun) store.lockTree();
    var intake = new OutlineIntake(file);
    var stored = outlines.surveyed(intake.family());
    var crs = intake.crs(wanted, stored);
    var communities = communities(intake.codes());
    intake.judge(crs.crs(), code -> faultOf(code, communities, caller.place()), stored);
    var going = replaced(intake);
    if (!dryRun && !intake.sound().isEmpty()) {
      var grids = intake.sound().stream().map(SurveyedGrids::grid).toList();
      writing.replace(going, grids, caller.place(), "upload " + file.name());
      journal.note(
          caller,
          "GRIDS_IMPORTED",
          file.name(),
          caller.place(),
          Map.of("accepted", grids.size(), "replaced", going.size()));
    }
    return intake.report(dryRun, crs, names(intake));
  }

  private Map<PlaceCode, Place> communities(Set<PlaceCode> codes) {
    var wanted =
        codes.stream()
            .filter(it -> it.level() == Level.GRID)
            .map(it -> it.at(Level.COMMUNITY))
            .collect(Collectors.toSet());
    return places.named(wanted);
  }

  private static @Nullable Fault faultOf(
      PlaceCode code, Map<PlaceCode, Place> communities, PlaceCode within) {
    if (code.level() != Level.GRID) return Fault.at("code", code, OutlineFault.OTHER_LEVEL);
    if (!within.contains(code)) {
      return Fault.at("code", code, OutlineFault.OUTSIDE_YOUR_PLACE, within);
    }
    return communities.containsKey(code.at(Level.COMMUNITY))
        ? null
        : Fault.at("code", code, OutlineFault.UNKNOWN_PLACE);
  }

  /** The drawn grids that go; grids that would add to surveyed ones are rejected. */
  private Set<PlaceCode> replaced(OutlineIntake intake) {
    var going = new TreeSet<PlaceCode>();
    var byCommunity =
        intake.sound().stream().collect(Collectors.groupingBy(it -> it.code().at(Level.COMMUNITY)));
    byCommunity.forEach((community, coming) -> {
      var present = places.children(community);
      if (present.stream().allMatch(Place::synthetic)) {
        present.forEach(it -> going.add(it.code()));
      } else {
        rejectOthers(intake, present, coming);
      }
    });
    intake.sound().forEach(it -> going.remove(it.code()));
    return going;
  }

  private static void rejectOthers(
      OutlineIntake intake, List<Place> present, List<OutlineIntake.Sound> coming) {
    var codes = present.stream().map(Place::code).collect(Collectors.toSet());
    for (var it : coming) {
      if (!codes.contains(it.code())) {
        intake.reject(it, Fault.at("code", it.code(), OutlineFault.GRIDS_OF_OTHER_CODES));
      }
    }
  }

  private static NewGrid grid(OutlineIntake.Sound it) {
    var name = it.name() == null || it.name().isBlank() ? NewGrid.nameOf(it.code()) : it.name();
    return new NewGrid(it.code(), name.strip(), null, false, it.outline());
  }

  private static Map<PlaceCode, String> names(OutlineIntake intake) {
    var names = new HashMap<PlaceCode, String>();
    for (var it : intake.sound()) names.put(it.code(), grid(it).name());
    return names;
  }
}
