package org.linli.facts.known;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.catalogue.ItemSubject;
import org.linli.people.HouseholdId;
import org.linli.people.organisations.Organisation;
import org.linli.people.rosters.Roster;
import org.linli.places.Place;

/** A subject as a register has it, before what is known beside it. */
record RegisterRow(Subject subject, PlaceCode grid, @Nullable HouseholdId household, Held held) {

  /** What it belongs to, by kind. */
  Map<ItemSubject, Subject> around() {
    var around = new EnumMap<ItemSubject, Subject>(ItemSubject.class);
    switch (held) {
      case Held.Of(Roster.Person it) -> {
        put(around, ItemSubject.HOUSEHOLD, it.resident().household().number());
        behind(around, it.door());
      }
      case Held.Of(Roster.Home it) -> {
        var head = it.head();
        if (head != null) put(around, ItemSubject.RESIDENT, head.id());
        behind(around, it.door());
      }
      case Held.Of(Roster.Dwelling it) -> {
        put(around, ItemSubject.BUILDING, it.door().buildingNumber());
        if (household != null) put(around, ItemSubject.HOUSEHOLD, household.number());
      }
      case Held.OfOrganisation(var it) -> {
        var building = it.building();
        if (building != null) put(around, ItemSubject.BUILDING, building);
      }
      case Held.Of(Roster.Building _), Held.OfPlace _ -> {}
    }
    return around;
  }

  /** The day it came into its register. */
  LocalDate enteredOn() {
    return switch (held) {
      case Held.Of(Roster.Person it) -> it.entered().day();
      case Held.Of(Roster.Home it) -> it.entered().day();
      case Held.Of(Roster.Dwelling it) -> it.entered().day();
      case Held.Of(Roster.Building it) -> it.entered().day();
      case Held.OfOrganisation(var it) -> LocalDate.ofInstant(it.recordedAt(), WorkDays.ZONE);
      case Held.OfPlace _ -> LocalDate.EPOCH;
    };
  }

  private void behind(Map<ItemSubject, Subject> around, Roster.Door door) {
    put(around, ItemSubject.DWELLING, door.dwellingNumber());
    put(around, ItemSubject.BUILDING, door.buildingNumber());
  }

  private void put(Map<ItemSubject, Subject> around, ItemSubject kind, long number) {
    around.put(kind, new Subject(kind, subject.subdistrict(), number));
  }

  /** Which register holds it. */
  sealed interface Held {
    record Of(Roster roster) implements Held {}

    record OfOrganisation(Organisation organisation) implements Held {}

    record OfPlace(Place place) implements Held {}
  }
}
