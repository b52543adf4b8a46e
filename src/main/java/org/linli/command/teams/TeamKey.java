package org.linli.command.teams;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.linli.base.PlaceCode;

/**
 * What a station or a secondment is called for good: the subdistrict it began in (0 for a wider
 * place) and its number, {@code 420102002-17}. No number is given twice.
 */
@Schema(type = "string", pattern = "^(0|\\d{9})-\\d{1,15}$", example = "420102002-17")
public record TeamKey(long subdistrict, long number) {

  private static final Pattern SHAPE = Pattern.compile("(0|\\d{9})-(\\d{1,15})");

  static TeamKey at(PlaceCode place, long number) {
    return new TeamKey(place.subdistrictOrZero(), number);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TeamKey of(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Neither a station nor one: " + text);
    return new TeamKey(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
