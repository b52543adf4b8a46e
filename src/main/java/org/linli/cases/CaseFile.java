package org.linli.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.HouseholdId;

/**
 * A case with all that is kept about it.
 *
 * @param likely the class it is of, or until that is found the one its words are likeliest of
 * @param owner null at rest
 * @param climbed the widest place on whose desk it is because it is late; null where it is on none
 * @param into the case it was merged into
 * @param changed when something was last done with it
 * @param steps how many lines its log has
 */
public record CaseFile(
    Case it,
    String words,
    @Nullable String likely,
    @Nullable Owner owner,
    @Nullable PlaceCode climbed,
    boolean supervised,
    Reporter reporter,
    Times times,
    @Nullable CaseId into,
    @Nullable Diversion diverted,
    @Nullable Verdict verdict,
    Instant changed,
    int steps) {

  /**
   * Who reported it, sealed as the database has it.
   *
   * @param household whose link it came by, or whose phone it was
   * @param enteredBy the post that entered it; null where the reporter did
   */
  public record Reporter(
      @Nullable HouseholdId household,
      byte @Nullable [] name,
      byte @Nullable [] phone,
      @Nullable UUID enteredBy) {

    /** Can anybody be told, or asked? */
    boolean canBeReached() {
      return household != null || phone != null;
    }
  }

  /**
   * @param handleBy by when it is to be handled, from the dispatch on; what is late is told by it
   * @param contacted when whoever has it first spoke with its reporter
   */
  public record Times(
      Instant reported,
      @Nullable Instant accepted,
      @Nullable Instant dispatched,
      @Nullable Instant handleBy,
      @Nullable Instant contacted,
      @Nullable Instant handled,
      @Nullable Instant closed) {}

  /** What its reporter thinks of what was done. */
  public record Verdict(boolean resolved, boolean satisfied) {}

  public CaseId id() {
    return it.id();
  }
}
