package org.linli.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/**
 * Which cases a list is of.
 *
 * @param isOpen null for both
 * @param state a stage or an end, by its name
 * @param asking only those where the unit has asked for more time or deferral
 * @param apart crowds that are shown as one line each, and whose cases are left out
 * @param number of the case, where that was typed
 * @param phoneKey of its reporter, where a phone was typed
 * @param grams of its words and address, where anything else was typed
 */
record CaseQuery(
    Whose whose,
    PlaceCode within,
    @Nullable Boolean isOpen,
    @Nullable String state,
    @Nullable String leaf,
    @Nullable SourceAgency agency,
    boolean late,
    boolean supervised,
    boolean asking,
    List<Crowd> apart,
    @Nullable Long number,
    @Nullable Long phoneKey,
    List<String> grams) {

  /** Whose work list it is. */
  public enum Whose {
    /** What is the caller's turn. */
    MINE,
    /** What is late below and has come up to the caller's desk. */
    CLIMBED,
    /** All that the caller may see. */
    ALL
  }
}
