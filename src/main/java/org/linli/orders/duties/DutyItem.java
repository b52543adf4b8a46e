package org.linli.orders.duties;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.SourceAgency;
import org.linli.law.Duty;

/**
 * One line of a list of duties.
 *
 * @param agency whose matter it is; null where it is of no department
 * @param source the plan that put it there, and takes it away again; null in everyday times
 */
public record DutyItem(
    @Schema(example = "WJ-01") String key,
    @Nullable SourceAgency agency,
    Duty.Kind kind,
    @Schema(example = "传染病防控宣传动员") String name,
    @Nullable String englishName,
    @Nullable String basis,
    @Nullable String source) {

  public DutyItem {
    if (key.isBlank() || name.isBlank()) throw new IllegalArgumentException("Not a duty: " + key);
  }

  static DutyItem of(Duty it) {
    return new DutyItem(
        it.key(), it.agency(), it.kind(), it.name(), it.englishName(), it.basis(), null);
  }

  /** Is it the same matter, though its kind or its words may have changed? */
  boolean isSameMatter(DutyItem other) {
    return key.equals(other.key) && agency == other.agency;
  }
}
