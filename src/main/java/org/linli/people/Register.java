package org.linli.people;

import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for entering whole buildings, as a first load does: thousands of rows in one go. */
@Service
public class Register {

  private final RegisterStore store;
  private final Journal journal;

  Register(RegisterStore store, Journal journal) {
    this.store = store;
    this.journal = journal;
  }

  /** Whose data it is, on what basis it is entered, and whether it is invented. */
  public record Origin(String source, String basis, boolean synthetic) {}

  /** How many rows of each kind were entered. */
  public record Entered(int buildings, int households, int residents) {}

  /** Enters the buildings of one subdistrict in one transaction. */
  @Transactional
  public Entered enter(PlaceCode subdistrict, List<NewBuilding> buildings, Origin origin) {
    for (var building : buildings) {
      if (!building.grid().at(Level.SUBDISTRICT).equals(subdistrict)) {
        throw new IllegalArgumentException(building.grid() + " is not in " + subdistrict);
      }
    }
    var entered = store.copy(subdistrict, buildings, origin);
    journal.noteOwn(
        "BUILDINGS_ENTERED",
        subdistrict.toString(),
        subdistrict,
        origin.basis(),
        Map.of("households", entered.households(), "residents", entered.residents()));
    return entered;
  }

  @Transactional(readOnly = true)
  public boolean isEmpty(PlaceCode within) {
    return store.isEmpty(within);
  }
}
