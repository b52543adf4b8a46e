package org.linli.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A resident for good: the subdistrict they are kept under and their number, {@code 420103001-17}.
 */
@Schema(type = "string", pattern = "^\\d{9}-\\d{1,15}$", example = "420103001-17")
public record ResidentId(long subdistrict, long number) implements Comparable<ResidentId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ResidentId of(String text) {
    var parts = HouseholdId.of(text);
    return new ResidentId(parts.subdistrict(), parts.number());
  }

  /** Neighbours in the register one after another. */
  @Override
  public int compareTo(ResidentId other) {
    var by = Long.compare(subdistrict, other.subdistrict);
    return by == 0 ? Long.compare(number, other.number) : by;
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
