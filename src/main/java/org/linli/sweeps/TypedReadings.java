package org.linli.sweeps;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.facts.Party;
import org.linli.facts.Reading;
import tools.jackson.databind.JsonNode;

/** Reads temperatures as people type them, and says of each wrong one what is wrong with it. */
public final class TypedReadings {

  private static final Pattern COMMA = Pattern.compile("\\d{2}[,,]\\d+");
  private static final Pattern RESIDENT = Pattern.compile("[1-9]\\d{0,17}");

  private TypedReadings() {}

  /** One person's reading as it is sent: a number of degrees Celsius with one decimal at most. */
  public record Typed(
      @Schema(pattern = "^[1-9]\\d{0,17}$", example = "1042") String resident,
      @Schema(
              types = {"number", "string"},
              description = "degrees Celsius, one decimal; also taken as text",
              example = "36.5",
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable JsonNode celsius) {}

  /** All readings, measured at home, or a refusal that lists every wrong one by its field. */
  static List<Reading> read(List<Typed> typed) {
    return read(typed, Party.RESIDENT);
  }

  static List<Reading> read(List<Typed> typed, Party party) {
    var faults = new ArrayList<Fault>();
    var readings = new ArrayList<Reading>();
    if (typed.isEmpty()) {
      faults.add(Fault.at("readings", "", ReadingFault.NO_READINGS));
    } else {
      for (var i = 0; i < typed.size(); i++) {
        read("readings[" + i + "]", typed.get(i), party, readings, faults);
      }
    }
    if (!faults.isEmpty()) throw Refusal.forFaults(SweepsReason.READINGS_WRONG, faults);
    return readings;
  }

  private static void read(
      String where, Typed typed, Party party, List<Reading> readings, List<Fault> faults) {
    if (!RESIDENT.matcher(typed.resident()).matches()) {
      faults.add(Fault.at(where + ".resident", typed.resident(), ReadingFault.NOT_A_RESIDENT));
      return;
    }
    var tenths = tenths(where + ".celsius", typed.celsius(), faults);
    if (tenths != null) readings.add(new Reading(Long.parseLong(typed.resident()), tenths, party));
  }

  /** In tenths of a degree; what is wrong with it is added to the faults, and null answered. */
  public static @Nullable Integer tenths(
      String where, @Nullable JsonNode celsius, List<Fault> faults) {
    if (celsius != null && celsius.isNumber()) {
      return tenths(where, celsius.decimalValue(), faults);
    }
    return tenths(where, celsius == null ? "" : celsius.asString("").strip(), faults);
  }

  static @Nullable Integer tenths(String where, String text, List<Fault> faults) {
    if (COMMA.matcher(text).matches()) {
      faults.add(Fault.at(where, text, ReadingFault.COMMA, text.replaceAll("[,,]", ".")));
      return null;
    }
    try {
      var degrees = new BigDecimal(text);
      return tenths(where, degrees, faults);
    } catch (NumberFormatException notANumber) {
      faults.add(Fault.at(where, text, ReadingFault.NOT_A_NUMBER));
      return null;
    }
  }

  /** No rounding: 37.34 is above 37.3, and rounding it would say it is not. */
  private static @Nullable Integer tenths(String where, BigDecimal degrees, List<Fault> faults) {
    var tenths = degrees.movePointRight(1);
    if (tenths.compareTo(BigDecimal.valueOf(Reading.LOWEST)) < 0
        || tenths.compareTo(BigDecimal.valueOf(Reading.HIGHEST)) > 0) {
      faults.add(
          Fault.at(
              where, degrees.toPlainString(), ReadingFault.NOT_A_BODY_TEMPERATURE, "34.0", "43.0"));
      return null;
    }
    if (tenths.stripTrailingZeros().scale() > 0) {
      faults.add(Fault.at(where, degrees.toPlainString(), ReadingFault.MORE_THAN_ONE_DECIMAL));
      return null;
    }
    return tenths.setScale(0, RoundingMode.UNNECESSARY).intValueExact();
  }
}
