package org.linli.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A resident for good: the subdistrict they are kept under and their number, {@code 420103001-17}.
 */
@Schema(type = "string", pattern = "^\\d{9}-\\d{1,15}$", example = "420103001-17")
public record ResidentId(long subdistrict, long number) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ResidentId of(String text) {
    var parts = HouseholdId.of(text);
    return new ResidentId(parts.subdistrict(), parts.number());
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
