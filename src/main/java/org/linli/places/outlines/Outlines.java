package org.linli.places.outlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the outlines of divisions. */
@Service
@Transactional
public class Outlines {

  private final OutlineStore store;
  private final Places places;
  private final Journal journal;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Outlines(
      OutlineStore store,
      Places places,
      Journal journal,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.places = places;
    this.journal = journal;
    this.events = events;
    this.clock = clock;
  }

  /** Stores the outlines of a GeoJSON file; those it cannot take are told one by one. */
  public OutlineReport add(Caller caller, Source file, Crs crs, boolean dryRun) {
    caller.require(Power.IMPORT_PLACES);
    var report = take(file, crs, dryRun, caller.place(), "upload " + file.name());
    if (!dryRun && report.accepted() > 0) {
      journal.note(caller, "OUTLINES_IMPORTED", file.name(), caller.place(), facts(report));
    }
    return report;
  }

  /** The same for the program itself, anywhere in the country. */
  public OutlineReport load(Source file, Crs crs, String basis) {
    var report = take(file, crs, false, PlaceCode.COUNTRY, basis);
    if (report.accepted() > 0) {
      journal.noteOwn("OUTLINES_IMPORTED", file.name(), PlaceCode.COUNTRY, basis, facts(report));
    }
    return report;
  }

  /**
   * The outlines of a place's children, or of itself, as GeoJSON made for looking at; as they are
   * now, or as they were on {@code day} where one is given.
   */
  @Transactional(readOnly = true)
  public String map(Caller caller, PlaceCode code, boolean children, @Nullable LocalDate day) {
    caller.require(Power.SEE_PLACES, code);
    var level = children ? code.level().below() : code.level();
    var outlines = children ? childrenOf(code, day) : store.find(List.of(code));
    var names = places.named(outlines.stream().map(Outline::code).toList());
    return MapDrawing.of(outlines, level, names);
  }

  /** Changes whenever {@link #map} would answer something else. */
  @Transactional(readOnly = true)
  public String mapVersion(Caller caller, PlaceCode code, boolean children) {
    caller.require(Power.SEE_PLACES, code);
    return store.fingerprint(code, children ? code.level().below() : code.level());
  }

  /** For the other parts of this room, which have asked for the right themselves. */
  @Transactional(readOnly = true)
  public Map<PlaceCode, Outline> find(Collection<PlaceCode> codes) {
    return byCode(store.find(codes));
  }

  /** All outlines of a level within a place that goes on, by code. */
  @Transactional(readOnly = true)
  public Map<PlaceCode, Outline> within(PlaceCode place, Level level) {
    return byCode(store.within(place, level));
  }

  /** Surveyed outlines only: what was drawn must not judge what is known. */
  @Transactional(readOnly = true)
  public Map<PlaceCode, Geometry> surveyed(Collection<PlaceCode> codes) {
    var areas = new HashMap<PlaceCode, Geometry>();
    for (var it : store.find(codes)) if (!it.synthetic()) areas.put(it.code(), it.area());
    return areas;
  }

  /** Changes whenever an outline or a name of that level within the place does. */
  @Transactional(readOnly = true)
  public String version(PlaceCode place, Level level) {
    return store.fingerprint(place, level);
  }

  /** Puts outlines in the place of others that stand for the days before {@code from}. */
  public void reshape(
      Collection<Outline> outlines, PlaceCode within, LocalDate from, String source) {
    store.keep(outlines.stream().map(Outline::code).toList(), from);
    put(outlines, within, source);
  }

  public void put(Collection<Outline> outlines, PlaceCode within, String source) {
    store.put(outlines, source, clock.instant());
    events.publishEvent(new OutlinesChanged(within));
  }

  public void remove(Collection<PlaceCode> codes, PlaceCode within) {
    store.remove(codes);
    events.publishEvent(new OutlinesChanged(within));
  }

  private OutlineReport take(
      Source file, Crs wanted, boolean dryRun, PlaceCode within, String source) {
    var intake = new OutlineIntake(file);
    var known = places.named(intake.codes());
    var stored = surveyed(intake.family());
    var crs = intake.crs(wanted, stored);
    intake.judge(crs.crs(), code -> faultOf(code, known, within), stored);
    if (!dryRun && !intake.sound().isEmpty()) {
      put(intake.sound().stream().map(OutlineIntake.Sound::outline).toList(), within, source);
    }
    var names = new HashMap<PlaceCode, String>();
    known.forEach((code, place) -> names.put(code, place.name()));
    return intake.report(dryRun, crs, names);
  }

  private static @Nullable Fault faultOf(
      PlaceCode code, Map<PlaceCode, Place> known, PlaceCode within) {
    if (code.level() == Level.GRID) return Fault.at("code", code, OutlineFault.OTHER_LEVEL);
    if (!within.contains(code)) {
      return Fault.at("code", code, OutlineFault.OUTSIDE_YOUR_PLACE, within);
    }
    var place = known.get(code);
    if (place == null) return Fault.at("code", code, OutlineFault.UNKNOWN_PLACE);
    return place.isCurrent() ? null : Fault.at("code", code, OutlineFault.ENDED);
  }

  private List<Outline> childrenOf(PlaceCode code, @Nullable LocalDate day) {
    if (code.level() == Level.GRID) return List.of();
    var level = code.level().below();
    return day == null ? store.within(code, level) : store.within(code, level, day);
  }

  private static Map<PlaceCode, Outline> byCode(List<Outline> outlines) {
    var all = new java.util.TreeMap<PlaceCode, Outline>();
    for (var it : outlines) all.put(it.code(), it);
    return all;
  }

  private static Map<String, ?> facts(OutlineReport report) {
    return Map.of(
        "crs", report.crs(),
        "accepted", report.accepted(),
        "repaired", report.repaired().size(),
        "rejected", report.rejected().size());
  }
}
