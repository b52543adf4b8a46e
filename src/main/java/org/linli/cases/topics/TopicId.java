package org.linli.cases.topics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * A topic for good: the subdistrict it was found in and its number, {@code 420103001-17}. One of a
 * wider place is kept under the first code of that.
 */
@Schema(type = "string", pattern = "^(0|\\d{9})-\\d{1,15}$", example = "420103001-17")
public record TopicId(long subdistrict, long number) {

  private static final Pattern SHAPE = Pattern.compile("(0|\\d{9})-(\\d{1,15})");

  public TopicId {
    if (number < 1) throw new IllegalArgumentException("Not a topic: " + number);
  }

  /** The next one of a place. */
  static TopicId at(PlaceCode place, long number) {
    return new TopicId(place.first(Level.SUBDISTRICT), number);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TopicId of(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a topic: " + text);
    return new TopicId(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
  }

  @JsonValue
  @Override
  public String toString() {
    return subdistrict + "-" + number;
  }
}
