package org.linli.sweeps.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.Period;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Resident;
import org.linli.people.dwellings.Building;
import org.linli.people.dwellings.Buildings;
import org.linli.people.dwellings.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to sheets of paper: printed a building at a time, and found again by their number. */
@Service
@Transactional
public class PaperSheets {

  static final int MOST_BUILDINGS = 30;
  private static final int LONGEST_AHEAD = 14;

  /** A sheet can be keyed in until the noon after its day; who comes later is told so. */
  private static final int DAYS_KEPT = 7;

  private final PaperStore store;
  private final PaperDoors doors;
  private final Buildings buildings;
  private final Households households;
  private final Journal journal;
  private final Clock clock;

  PaperSheets(
      PaperStore store,
      PaperDoors doors,
      Buildings buildings,
      Households households,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.doors = doors;
    this.buildings = buildings;
    this.households = households;
    this.journal = journal;
    this.clock = clock;
  }

  /** A sheet with its building and its doors as they are now. */
  record Opened(Sheet sheet, Building building, List<PaperDoors.Door> doors) {}

  /**
   * The sheets of these buildings for a day. A building whose people are those of its last sheet
   * for that day has it still; one where nobody lives has none.
   */
  List<Opened> print(Caller caller, List<UnitId> wanted, LocalDate day) {
    caller.require(Power.REPORT_BY_PROXY);
    if (wanted.size() > MOST_BUILDINGS) {
      throw Refusal.because(PaperReason.TOO_MANY_BUILDINGS, MOST_BUILDINGS);
    }
    var today = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    if (day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_AHEAD))) {
      throw Refusal.because(PaperReason.DAY_OUT_OF_RANGE, LONGEST_AHEAD);
    }
    var printed = new ArrayList<Opened>();
    for (var id : wanted) {
      var building = buildings.get(caller, id);
      caller.require(Power.REPORT_BY_PROXY, building.grid());
      sheet(caller, building, day).ifPresent(it -> printed.add(opened(caller, it, building)));
    }
    return printed;
  }

  private Optional<Sheet> sheet(Caller caller, Building building, LocalDate day) {
    var lines = lines(buildings.inside(caller, building.id()));
    if (lines.isEmpty()) return Optional.empty();
    var last = store.last(building.id(), day).filter(it -> it.lines().equals(lines));
    if (last.isPresent()) return last;
    var sheet =
        new Sheet(store.nextNumber(), building.id(), building.grid(), day, clock.instant(), lines);
    store.add(sheet, caller.post());
    journal.note(
        caller,
        "PAPER_SHEET_PRINTED",
        building.id().toString(),
        building.grid(),
        Map.of("sheet", sheet.number().toString(), "day", day.toString(), "lines", lines.size()));
    return Optional.of(sheet);
  }

  private List<Sheet.Line> lines(List<Building.Entrance> inside) {
    var ids = Building.households(inside);
    var people = new HashMap<HouseholdId, List<Resident>>();
    for (var it : households.residentsOf(ids).values()) {
      if (it.whereabouts() != Resident.Whereabouts.HERE) continue;
      people.computeIfAbsent(it.household(), _ -> new ArrayList<>()).add(it);
    }
    var lines = new ArrayList<Sheet.Line>();
    for (var id : ids) {
      PaperDoors.headFirst(people.getOrDefault(id, List.of()))
          .forEach(it -> lines.add(new Sheet.Line(id, it.id())));
    }
    return lines;
  }

  /** The sheet of this number, if its building is the caller's; its rows as on the paper. */
  @Transactional(readOnly = true)
  Opened open(Caller caller, String number) {
    caller.require(Power.REPORT_BY_PROXY);
    var sheet =
        store
            .find(SheetNumber.of(number))
            .orElseThrow(() -> Refusal.because(PaperReason.NO_SUCH_SHEET));
    try {
      return opened(caller, sheet, buildings.get(caller, sheet.building().number()));
    } catch (NoSuchElementException elsewhere) {
      throw Refusal.because(PaperReason.NO_SUCH_SHEET);
    }
  }

  private Opened opened(Caller caller, Sheet sheet, Building building) {
    var now = Building.households(buildings.inside(caller, building.id()));
    return new Opened(sheet, building, doors.of(sheet, now));
  }

  /** Sheets that nobody can key in any more. */
  @Transactional
  public void dropDue() {
    var before = LocalDate.ofInstant(clock.instant(), Period.ZONE).minusDays(DAYS_KEPT);
    var gone = store.dropBefore(before);
    if (gone == 0) return;
    journal.noteOwn(
        "PAPER_SHEETS_DROPPED",
        before.toString(),
        PlaceCode.COUNTRY,
        Journal.DUTY,
        Map.of("sheets", gone));
  }
}
