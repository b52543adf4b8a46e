package org.linli.facts.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.law.LegalBasis;
import org.linli.places.PlaceView;

/**
 * A form that was let out, as a list shows it.
 *
 * @param inForce may it ask and be filled now?
 * @param basisNamed what the basis is called; null while an emergency is not registered
 * @param deadline by when it is to be filled; null where none was set and it is over
 * @param due when it changes by itself; null once it is over
 * @param deletedAt when what was kept only for it was deleted
 * @param owner the title of the post that let it out
 * @param placed the place as it is called
 * @param mine whether it is the caller's office's
 * @param returned how often it was sent back, {@code open} of them undecided, {@code withdrawn} for
 *     how many places it is withdrawn
 */
public record IssueView(
    UUID id,
    UUID form,
    String title,
    @Nullable String englishTitle,
    PlaceCode place,
    PlaceView placed,
    SourceAgency agency,
    String issuer,
    String number,
    String basis,
    @Nullable Named basisNamed,
    String duty,
    String purpose,
    @Nullable String englishPurpose,
    LocalDate validFrom,
    LocalDate validUntil,
    LocalDate keepUntil,
    @Nullable String emergency,
    String state,
    boolean inForce,
    @Nullable Instant deadline,
    @Nullable Instant due,
    Instant issuedAt,
    @Nullable Instant closedAt,
    @Nullable Instant deletedAt,
    String owner,
    boolean mine,
    Returned returned) {

  /** What a law's article, an approval or a duty is called, in both languages. */
  public record Named(String name, String englishName) {

    static Named of(LegalBasis it) {
      return new Named(it.cited(), it.englishCited());
    }
  }

  public record Returned(int raised, int open, int withdrawn) {}

  /** A line of a log; {@code post} is the title of who took the step, null: the program. */
  public record Line(
      Instant at, String step, String state, @Nullable String post, String basis, String words) {}

  /** A return with its log, and what the caller may do with it now. */
  public record ReturnView(
      ReturnId id,
      PlaceCode place,
      PlaceView placed,
      Return.Why reason,
      String state,
      ReturnState.@Nullable Side acts,
      @Nullable Instant due,
      @Nullable Instant lapses,
      boolean late,
      List<ReturnState.Side> turns,
      List<Line> log) {}
}
