package org.linli.people;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/** A household for good: the subdistrict it is kept under and its number, {@code 420103001-17}. */
@Schema(type = "string", pattern = "^\\d{9}-\\d{1,15}$", example = "420103001-17")
public record HouseholdId(long subdistrict, long number) implements Comparable<HouseholdId> {

  private static final Pattern SHAPE = Pattern.compile("(\\d{9})-(\\d{1,15})");

  public HouseholdId {
    if (new PlaceCode(subdistrict).level() != Level.SUBDISTRICT || number < 1) {
      throw new IllegalArgumentException("Not a household: " + subdistrict + "-" + number);
    }
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HouseholdId of(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a household: " + text);
    return new HouseholdId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  /** Neighbours in the register one after another. */
  @Override
  public int compareTo(HouseholdId other) {
    var by = Long.compare(subdistrict, other.subdistrict);
    return by == 0 ? Long.compare(number, other.number) : by;
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
