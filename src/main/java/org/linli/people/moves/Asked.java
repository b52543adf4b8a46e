package org.linli.people.moves;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;
import org.linli.people.Into;
import org.linli.people.Papers;
import org.linli.people.Resident;

/** What people ask of the moves. */
public sealed interface Asked {

  /**
   * Somebody of a household goes, is back, has died or is not found. {@code left} is false where
   * they are still there and will go on the day {@code on}; {@code into} spares a second step where
   * both sides are the caller's; nobody named means the whole household.
   */
  record Announcement(
      HouseholdId household,
      List<Long> residents,
      HandOver.Kind kind,
      @Nullable PlaceCode to,
      @Nullable String outside,
      boolean left,
      @Nullable LocalDate on,
      @Nullable LocalDate until,
      boolean fromRisk,
      @Nullable Into into,
      String reason)
      implements Asked {}

  /** Somebody is met who is not in the grid's register; whether in another's, the number tells. */
  record Arrival(
      String name,
      Resident.Sex sex,
      @Nullable LocalDate birthDate,
      Papers papers,
      @Nullable String phone,
      Resident.@Nullable Relation relation,
      Into into,
      @Nullable String outside,
      @Nullable LocalDate on,
      @Nullable LocalDate until,
      boolean fromRisk)
      implements Asked {}

  /** A child is born; its mother lives in the household, or is said not to be in the register. */
  record Birth(
      HouseholdId household,
      String name,
      Resident.Sex sex,
      LocalDate on,
      @Nullable Long mother,
      boolean motherElsewhere)
      implements Asked {}

  /** Somebody of a household goes to another installation's place; nobody named means all. */
  record SendingOut(
      HouseholdId household,
      List<Long> residents,
      String outside,
      @Nullable LocalDate on,
      boolean fromRisk,
      String words,
      String basis)
      implements Asked {}

  /** People by name whom another installation hands over, from {@code outside}. */
  record Expectation(
      PlaceCode to,
      List<String> names,
      String outside,
      LocalDate on,
      boolean fromRisk,
      String basis)
      implements Asked {}

  /** What a step tells besides its name. */
  record Words(
      String reason,
      @Nullable Into into,
      Resident.@Nullable Relation relation,
      @Nullable PlaceCode to,
      @Nullable LocalDate until)
      implements Asked {}

  /** The steps people take, by the noun under which each is an address. */
  enum Noun {
    DEPARTURE,
    RECEIPT,
    RETURN,
    CONSENT,
    REFUSAL,
    CANCELLATION,
    REDIRECTION,
    WRITE_OFF,
    EXTENSION,
    SETTLEMENT,
    END,
    REVERSAL
  }
}
