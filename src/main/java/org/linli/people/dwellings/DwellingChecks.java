package org.linli.people.dwellings;

import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Refusal;

/** What cannot be so of a name, a storey or a room, wherever it is entered. */
final class DwellingChecks {

  private static final int LONGEST = 100;
  private static final int LOWEST_STOREY = -9;
  static final int HIGHEST_STOREY = 200;

  private DwellingChecks() {}

  static void text(String where, String text, List<Fault> faults) {
    if (text.isBlank()) faults.add(Fault.at(where, "", DwellingFault.MISSING));
    if (text.length() > LONGEST) {
      faults.add(Fault.at(where, text, DwellingFault.TOO_LONG, LONGEST));
    }
  }

  static void storey(String where, int storey, List<Fault> faults) {
    if (storey < LOWEST_STOREY || storey > HIGHEST_STOREY) {
      faults.add(
          Fault.at(where, storey, DwellingFault.NOT_A_STOREY, LOWEST_STOREY, HIGHEST_STOREY));
    }
  }

  static void storeys(int storeys, List<Fault> faults) {
    if (storeys < 1 || storeys > HIGHEST_STOREY) {
      faults.add(Fault.at("storeys", storeys, DwellingFault.NOT_A_STOREY, 1, HIGHEST_STOREY));
    }
  }

  static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) throw Refusal.forFaults(DwellingReason.DWELLING_WRONG, faults);
  }
}
