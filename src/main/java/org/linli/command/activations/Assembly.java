package org.linli.command.activations;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.Plan;
import org.linli.command.plans.ResponseLevel;
import org.linli.command.teams.StationWish;
import org.linli.command.teams.Stations;
import org.linli.edge.Caller;
import org.linli.orders.OrderSets;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/**
 * Brings what a plan has for some levels of response alive over some places, and ends it. The same
 * code looks at a plan, declares it, plays it and widens it, so that a preview shows exactly what
 * happens. Costs a few statements a part of the plan, however many places there are.
 */
@Component
class Assembly {

  private final UnitStore units;
  private final PartStore parts;
  private final AddedGroupStore added;
  private final Stations stations;
  private final LawfulParts lawful;
  private final WorkParts work;
  private final OrderSets orders;
  private final Places places;

  Assembly(
      UnitStore units,
      PartStore parts,
      AddedGroupStore added,
      Stations stations,
      LawfulParts lawful,
      WorkParts work,
      OrderSets orders,
      Places places) {
    this.units = units;
    this.parts = parts;
    this.added = added;
    this.stations = stations;
    this.lawful = lawful;
    this.work = work;
    this.orders = orders;
    this.places = places;
  }

  /** An occasion on which something comes alive, beginning with the weakest level. */
  Bringing begin(
      Caller by, Activation it, Plan plan, List<PlaceCode> scopes, Instant now, Trouble trouble) {
    return new Bringing(
        by,
        it,
        plan,
        ResponseLevel.IV,
        scopes,
        now,
        trouble,
        new PlacesWithin(places),
        orders.begin(by, it.exerciseId()));
  }

  /** What comes with each of these levels, the weakest first. */
  List<Part> bring(Bringing occasion, List<ResponseLevel> levels) {
    var made = new ArrayList<Part>();
    for (var level : levels) {
      var it = occasion.of(level);
      made.addAll(units(it));
      made.addAll(stations(it));
      made.addAll(lawful.bring(it));
      made.addAll(work.bring(it));
    }
    parts.add(occasion.activation().id(), made);
    return made;
  }

  private List<Part> units(Bringing it) {
    var open = new ArrayList<Unit>();
    var made = new ArrayList<Part>();
    var taken = new ArrayList<PartStore.Held>();
    for (var hq : it.plan().headquarters()) {
      if (hq.from() == it.from()) made.addAll(headquarters(it, hq, open));
    }
    for (var group : it.plan().groups()) {
      if (group.from() != it.from()) continue;
      made.addAll(group(it, group, open));
      for (var matter : group.matters()) taken.add(held(matter, group, it.now()));
    }
    units.open(it.activation().id(), it.activation().exercise(), open);
    parts.take(it.activation().id(), withoutTaken(it, taken));
    return made;
  }

  /**
   * Who has a matter already keeps it, and so does a group that took it over in the midst of it.
   */
  private List<PartStore.Held> withoutTaken(Bringing it, List<PartStore.Held> wanted) {
    if (wanted.isEmpty()) return wanted;
    var groups =
        added.of(it.activation().id()).stream().map(one -> one.group().key()).collect(toSet());
    var kept =
        parts.matters(it.activation().id()).stream()
            .filter(held -> held.until() == null)
            .filter(held ->
                groups.contains(held.group().key())
                    || wanted.stream()
                        .anyMatch(one ->
                            one.matter().equals(held.matter())
                                && one.group().key().equals(held.group().key())))
            .map(PartStore.Held::matter)
            .collect(toSet());
    return wanted.stream().filter(one -> !kept.contains(one.matter())).toList();
  }

  private static List<Part> headquarters(Bringing it, Plan.Headquarters hq, List<Unit> open) {
    var made = new ArrayList<Part>();
    for (var scope : it.scopes()) {
      var at = it.within().at(scope, hq.at());
      at.forEach(place ->
          open.add(
              unit(
                  it,
                  place,
                  Unit.Kind.HEADQUARTERS,
                  "hq",
                  hq.name(),
                  hq.englishName(),
                  hq.lead(),
                  null)));
      if (!at.isEmpty()) {
        made.add(
            it.part(
                Part.Kind.HEADQUARTERS,
                hq.at().name(),
                scope,
                hq.name(),
                hq.englishName(),
                at.size()));
      }
    }
    return made;
  }

  private static List<Part> group(Bringing it, Plan.Group group, List<Unit> open) {
    var made = new ArrayList<Part>();
    for (var scope : it.scopes()) {
      var at = group.at().stream().flatMap(level -> it.within().at(scope, level).stream()).toList();
      at.forEach(place ->
          open.add(
              unit(
                  it,
                  place,
                  Unit.Kind.GROUP,
                  group.key(),
                  group.name(),
                  group.englishName(),
                  null,
                  group.agency())));
      if (!at.isEmpty()) {
        made.add(
            it.part(
                Part.Kind.GROUP, group.key(), scope, group.name(), group.englishName(), at.size()));
      }
    }
    return made;
  }

  private static Unit unit(
      Bringing it,
      PlaceCode place,
      Unit.Kind kind,
      String key,
      String name,
      @Nullable String englishName,
      @Nullable Role lead,
      @Nullable SourceAgency agency) {
    return new Unit(place, kind, key, name, englishName, lead, agency, it.from(), it.now(), null);
  }

  static PartStore.Held held(Plan.Matter matter, Plan.Group group, Instant now) {
    return new PartStore.Held(
        matter.key(), matter.name(), matter.englishName(), PartStore.Holder.of(group), now, null);
  }

  /** Groups that the plan has not foreseen, with their posts; begun or where it is made wider. */
  List<Part> add(Bringing it, List<AddedGroup> groups) {
    var open = new ArrayList<Unit>();
    var made = new ArrayList<Part>();
    for (var more : groups) {
      made.addAll(group(it, more.group(), open));
      for (var post : more.posts()) made.addAll(station(it, post, more.group()));
    }
    units.open(it.activation().id(), it.activation().exercise(), open);
    parts.add(it.activation().id(), made);
    return made;
  }

  private List<Part> stations(Bringing it) {
    var made = new ArrayList<Part>();
    for (var station : it.plan().posts()) {
      if (station.from() != it.from()) continue;
      made.addAll(station(it, station, it.plan().group(station.group()).orElse(null)));
    }
    return made;
  }

  private List<Part> station(Bringing it, Plan.Station station, Plan.@Nullable Group group) {
    var made = new ArrayList<Part>();
    for (var scope : it.scopes()) {
      var at = it.within().at(scope, station.at());
      if (at.isEmpty()) continue;
      var opened =
          it.trouble()
              .in(
                  Part.Kind.STATION,
                  station.key(),
                  station.name(),
                  station.englishName(),
                  () ->
                      stations.open(
                          it.by(),
                          it.source(),
                          it.activation().exerciseId(),
                          at,
                          wish(station, group)));
      if (opened == null || opened == 0) continue;
      var heads = (long) opened * station.heads();
      made.add(
          it.part(
              Part.Kind.STATION,
              station.key(),
              scope,
              station.name(),
              station.englishName(),
              heads));
    }
    return made;
  }

  /** A team goes by the name of its group. */
  private static StationWish wish(Plan.Station it, Plan.@Nullable Group group) {
    return new StationWish(
        it.key(),
        it.name(),
        it.englishName(),
        group == null ? it.group() : group.name(),
        group == null ? null : group.englishName(),
        it.heads(),
        it.makeup(),
        it.duties(),
        it.englishDuties());
  }

  /** New terms for what an extension goes on with: a decision of its own. */
  List<Part> prolong(Bringing occasion, List<ResponseLevel> levels, Instant before) {
    var made = new ArrayList<Part>();
    for (var level : levels) made.addAll(lawful.prolong(occasion.of(level), before));
    work.prolong(occasion, parts.of(occasion.activation().id()));
    parts.add(occasion.activation().id(), made);
    return made;
  }

  /** Ends all that came with these levels, everywhere; answers what that was. */
  List<Part> end(
      Caller by, Activation activation, List<ResponseLevel> levels, String words, Instant now) {
    var ending =
        parts.of(activation.id()).stream()
            .filter(it -> it.endedAt() == null && levels.contains(it.from()))
            .toList();
    work.endAsking(by, ending, words);
    for (var from : levels) {
      var source = activation.source(from);
      work.end(by, activation, source, words);
      lawful.end(by, activation, source, words);
      stations.close(source, now);
      units.close(activation.id(), from, now);
      parts.end(activation.id(), from, now);
    }
    return ending;
  }
}
