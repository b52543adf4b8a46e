package org.linli.people.moves;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.linli.people.HouseholdId;

/** A hand-over for good: the subdistrict it is kept under and its number, {@code 420103001-17}. */
@Schema(type = "string", pattern = "^\\d{9}-\\d{1,15}$", example = "420103001-17")
public record HandOverId(long subdistrict, long number) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HandOverId of(String text) {
    var parts = HouseholdId.of(text);
    return new HandOverId(parts.subdistrict(), parts.number());
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
