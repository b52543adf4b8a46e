package org.linli.people.organisations;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.linli.people.HouseholdId;

/**
 * An organisation for good: the subdistrict it is kept under and its number, {@code 420103001-17}.
 */
@Schema(type = "string", pattern = "^\\d{9}-\\d{1,15}$", example = "420103001-17")
public record OrganisationId(long subdistrict, long number) {

  /** Reads the text; anything else is an {@link IllegalArgumentException}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static OrganisationId of(String text) {
    var parts = HouseholdId.of(text);
    return new OrganisationId(parts.subdistrict(), parts.number());
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
