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
 * @param callback what became of telephoning the reporter, where they did not judge it
 * @param excluded why it counts in no rate; null where it does
 * @param changed when something was last done with it
 * @param steps how many lines its log has
 * @param photos how many there are of it
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
    Callback callback,
    @Nullable Exclusion excluded,
    Instant changed,
    int steps,
    int photos) {

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

  /**
   * How often the reporter was telephoned without a verdict, when last, and what became of it.
   *
   * @param outcome null where nobody has called
   */
  public record Callback(int calls, @Nullable Instant at, @Nullable Outcome outcome) {}

  /** Why there is no verdict. */
  public enum Outcome {
    NOT_REACHED,
    REFUSED
  }

  public CaseId id() {
    return it.id();
  }

  /** Is it about somebody's health? See {@link Source#isGuarded()}. */
  public boolean isGuarded() {
    return it.source().isGuarded();
  }
}
