package org.linli.cases.whistles;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * A whistle for good: the subdistrict it was blown in and its number, {@code 420103001-17}. One for
 * a wider place is kept under the first code of that.
 */
@Schema(type = "string", pattern = "^(0|\\d{9})-\\d{1,15}$", example = "420103001-17")
public record WhistleId(long subdistrict, long number) {

  private static final Pattern SHAPE = Pattern.compile("(0|\\d{9})-(\\d{1,15})");

  public WhistleId {
    if (number < 1) throw new IllegalArgumentException("Not a whistle: " + number);
  }

  /** The next one of a place. */
  static WhistleId at(PlaceCode place, long number) {
    return new WhistleId(place.first(Level.SUBDISTRICT), number);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static WhistleId of(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a whistle: " + text);
    return new WhistleId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
