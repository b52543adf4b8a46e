package org.linli.sweeps.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.dwellings.UnitId;

/**
 * A sheet as it was printed: of which building, for which day, and who stood in which line. Names
 * are not kept with it.
 */
record Sheet(
    SheetNumber number,
    UnitId building,
    PlaceCode grid,
    LocalDate day,
    Instant printedAt,
    List<Line> lines) {

  /** One person, behind the door of their household. */
  record Line(HouseholdId household, long resident) {}

  Sheet {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) throw new IllegalArgumentException("A sheet with nobody on it");
  }

  /** Its households in the order of the paper, each with its people in theirs. */
  Map<HouseholdId, List<Long>> byDoor() {
    var doors = new LinkedHashMap<HouseholdId, List<Long>>();
    for (var it : lines) {
      doors.computeIfAbsent(it.household(), _ -> new ArrayList<>()).add(it.resident());
    }
    return doors;
  }
}
