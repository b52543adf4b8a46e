package org.linli.command.activations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.command.teams.StationWish;
import org.linli.command.teams.Stations;
import org.linli.edge.Caller;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/**
 * Brings what a plan has for one level of response alive over some places, and ends it. The same
 * code looks at a plan, declares it, plays it and widens it, so that a preview shows exactly what
 * happens. Costs a few statements a part of the plan, however many places there are.
 */
@Component
class Assembly {

  private final UnitStore units;
  private final PartStore parts;
  private final Stations stations;
  private final LawfulParts lawful;
  private final WorkParts work;
  private final Places places;

  Assembly(
      UnitStore units,
      PartStore parts,
      Stations stations,
      LawfulParts lawful,
      WorkParts work,
      Places places) {
    this.units = units;
    this.parts = parts;
    this.stations = stations;
    this.lawful = lawful;
    this.work = work;
    this.places = places;
  }

  /**
   * What is being brought alive: the part of a plan that comes with one level, over some places.
   */
  record Bringing(
      Caller by,
      Activation activation,
      Plan plan,
      ResponseLevel from,
      List<PlaceCode> scopes,
      Instant now,
      Trouble trouble) {

    Part part(Part.Kind kind, String key, PlaceCode place, String title, long amount) {
      return new Part(kind, key, place, null, title, amount, from, now, null);
    }

    String source() {
      return activation.source(from);
    }
  }

  List<Part> bring(Bringing it) {
    var known = new Known();
    var made = new ArrayList<Part>();
    made.addAll(units(it, known));
    made.addAll(stations(it, known));
    made.addAll(lawful.bring(it));
    made.addAll(work.bring(it));
    parts.add(it.activation().id(), made);
    return made;
  }

  /** The places of each level within each scope, read once. */
  private final class Known {
    private final Map<List<Object>, List<PlaceCode>> all = new HashMap<>();

    List<PlaceCode> at(PlaceCode scope, Level level) {
      if (level.isWiderThan(scope.level())) return List.of();
      if (level == scope.level()) return List.of(scope);
      return all.computeIfAbsent(
          List.of(scope, level), _ -> places.all(scope, level).stream().map(Place::code).toList());
    }
  }

  private List<Part> units(Bringing it, Known known) {
    var open = new ArrayList<Unit>();
    var made = new ArrayList<Part>();
    var taken = new ArrayList<PartStore.Held>();
    for (var hq : it.plan().headquarters()) {
      if (hq.from() != it.from()) continue;
      for (var scope : it.scopes()) {
        var at = known.at(scope, hq.at());
        at.forEach(place ->
            open.add(
                new Unit(
                    place,
                    Unit.Kind.HEADQUARTERS,
                    "hq",
                    hq.name(),
                    hq.englishName(),
                    hq.lead(),
                    null,
                    it.from(),
                    it.now(),
                    null)));
        if (!at.isEmpty()) {
          made.add(it.part(Part.Kind.HEADQUARTERS, hq.at().name(), scope, hq.name(), at.size()));
        }
      }
    }
    for (var group : it.plan().groups()) {
      if (group.from() != it.from()) continue;
      made.addAll(group(it, known, group, open));
      for (var matter : group.matters()) taken.add(held(matter, group.key(), it.now()));
    }
    units.open(it.activation().id(), it.activation().exercise(), open);
    parts.take(it.activation().id(), taken);
    return made;
  }

  private List<Part> group(Bringing it, Known known, Plan.Group group, List<Unit> open) {
    var made = new ArrayList<Part>();
    for (var scope : it.scopes()) {
      var at = group.at().stream().flatMap(level -> known.at(scope, level).stream()).toList();
      at.forEach(place ->
          open.add(
              new Unit(
                  place,
                  Unit.Kind.GROUP,
                  group.key(),
                  group.name(),
                  group.englishName(),
                  null,
                  group.agency(),
                  it.from(),
                  it.now(),
                  null)));
      if (!at.isEmpty()) {
        made.add(it.part(Part.Kind.GROUP, group.key(), scope, group.name(), at.size()));
      }
    }
    return made;
  }

  static PartStore.Held held(Plan.Matter matter, String group, Instant now) {
    return new PartStore.Held(matter.key(), matter.name(), matter.englishName(), group, now, null);
  }

  /** Groups that the plan has not foreseen, in the midst of it. */
  List<Part> add(Bringing it, List<Plan.Group> groups) {
    var known = new Known();
    var open = new ArrayList<Unit>();
    var made = new ArrayList<Part>();
    for (var group : groups) made.addAll(group(it, known, group, open));
    units.open(it.activation().id(), it.activation().exercise(), open);
    parts.add(it.activation().id(), made);
    return made;
  }

  private List<Part> stations(Bringing it, Known known) {
    var made = new ArrayList<Part>();
    for (var station : it.plan().posts()) {
      if (station.from() != it.from()) continue;
      for (var scope : it.scopes()) {
        var at = known.at(scope, station.at());
        if (at.isEmpty()) continue;
        it.trouble()
            .in(
                Part.Kind.STATION,
                station.key(),
                station.name(),
                () -> {
                  stations.open(
                      it.by(), it.source(), it.activation().exerciseId(), at, wish(station));
                  return made.add(
                      it.part(
                          Part.Kind.STATION,
                          station.key(),
                          scope,
                          station.name(),
                          (long) at.size() * station.heads()));
                });
      }
    }
    return made;
  }

  private static StationWish wish(Plan.Station it) {
    return new StationWish(
        it.key(),
        it.name(),
        it.englishName(),
        it.group(),
        it.heads(),
        it.makeup(),
        it.duties(),
        it.englishDuties());
  }

  /** New terms for what an extension goes on with: a decision of its own. */
  List<Part> prolong(Bringing it, Instant before) {
    var made = lawful.prolong(it, before);
    parts.add(it.activation().id(), made);
    return made;
  }

  /** Ends all that came with one level, everywhere. */
  void end(Caller by, Activation activation, ResponseLevel from, String words, Instant now) {
    var source = activation.source(from);
    work.end(by, activation, from, words);
    lawful.end(by, activation, from, words);
    stations.close(source, now);
    units.close(activation.id(), from, now);
    parts.end(activation.id(), from, now);
  }
}
