package org.linli.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.calendar.DaySpan;
import org.linli.catalogue.SourceAgency;

/**
 * Which cases a list is of.
 *
 * @param isOpen null for both
 * @param state a stage or an end, by its name
 * @param asking only those where the unit has asked for more time or deferral
 * @param figure of a rate, with the span in which it came to rest; null for none
 * @param apart crowds that are shown as one line each, and whose cases are left out
 * @param phoneKey of its reporter, where a phone was typed
 * @param tokens of its words, address or number, where anything else was typed
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
    @Nullable OfFigure figure,
    List<Crowd> apart,
    @Nullable Long phoneKey,
    List<String> tokens) {

  /** The cases that a figure of a rate is made of. */
  record OfFigure(RateFigure figure, DaySpan span) {}

  /** Whose work list it is. */
  public enum Whose {
    /** What is the caller's turn. */
    MINE,
    /** What is late below and has come up to the caller's desk. */
    CLIMBED,
    /** All that the caller may see. */
    ALL
  }

  /** All within a place, by words, and by nothing else. */
  boolean isWordsAlone() {
    return whose == Whose.ALL
        && !tokens.isEmpty()
        && isOpen == null
        && state == null
        && leaf == null
        && agency == null
        && apart.isEmpty()
        && figure == null
        && phoneKey == null
        && !late
        && !supervised
        && !asking;
  }
}
