package org.linli.places.zones;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.linli.places.Source;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to functional zones. */
@Service
@Transactional
public class Zones {

  private static final int LONGEST = 100;

  private final ZoneStore store;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Zones(ZoneStore store, Places places, Journal journal, Clock clock) {
    this.store = store;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** The zones that reach into a place, with their subdistricts there; cut to the caller's. */
  @Transactional(readOnly = true)
  public List<Zone> list(Caller caller, PlaceCode within) {
    return store.within(caller.cut(Power.SEE_PLACES, within));
  }

  /** For rooms that have asked for the right themselves. */
  @Transactional(readOnly = true)
  public List<Zone> within(PlaceCode place) {
    return store.within(place);
  }

  /** The key of the zone of every subdistrict that is or was in one, ended ones too. */
  @Transactional(readOnly = true)
  public Map<PlaceCode, String> everIn(PlaceCode place) {
    return store.everIn(place);
  }

  /** Takes the zones of a file whole, in the place of what these zones had; or nothing. */
  public List<Zone> add(Caller caller, Source file) {
    caller.require(Power.IMPORT_PLACES);
    var zones = take(file, caller.place(), "upload " + file.name());
    journal.note(
        caller, "ZONES_IMPORTED", file.name(), caller.place(), Map.of("zones", zones.size()));
    return zones;
  }

  /** The same for the program itself. */
  public List<Zone> load(Source file, String basis) {
    var zones = take(file, PlaceCode.COUNTRY, basis);
    journal.noteOwn(
        "ZONES_IMPORTED", file.name(), PlaceCode.COUNTRY, basis, Map.of("zones", zones.size()));
    return zones;
  }

  private List<Zone> take(Source file, PlaceCode within, String source) {
    var faults = new ArrayList<Fault>();
    var zoneOf = new TreeMap<PlaceCode, String>();
    var names = new TreeMap<String, String>();
    for (var row : ZoneFile.read(file).rows()) {
      var code = code(row, within, faults);
      if (row.key().isEmpty() || row.name().isEmpty() || row.key().length() > LONGEST) {
        faults.add(at(row, "zone_key", row.key(), ZoneFault.KEY_OR_NAME_MISSING));
      } else if (!row.name().equals(names.computeIfAbsent(row.key(), _ -> row.name()))) {
        faults.add(at(row, "zone_name", row.name(), ZoneFault.TWO_NAMES));
      } else if (code != null && !row.key().equals(zoneOf.computeIfAbsent(code, _ -> row.key()))) {
        faults.add(at(row, "street_code", row.subdistrict(), ZoneFault.IN_TWO_ZONES));
      }
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(ZoneReason.ROWS_WRONG, faults);
    var members = new TreeMap<String, List<PlaceCode>>();
    zoneOf.forEach((code, key) -> members.computeIfAbsent(key, _ -> new ArrayList<>()).add(code));
    var zones = new ArrayList<Zone>();
    members.forEach((key, all) -> zones.add(new Zone(key, names.getOrDefault(key, key), all)));
    store.put(zones, zoneOf.firstKey().at(Level.CITY), source, clock.instant());
    return zones;
  }

  private @org.jspecify.annotations.Nullable PlaceCode code(
      ZoneFile.Row row, PlaceCode within, List<Fault> faults) {
    try {
      var code = PlaceCode.of(row.subdistrict());
      if (code.level() != Level.SUBDISTRICT) throw new IllegalArgumentException();
      var place = places.named(List.of(code)).get(code);
      if (!within.contains(code)) {
        faults.add(at(row, "street_code", row.subdistrict(), ZoneFault.OUTSIDE_YOUR_PLACE));
      } else if (place == null || !place.isCurrent()) {
        faults.add(at(row, "street_code", row.subdistrict(), ZoneFault.UNKNOWN_SUBDISTRICT));
      } else {
        return code;
      }
    } catch (IllegalArgumentException notACode) {
      faults.add(at(row, "street_code", row.subdistrict(), ZoneFault.NOT_A_SUBDISTRICT));
    }
    return null;
  }

  private static Fault at(ZoneFile.Row row, String column, String value, ZoneFault why) {
    return Fault.at(row.number() + " " + column, value, why);
  }
}
