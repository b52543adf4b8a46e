package org.linli.orders;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.catalogue.SourceAgency;

/**
 * What an order is to be.
 *
 * @param englishTitle the same in English, as all that has it beside it; null where nobody has said
 *     it so, as of orders written by hand
 * @param basis the key of what it rests on; it can be drafted without, but not issued
 * @param agency whose matter it is, with the key of the {@code duty} on its list; null where the
 *     order is of no department
 * @param level where the work is done
 * @param unit what is counted
 * @param amount for each household or place, or the total to divide; 1 when left out
 * @param byHand the target of each place, where the rule is by hand
 * @param minutes how long one takes, for the load of whom it lands on; null where nobody has said
 * @param due by when; or {@code within}, counted from the issue
 * @param sweep whose coverage shows how far it is; null where owners must tell, since nothing does
 * @param supersedes the order it takes the place of, which is void from then on
 */
public record OrderWish(
    @Schema(example = "入户发放体温计") String title,
    @Nullable @Schema(example = "Hand out thermometers") String englishTitle,
    @Schema(example = "每户发放一支，先保独居老人") String words,
    @Nullable @Schema(example = "One for each household, those living alone first")
        String englishWords,
    @Nullable @Schema(example = "RCL-43") String basis,
    @Nullable SourceAgency agency,
    @Nullable @Schema(example = "WJ-01") String duty,
    PlaceCode scope,
    Level level,
    @Schema(example = "户") String unit,
    @Nullable @Schema(example = "households") String englishUnit,
    OrderRule rule,
    @Nullable Long amount,
    List<Part> byHand,
    @Nullable Integer minutes,
    @Nullable Instant due,
    @Nullable Limit within,
    boolean emergency,
    OrderMeans means,
    @Nullable UUID sweep,
    @Nullable UUID supersedes) {

  /** What one place is to do. */
  public record Part(PlaceCode place, long target) {

    public Part {
      if (target < 0) throw new IllegalArgumentException("Less than nothing: " + target);
    }
  }

  public OrderWish {
    byHand = List.copyOf(byHand);
  }

  /** In Chinese alone, as people write it. */
  public OrderWish(
      String title,
      String words,
      @Nullable String basis,
      @Nullable SourceAgency agency,
      @Nullable String duty,
      PlaceCode scope,
      Level level,
      String unit,
      OrderRule rule,
      @Nullable Long amount,
      List<Part> byHand,
      @Nullable Integer minutes,
      @Nullable Instant due,
      @Nullable Limit within,
      boolean emergency,
      OrderMeans means,
      @Nullable UUID sweep,
      @Nullable UUID supersedes) {
    this(
        title,
        null,
        words,
        null,
        basis,
        agency,
        duty,
        scope,
        level,
        unit,
        null,
        rule,
        amount,
        byHand,
        minutes,
        due,
        within,
        emergency,
        means,
        sweep,
        supersedes);
  }

  /** Each place or household, as the rule says. */
  long amountOrOne() {
    return amount == null ? 1 : amount;
  }
}
