package org.linli.people;

import java.util.Map;
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
  public record Entered(int buildings, int households, int residents) {

    Entered plus(Entered more) {
      return new Entered(
          buildings + more.buildings, households + more.households, residents + more.residents);
    }
  }

  /**
   * Enters the buildings of one subdistrict in one transaction. They are asked for one by one and
   * kept only until the next few thousand people are sent, so there may be very many.
   */
  @Transactional
  public Entered enter(PlaceCode subdistrict, Iterable<NewBuilding> buildings, Origin origin) {
    var entered = store.copy(subdistrict, buildings, origin);
    journal.noteOwn(
        "BUILDINGS_ENTERED",
        subdistrict.toString(),
        subdistrict,
        origin.basis(),
        Map.of("households", entered.households(), "residents", entered.residents()));
    return entered;
  }

  /**
   * After very much was entered: the database's planner learns how much there is now, and no reader
   * has to look whether a row is there to be seen. Otherwise the database would do that by itself
   * some time later, beside the first day's work. No transaction may be open.
   */
  public void settle() {
    store.settle();
  }

  @Transactional(readOnly = true)
  public boolean isEmpty(PlaceCode within) {
    return store.isEmpty(within);
  }
}
