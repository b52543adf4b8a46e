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
import org.linli.people.organisations.OrganisationLists;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for taking the register out as a workbook, which comes back in as it went out. */
@Service
@Transactional
public class RegisterExports {

  private final ExportStore store;
  private final OrganisationLists organisations;
  private final Places places;
  private final Journal journal;
  private final Texts texts;
  private final Stamps stamps;

  RegisterExports(
      ExportStore store,
      OrganisationLists organisations,
      Places places,
      Journal journal,
      Texts texts,
      Stamps stamps) {
    this.store = store;
    this.organisations = organisations;
    this.places = places;
    this.journal = journal;
    this.texts = texts;
    this.stamps = stamps;
  }

  /**
   * Writes everybody who lives in a place of at most a subdistrict, in walking order, a few
   * thousand at a time; answers how many there were. Clear values are for those who may import
   * them, and are noted.
   */
  public int write(Caller caller, PlaceCode within, boolean clear, OutputStream out) {
    return residents(caller, within, clear, () -> out);
  }

  /** The same, where the stream is opened only once nothing can be refused any more. */
  int residents(Caller caller, PlaceCode within, boolean clear, ListFile.Target target) {
    var place = place(caller, clear ? Power.REVEAL_PAPERS : Power.SEE_PEOPLE, within);
    var file = new ListFile(texts, stamps, ListRows.RESIDENTS, place, target);
    var rows = new ListRows(texts, clear);
    var count = store.eachResident(place, it -> file.row(rows.of(it)));
    file.finish();
    note(caller, place, Map.of("residents", count, "clear", clear));
    return count;
  }

  /** Every organisation of a place, by grid and name; keepers and phones masked unless clear. */
  int organisations(Caller caller, PlaceCode within, boolean clear, ListFile.Target target) {
    var place = place(caller, clear ? Power.REVEAL_PAPERS : Power.SEE_PEOPLE, within);
    var grids = GridNames.of(places, place);
    var file = new ListFile(texts, stamps, ListRows.ORGANISATIONS, place, target);
    var rows = new ListRows(texts, clear);
    var count = organisations.each(place, it -> file.row(rows.of(it, grids)));
    file.finish();
    note(caller, place, Map.of("organisations", count, "clear", clear));
    return count;
  }

  /** Every dwelling of a place, in walking order, to fill in who lives there; nobody is named. */
  int dwellings(Caller caller, PlaceCode within, ListFile.Target target) {
    var place = place(caller, Power.SEE_PEOPLE, within);
    var grids = GridNames.of(places, place);
    var file = new ListFile(texts, stamps, ListRows.DWELLINGS, place, target);
    var rows = new ListRows(texts, false);
    var count = store.eachDwelling(place, it -> file.row(rows.of(it, grids)));
    file.finish();
    note(caller, place, Map.of("dwellings", count));
    return count;
  }

  private static PlaceCode place(Caller caller, Power power, PlaceCode within) {
    var place = caller.cut(power, within);
    if (place.level().isWiderThan(Level.SUBDISTRICT)) {
      throw Refusal.because(RegisterImportReason.PLACE_TOO_WIDE);
    }
    return place;
  }

  private void note(Caller caller, PlaceCode place, Map<String, Object> facts) {
    journal.note(caller, "REGISTER_EXPORTED", place.toString(), place, facts);
  }
}
