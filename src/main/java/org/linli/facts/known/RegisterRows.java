package org.linli.facts.known;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationId;
import org.linli.people.rosters.Roster;
import org.linli.people.rosters.Rosters;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Every register as one: whatever kind a subject is of, where it is and what is held of it. */
@Component
class RegisterRows {

  private final Rosters rosters;
  private final Places places;
  private final Clock clock;

  RegisterRows(Rosters rosters, Places places, Clock clock) {
    this.rosters = rosters;
    this.places = places;
    this.clock = clock;
  }

  void each(PlaceCode place, ItemSubject kind, Consumer<RegisterRow> take) {
    switch (kind) {
      case RESIDENT -> rosters.eachPerson(place, it -> take.accept(row(it)));
      case HOUSEHOLD -> rosters.eachHome(place, it -> take.accept(row(it)));
      case DWELLING -> rosters.eachDwelling(place, it -> take.accept(row(it)));
      case BUILDING -> rosters.eachBuilding(place, it -> take.accept(row(it)));
      case ORGANISATION -> rosters.eachOrganisation(place, it -> take.accept(row(it)));
      case PLACE -> eachPlace(places.named(place), take);
    }
  }

  private void eachPlace(Place place, Consumer<RegisterRow> take) {
    take.accept(row(place));
    if (place.code().level() == Level.GRID) return;
    for (var child : places.children(place.code())) eachPlace(child, take);
  }

  /** Those there are; unknown ones are left out. */
  List<RegisterRow> of(Collection<Subject> subjects) {
    var kinds = new EnumMap<ItemSubject, List<Subject>>(ItemSubject.class);
    for (var it : subjects) kinds.computeIfAbsent(it.kind(), _ -> new ArrayList<>()).add(it);
    var found = new ArrayList<RegisterRow>();
    kinds.forEach((kind, some) -> find(kind, some, found));
    return found;
  }

  private void find(ItemSubject kind, List<Subject> some, List<RegisterRow> found) {
    switch (kind) {
      case RESIDENT ->
          rosters.people(some.stream().map(RegisterRows::resident).toList()).stream()
              .map(RegisterRows::row)
              .forEach(found::add);
      case HOUSEHOLD ->
          rosters
              .homes(
                  some.stream().map(it -> new HouseholdId(it.subdistrict(), it.number())).toList())
              .stream()
              .map(RegisterRows::row)
              .forEach(found::add);
      case DWELLING ->
          rosters.dwellings(keys(some)).stream().map(RegisterRows::row).forEach(found::add);
      case BUILDING ->
          rosters.buildings(keys(some)).stream().map(RegisterRows::row).forEach(found::add);
      case ORGANISATION ->
          rosters
              .organisations(
                  some.stream()
                      .map(it -> new OrganisationId(it.subdistrict(), it.number()))
                      .toList())
              .stream()
              .map(RegisterRows::row)
              .forEach(found::add);
      case PLACE ->
          places
              .named(some.stream().map(it -> new PlaceCode(it.number())).toList())
              .values()
              .stream()
              .map(RegisterRows::row)
              .forEach(found::add);
    }
  }

  /** What the registers say of the wanted items, with what was changed of people. */
  Map<Subject, Map<String, Voice>> voices(
      List<RegisterRow> rows,
      Set<String> wanted,
      Map<ResidentId, Map<String, Roster.Origin>> changed) {
    var found = HashMap.<Subject, Map<String, Voice>>newHashMap(rows.size());
    for (var row : rows) {
      var voices =
          switch (row.held()) {
            case RegisterRow.Held.Of(Roster.Person it) ->
                RegisterVoices.of(
                    it, changed.getOrDefault(it.resident().residentId(), Map.of()), wanted);
            case RegisterRow.Held.Of(Roster.Home it) -> RegisterVoices.of(it, wanted);
            case RegisterRow.Held.Of(Roster.Dwelling it) -> RegisterVoices.of(it, wanted);
            case RegisterRow.Held.Of(Roster.Building it) -> RegisterVoices.of(it, wanted);
            case RegisterRow.Held.OfOrganisation(var it) -> RegisterVoices.of(it, wanted);
            case RegisterRow.Held.OfPlace(var it) ->
                RegisterVoices.of(
                    it,
                    new Roster.Origin("place tree", clock.instant(), null, null, "duty"),
                    wanted);
          };
      if (!voices.isEmpty()) found.put(row.subject(), voices);
    }
    return found;
  }

  /**
   * What was changed of people among these since they were entered, in one look-up; nothing where
   * neither a wanted item nor anybody asks for it.
   */
  Map<ResidentId, Map<String, Roster.Origin>> changed(
      List<RegisterRow> rows, Set<String> wanted, boolean homes) {
    if (!homes && wanted.stream().noneMatch(RegisterRows::hasChanges)) return Map.of();
    return rosters.changed(
        rows.stream()
            .map(RegisterRow::subject)
            .filter(it -> it.kind() == ItemSubject.RESIDENT)
            .map(RegisterRows::resident)
            .toList());
  }

  /** The day after residents last changed their home, of those who ever did. */
  static Map<Subject, LocalDate> homes(Map<ResidentId, Map<String, Roster.Origin>> changed) {
    var homes = new HashMap<Subject, LocalDate>();
    changed.forEach((resident, of) -> {
      var home = of.get("HOUSEHOLD");
      if (home != null) {
        homes.put(Subject.of(resident), home.day().plusDays(1));
      }
    });
    return homes;
  }

  private static boolean hasChanges(String item) {
    return RegisterVoices.DATA.containsKey(item)
        || item.equals("WHEREABOUTS")
        || item.equals("RESIDENCE_ADDRESS");
  }

  static ResidentId resident(Subject it) {
    return new ResidentId(it.subdistrict(), it.number());
  }

  private static List<long[]> keys(List<Subject> some) {
    return some.stream().map(it -> new long[] {it.subdistrict(), it.number()}).toList();
  }

  private static RegisterRow row(Roster it) {
    return switch (it) {
      case Roster.Person person ->
          new RegisterRow(
              Subject.of(person.resident().residentId()),
              person.grid(),
              person.householdEnded() ? null : person.resident().household(),
              new RegisterRow.Held.Of(person));
      case Roster.Home home ->
          new RegisterRow(
              Subject.of(home.id()),
              home.grid(),
              home.ended() ? null : home.id(),
              new RegisterRow.Held.Of(home));
      case Roster.Dwelling dwelling ->
          new RegisterRow(
              new Subject(ItemSubject.DWELLING, dwelling.subdistrict(), dwelling.number()),
              dwelling.grid(),
              dwelling.household(),
              new RegisterRow.Held.Of(dwelling));
      case Roster.Building building ->
          new RegisterRow(
              new Subject(ItemSubject.BUILDING, building.subdistrict(), building.number()),
              building.grid(),
              null,
              new RegisterRow.Held.Of(building));
    };
  }

  private static RegisterRow row(Organisation it) {
    return new RegisterRow(
        new Subject(ItemSubject.ORGANISATION, it.id().subdistrict(), it.id().number()),
        it.grid(),
        null,
        new RegisterRow.Held.OfOrganisation(it));
  }

  private static RegisterRow row(Place it) {
    return new RegisterRow(place(it.code()), it.code(), null, new RegisterRow.Held.OfPlace(it));
  }

  /** A place is its own number; one wider than a subdistrict is kept under 0. */
  static Subject place(PlaceCode code) {
    var wide = code.level().isWiderThan(Level.SUBDISTRICT);
    return new Subject(
        ItemSubject.PLACE, wide ? 0 : code.at(Level.SUBDISTRICT).value(), code.value());
  }
}
