package org.linli.facts;

import java.util.List;
import java.util.UUID;
import org.linli.people.HouseholdId;
import org.linli.people.Links;

/**
 * What someone reports for a household in a period. {@code id} is made by whoever sends it, so that
 * sending it again does no harm.
 */
public record Report(
    UUID id,
    HouseholdId household,
    Period period,
    By by,
    How how,
    Extent extent,
    List<Reading> readings) {

  /** Does it speak for the whole household, or only for those it names? */
  public enum Extent {
    /** It says anew all that its party has measured. */
    HOUSEHOLD,
    /** What was told of others before stays as it stands. */
    THOSE_NAMED
  }

  public Report {
    readings = List.copyOf(readings);
    if (readings.isEmpty()) throw new IllegalArgumentException("A report without readings");
    if (how.channel().isTheirOwn() != by instanceof By.TheHousehold) {
      throw new IllegalArgumentException(by + " by way of " + how.channel());
    }
  }

  /** For the whole household. */
  public Report(
      UUID id, HouseholdId household, Period period, By by, How how, List<Reading> readings) {
    this(id, household, period, by, how, Extent.HOUSEHOLD, readings);
  }

  /** By the usual way: the household's link, or a post in its stead. */
  public Report(UUID id, HouseholdId household, Period period, By by, List<Reading> readings) {
    this(
        id,
        household,
        period,
        by,
        How.by(by instanceof By.TheHousehold ? Channel.LINK : Channel.PROXY),
        readings);
  }

  /** Who answers for it: the household itself through its link, or a post on its behalf. */
  public sealed interface By {

    record TheHousehold(Links.Link link) implements By {}

    record Proxy(UUID post) implements By {}
  }
}
