package org.linli.facts.admission;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;

/**
 * What a form says of itself before it may ask anybody (Statistics Law, article 17; PIPL, articles
 * 17 and 19).
 *
 * @param agency the kind of department that asks
 * @param issuer its name as people know it
 * @param number the form's number (表号)
 * @param basis the key of the law's article, approval or notice it rests on
 * @param duty the key of the duty on the list of what this agency may bring to the grass roots
 * @param validFrom the first day it may be used
 * @param validUntil the last
 * @param deadline by when it is to be filled; null where it is only filled from what is known
 * @param keepUntil when what was collected for it alone is to be deleted
 * @param emergency the event, where it is issued first and registered within 24 hours
 */
public record Terms(
    SourceAgency agency,
    @Schema(example = "江汉区民政局") String issuer,
    @Schema(example = "汉民老表1") String number,
    @Schema(example = "PIPL-34") String basis,
    @Schema(example = "MZ-02") String duty,
    @Schema(example = "安排独居老人走访") String purpose,
    @Nullable @Schema(example = "To arrange visits to old people living alone")
        String englishPurpose,
    LocalDate validFrom,
    LocalDate validUntil,
    @Nullable Instant deadline,
    LocalDate keepUntil,
    @Schema(example = "暴雨") @Nullable String emergency) {

  public Terms {
    englishPurpose = englishPurpose == null || englishPurpose.isBlank() ? null : englishPurpose;
  }

  /** In Chinese alone, as people write them. */
  public Terms(
      SourceAgency agency,
      String issuer,
      String number,
      String basis,
      String duty,
      String purpose,
      LocalDate validFrom,
      LocalDate validUntil,
      @Nullable Instant deadline,
      LocalDate keepUntil,
      @Nullable String emergency) {
    this(
        agency,
        issuer,
        number,
        basis,
        duty,
        purpose,
        null,
        validFrom,
        validUntil,
        deadline,
        keepUntil,
        emergency);
  }

  /** The same with the law, the duty and the number it goes by. */
  Terms registered(String basis, String duty, String number) {
    return new Terms(
        agency,
        issuer,
        number.strip(),
        basis.strip(),
        duty.strip(),
        purpose,
        englishPurpose,
        validFrom,
        validUntil,
        deadline,
        keepUntil,
        emergency);
  }

  /** The same with another deadline. */
  Terms due(Instant deadline) {
    return until(validUntil, deadline, keepUntil);
  }

  /** The same until another day; what was collected is kept for as many days longer. */
  Terms lasting(LocalDate last) {
    return until(last, deadline, keepUntil.plusDays(ChronoUnit.DAYS.between(validUntil, last)));
  }

  private Terms until(LocalDate last, @Nullable Instant deadline, LocalDate keep) {
    return new Terms(
        agency,
        issuer,
        number,
        basis,
        duty,
        purpose,
        englishPurpose,
        validFrom,
        last,
        deadline,
        keep,
        emergency);
  }

  /**
   * What the form would bring: what it is called, where it goes, which items it has, how much of it
   * people would be asked.
   */
  public record Load(
      UUID form,
      String title,
      @Nullable String englishTitle,
      PlaceCode place,
      java.util.Set<String> items,
      int known,
      int asks) {

    /** One that is called so in Chinese alone. */
    public Load(
        UUID form,
        String title,
        PlaceCode place,
        java.util.Set<String> items,
        int known,
        int asks) {
      this(form, title, null, place, items, known, asks);
    }
  }
}
