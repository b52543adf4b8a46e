package org.linli.facts.admission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.linli.people.HouseholdId;

/** A return for good: the subdistrict it is kept under and its number, {@code 420103001-17}. */
@Schema(type = "string", pattern = "^\\d{9}-\\d{1,15}$", example = "420103001-17")
public record ReturnId(long subdistrict, long number) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ReturnId of(String text) {
    var parts = HouseholdId.of(text);
    return new ReturnId(parts.subdistrict(), parts.number());
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
