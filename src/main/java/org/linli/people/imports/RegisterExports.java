package org.linli.people.imports;

import java.io.OutputStream;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Texts;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for taking the register out as a workbook, which comes back in as it went out. */
@Service
@Transactional
public class RegisterExports {

  private final ExportStore store;
  private final Journal journal;
  private final Texts texts;

  RegisterExports(ExportStore store, Journal journal, Texts texts) {
    this.store = store;
    this.journal = journal;
    this.texts = texts;
  }

  /**
   * Writes everybody who lives in a place of at most a subdistrict, in walking order, a few
   * thousand at a time; answers how many there were. Clear values are for those who may import
   * them, and are noted.
   */
  public int write(Caller caller, PlaceCode within, boolean clear, OutputStream out) {
    return writeTo(caller, within, clear, () -> out);
  }

  /** The same, where the stream is opened only once nothing can be refused any more. */
  int writeTo(Caller caller, PlaceCode within, boolean clear, ResidentList.Target target) {
    var place = caller.cut(clear ? Power.REVEAL_PAPERS : Power.SEE_PEOPLE, within);
    if (place.level().isWiderThan(Level.SUBDISTRICT)) {
      throw Refusal.because(RegisterImportReason.PLACE_TOO_WIDE);
    }
    var list = new ResidentList(texts, clear, target);
    var count = store.eachResident(place, list::add);
    list.finish();
    journal.note(
        caller,
        "REGISTER_EXPORTED",
        place.toString(),
        place,
        Map.of("residents", count, "clear", clear));
    return count;
  }
}
