package org.linli.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * A case for good: the subdistrict it was reported in and its number, {@code 420103001-17}. One
 * whose place was not known as narrowly is kept under the first code of the place it was sent to.
 */
@Schema(type = "string", pattern = "^(0|\\d{9})-\\d{1,15}$", example = "420103001-17")
public record CaseId(long subdistrict, long number) {

  private static final Pattern SHAPE = Pattern.compile("(0|\\d{9})-(\\d{1,15})");

  public CaseId {
    if (number < 1) throw new IllegalArgumentException("Not a case: " + number);
  }

  /** The next one of a place. */
  static CaseId at(PlaceCode place, long number) {
    return new CaseId(place.first(Level.SUBDISTRICT), number);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CaseId of(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a case: " + text);
    return new CaseId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
