package org.linli.people.rosters;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to whole registers, for rooms above that have asked for the right. What is handed over
 * one by one comes in walking order, community by community, and none of it is kept: memory does
 * not grow with the place.
 */
@Service
@Transactional(readOnly = true)
public class Rosters {

  private final PersonStore people;
  private final PremisesStore premises;
  private final LookUpStore lookUps;

  Rosters(PersonStore people, PremisesStore premises, LookUpStore lookUps) {
    this.people = people;
    this.premises = premises;
    this.lookUps = lookUps;
  }

  /** Everybody who lives in a place. */
  public void eachPerson(PlaceCode place, Consumer<Roster.Person> take) {
    for (var community : premises.communities(place)) people.each(community, place, take);
  }

  public void eachHome(PlaceCode place, Consumer<Roster.Home> take) {
    for (var community : premises.communities(place)) people.eachHome(community, place, take);
  }

  public void eachDwelling(PlaceCode place, Consumer<Roster.Dwelling> take) {
    for (var community : premises.communities(place)) premises.eachDwelling(community, place, take);
  }

  public void eachBuilding(PlaceCode place, Consumer<Roster.Building> take) {
    premises.eachBuilding(place, take);
  }

  public void eachOrganisation(PlaceCode place, Consumer<Organisation> take) {
    premises.eachOrganisation(place, take);
  }

  /** Wherever they are now, those merged into others left out; unknown ones are left out. */
  public List<Roster.Person> people(Collection<ResidentId> ids) {
    return ids.isEmpty() ? List.of() : people.find(ids);
  }

  /** Households that have ended too. */
  public List<Roster.Home> homes(Collection<HouseholdId> ids) {
    return ids.isEmpty() ? List.of() : people.findHomes(ids);
  }

  /** Dwellings by subdistrict and number. */
  public List<Roster.Dwelling> dwellings(Collection<long[]> ids) {
    return ids.isEmpty() ? List.of() : premises.findDwellings(ids);
  }

  /** Buildings by subdistrict and number. */
  public List<Roster.Building> buildings(Collection<long[]> ids) {
    return ids.isEmpty() ? List.of() : premises.findBuildings(ids);
  }

  public List<Organisation> organisations(Collection<OrganisationId> ids) {
    return ids.isEmpty() ? List.of() : premises.findOrganisations(ids);
  }

  /** From where each datum is that was ever changed, by the datum's name. */
  public Map<ResidentId, Map<String, Roster.Origin>> changed(Collection<ResidentId> ids) {
    return ids.isEmpty() ? Map.of() : people.changed(ids);
  }

  /** Who lives within a place, by the numbers of their documents; opened and compared. */
  public Map<String, List<ResidentId>> byIdentity(PlaceCode place, Collection<String> numbers) {
    return numbers.isEmpty() ? Map.of() : lookUps.byIdentity(place, numbers);
  }

  /** Who lives within a place, by name; several may go by one. */
  public Map<String, List<ResidentId>> byName(PlaceCode place, Collection<String> names) {
    return names.isEmpty() ? Map.of() : lookUps.byName(place, names);
  }

  /** Dwellings within a place by how their doors are written, with or without the address. */
  public Map<String, List<Roster.Dwelling>> byDoor(PlaceCode place, Collection<String> doors) {
    return doors.isEmpty() ? Map.of() : premises.byDoor(place, doors);
  }

  /** Organisations that go on within a place, by credit code. */
  public Map<String, List<OrganisationId>> byCreditCode(PlaceCode place, Collection<String> codes) {
    return codes.isEmpty() ? Map.of() : lookUps.byCreditCode(place, codes);
  }

  /** Organisations that go on within a place, by name. */
  public Map<String, List<OrganisationId>> organisationsByName(
      PlaceCode place, Collection<String> names) {
    return names.isEmpty() ? Map.of() : lookUps.organisationsByName(place, names);
  }
}
