package org.linli.people.organisations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.ResidentId;

/**
 * An organisation or venue that goes on at present. {@code building} is the number of the building
 * its address was found to be in; {@code keeper} and {@code phone} are in clear here and masked by
 * the view.
 */
public record Organisation(
    OrganisationId id,
    PlaceCode grid,
    String name,
    Kind kind,
    @Nullable CreditCode code,
    @Nullable Long building,
    String address,
    @Nullable String keeper,
    @Nullable String phone,
    boolean synthetic,
    int version,
    String source,
    Instant recordedAt) {

  /** What it is. The nine small venues (九小场所) are looked at most often by those who walk. */
  public enum Kind {
    ENTERPRISE,
    SHOP,
    SCHOOL,
    CLINIC,
    PROPERTY_MANAGER,
    OWNERS_COMMITTEE,
    SOCIAL_ORGANISATION,
    PUBLIC_INSTITUTION,
    SMALL_SCHOOL,
    SMALL_HOSPITAL,
    SMALL_SHOP,
    SMALL_RESTAURANT,
    SMALL_HOTEL,
    SMALL_ENTERTAINMENT,
    SMALL_INTERNET_CAFE,
    SMALL_BEAUTY_OR_BATH,
    SMALL_WORKSHOP,
    OTHER;

    /** Is it one of the nine small venues? */
    public boolean isSmallVenue() {
      return name().startsWith("SMALL_");
    }
  }

  /** Somebody who works there or stands for it; a resident where {@code resident} says so. */
  public record Person(
      long id,
      @Nullable ResidentId resident,
      String name,
      String role,
      @Nullable String phone,
      String source,
      Instant recordedAt) {}

  /** An organisation with its people. */
  public record WithPeople(Organisation organisation, List<Person> people) {}
}
