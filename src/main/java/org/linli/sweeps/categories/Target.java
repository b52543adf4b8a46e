package org.linli.sweeps.categories;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.sweeps.categories.CategoryState.Label;

/** The five hundred-percents (五个百分百). */
public enum Target {
  CONFIRMED_ADMITTED(Label.CONFIRMED, Set.of(Facility.HOSPITAL, Facility.FANGCANG)),
  SUSPECTED_TESTED(Label.SUSPECTED, Set.of()),
  FEVER_TESTED(Label.FEVER_UNDETERMINED, Set.of()),
  CONTACTS_QUARANTINED(Label.CLOSE_CONTACT, Set.of(Facility.QUARANTINE_SITE, Facility.HOSPITAL)),
  /** Of the communities an order closes, for the register knows no compounds. */
  COMMUNITIES_CLOSED(Label.NOTHING, Set.of());

  private final Label of;
  private final Set<Facility> places;

  Target(Label of, Set<Facility> places) {
    this.of = of;
    this.places = places;
  }

  /** Whom it is about; {@code NOTHING} where it is not about people. */
  public Label of() {
    return of;
  }

  /** In which facilities it is reached; where none is named, by a test. */
  public Set<Facility> places() {
    return places;
  }

  public boolean isOfPeople() {
    return this != COMMUNITIES_CLOSED;
  }

  public boolean isReached(@Nullable Facility facility, boolean tested) {
    return places.isEmpty() ? tested : facility != null && places.contains(facility);
  }
}
