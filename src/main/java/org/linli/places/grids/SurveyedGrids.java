package org.linli.places.grids;

import java.util.HashMap;
import java.util.HashSet;
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
   * one that has surveyed grids keeps their codes and takes only new outlines for them. Either all
   * grids the file has for a community are taken or none, and only where they neither overlap nor
   * leave a part of a surveyed community to nobody.
   */
  public OutlineReport add(Caller caller, Source file, Crs wanted, boolean dryRun) {
    caller.require(Power.IMPORT_PLACES);
    if (!dryRun) store.lockTree();
    var intake = new OutlineIntake(file);
    var stored = outlines.surveyed(intake.family());
    var crs = intake.crs(wanted, stored);
    var known = known(intake.codes());
    intake.judge(crs.crs(), code -> faultOf(code, known, caller.place()), stored);
    rejectOthers(intake);
    new SurveyCheck(intake, places, outlines).rejectWhatDoesNotTile();
    rejectTheHalf(intake);
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

  /** The grids of the file that are known, and their communities. */
  private Map<PlaceCode, Place> known(Set<PlaceCode> codes) {
    var wanted = new HashSet<PlaceCode>();
    for (var it : codes) {
      if (it.level() != Level.GRID) continue;
      wanted.add(it);
      wanted.add(it.at(Level.COMMUNITY));
    }
    return places.named(wanted);
  }

  private static @Nullable Fault faultOf(
      PlaceCode code, Map<PlaceCode, Place> known, PlaceCode within) {
    if (code.level() != Level.GRID) return Fault.at("code", code, OutlineFault.OTHER_LEVEL);
    if (!within.contains(code)) {
      return Fault.at("code", code, OutlineFault.OUTSIDE_YOUR_PLACE, within);
    }
    var community = known.get(code.at(Level.COMMUNITY));
    if (community == null || !community.isCurrent()) {
      return Fault.at("code", code, OutlineFault.UNKNOWN_PLACE);
    }
    var grid = known.get(code);
    return grid == null || grid.isCurrent() ? null : Fault.at("code", code, OutlineFault.ENDED);
  }

  /** A community that has surveyed grids keeps their codes until a reorganisation ends them. */
  private void rejectOthers(OutlineIntake intake) {
    byCommunity(intake)
        .forEach((community, coming) -> {
          var present = places.children(community);
          if (present.stream().allMatch(Place::synthetic)) return;
          var codes = present.stream().map(Place::code).collect(Collectors.toSet());
          for (var it : coming) {
            if (!codes.contains(it.code())) {
              intake.reject(it, Fault.at("code", it.code(), OutlineFault.GRIDS_OF_OTHER_CODES));
            }
          }
        });
  }

  /** Half of a community's grids would leave the other half to nobody. */
  private static void rejectTheHalf(OutlineIntake intake) {
    var broken =
        intake.rejected().stream()
            .filter(it -> it.level() == Level.GRID)
            .map(it -> it.at(Level.COMMUNITY))
            .collect(Collectors.toSet());
    for (var it : intake.sound()) {
      if (broken.contains(it.code().at(Level.COMMUNITY))) {
        intake.reject(it, Fault.at("code", it.code(), OutlineFault.OTHERS_REJECTED));
      }
    }
  }

  /** The drawn grids that go. */
  private Set<PlaceCode> replaced(OutlineIntake intake) {
    var going = new TreeSet<PlaceCode>();
    for (var community : byCommunity(intake).keySet()) {
      var present = places.children(community);
      if (present.stream().allMatch(Place::synthetic)) {
        present.forEach(it -> going.add(it.code()));
      }
    }
    intake.sound().forEach(it -> going.remove(it.code()));
    return going;
  }

  private static Map<PlaceCode, List<OutlineIntake.Sound>> byCommunity(OutlineIntake intake) {
    return intake.sound().stream()
        .collect(Collectors.groupingBy(it -> it.code().at(Level.COMMUNITY)));
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
