package org.linli.facts.asks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why something is asked, as whoever is asked may read it (PIPL, article 17).
 *
 * @param title the form's name
 * @param englishTitle the same in English, as all that has it beside it; null where nobody has said
 *     it so
 * @param issuer who asks, as people know them
 * @param number the form's number (表号)
 * @param basis the law's article, approval or notice it rests on, in words
 * @param purpose what it is for
 * @param keepUntil when what was collected for it alone is deleted
 */
public record Reason(
    String title,
    @Nullable String englishTitle,
    String issuer,
    String number,
    String basis,
    @Nullable String englishBasis,
    String purpose,
    @Nullable String englishPurpose,
    LocalDate keepUntil) {

  /** In Chinese alone, as people write it. */
  public Reason(
      String title,
      String issuer,
      String number,
      String basis,
      String purpose,
      LocalDate keepUntil) {
    this(title, null, issuer, number, basis, null, purpose, null, keepUntil);
  }
}
