package org.linli.people.dwellings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import org.linli.people.Household;
import org.linli.people.HouseholdId;

/**
 * A building, entrance or dwelling for good: its subdistrict and its number, {@code 420103001-17}.
 */
@Schema(type = "string", pattern = "^\\d{9}-\\d{1,15}$", example = "420103001-17")
public record UnitId(long subdistrict, long number) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static UnitId of(String text) {
    var parts = HouseholdId.of(text);
    return new UnitId(parts.subdistrict(), parts.number());
  }

  /** The building a household lives in. */
  public static UnitId buildingOf(Household home) {
    return new UnitId(home.id().subdistrict(), home.buildingNumber());
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
