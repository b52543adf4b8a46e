package org.linli.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;

/**
 * A time within which something is to be done, written {@code 30m} (minutes by the clock), {@code
 * 24h} (hours by the clock), {@code 4wh} (hours of work) or {@code 5wd} (work days, of which the
 * first is the next).
 */
@Schema(type = "string", pattern = "^[1-9]\\d{0,3}(m|h|wh|wd)$", example = "5wd")
public record Limit(int amount, Unit unit) {

  private static final Pattern SHAPE = Pattern.compile("([1-9]\\d{0,3})(m|h|wh|wd)");

  /** By what it is counted. */
  public enum Unit {
    MINUTES("m"),
    HOURS("h"),
    WORK_HOURS("wh"),
    WORK_DAYS("wd");

    private final String letters;

    Unit(String letters) {
      this.letters = letters;
    }

    private static Unit of(String letters) {
      for (var it : values()) if (it.letters.equals(letters)) return it;
      throw new IllegalArgumentException("Not a unit of time: " + letters);
    }
  }

  public Limit {
    if (amount < 1) throw new IllegalArgumentException("Not a time to do something in: " + amount);
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Limit of(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a limit: " + text);
    return new Limit(Integer.parseInt(parts.group(1)), Unit.of(parts.group(2)));
  }

  /** Half of it, at least one of its units. */
  public Limit half() {
    return new Limit(Math.max(1, amount / 2), unit);
  }

  @JsonValue
  @Override
  public String toString() {
    return amount + unit.letters;
  }
}
