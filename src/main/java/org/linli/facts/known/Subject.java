package org.linli.facts.known;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.regex.Pattern;
import org.linli.catalogue.ItemSubject;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;

/**
 * What something is known of: its kind, the subdistrict it is kept under and its number there,
 * {@code RESIDENT:420103001-17}. A place is its own number ({@code PLACE:420103001-420103001002});
 * one wider than a subdistrict is kept under the subdistrict 0.
 */
@Schema(
    name = "FactSubject",
    type = "string",
    pattern = "^[A-Z]+:\\d{1,9}-\\d{1,15}$",
    example = "RESIDENT:420103001-17")
public record Subject(ItemSubject kind, long subdistrict, long number) {

  private static final Pattern SHAPE = Pattern.compile("([A-Z]+):(\\d{1,9})-(\\d{1,15})");

  public Subject {
    if (subdistrict < 0 || number < 0) {
      throw new IllegalArgumentException("Not a subject: " + kind + " " + number);
    }
  }

  public static Subject of(ResidentId it) {
    return new Subject(ItemSubject.RESIDENT, it.subdistrict(), it.number());
  }

  public static Subject of(HouseholdId it) {
    return new Subject(ItemSubject.HOUSEHOLD, it.subdistrict(), it.number());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Subject of(String text) {
    var parts = SHAPE.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a subject: " + text);
    return new Subject(
        ItemSubject.valueOf(parts.group(1)),
        Long.parseLong(parts.group(2)),
        Long.parseLong(parts.group(3)));
  }

  @JsonValue
  @Override
  public String toString() {
    return kind + ":" + subdistrict + "-" + number;
  }
}
