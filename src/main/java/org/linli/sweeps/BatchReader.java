package org.linli.sweeps;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.facts.Single;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;

/** Understands what a row's fields say; of a wrong row the first thing that is wrong is told. */
final class BatchReader {

  private static final int UUID_LETTERS = 36;

  /** Clocks differ. */
  private static final Duration OFF = Duration.ofHours(1);

  private static final Map<String, Period.Slot> SLOTS =
      Map.of(
          "MORNING", Period.Slot.MORNING,
          "AFTERNOON", Period.Slot.AFTERNOON,
          "上午", Period.Slot.MORNING,
          "下午", Period.Slot.AFTERNOON);
  private static final Map<String, Party> PARTIES =
      Map.of(
          "RESIDENT", Party.RESIDENT,
          "EMPLOYER", Party.EMPLOYER,
          "GATE", Party.GATE,
          "VENUE", Party.VENUE,
          "本人", Party.RESIDENT,
          "单位", Party.EMPLOYER,
          "卡口", Party.GATE,
          "场所", Party.VENUE);

  private final Periods periods;
  private final Clock clock;
  private final Map<String, LocalDate> days = new HashMap<>();

  private final ForAll forAll;

  BatchReader(Periods periods, Clock clock, ForAll forAll) {
    this.periods = periods;
    this.clock = clock;
    this.forAll = forAll;
  }

  /**
   * What is said of all rows at once, by whoever brings a list that people filled in: then it need
   * not stand in each. {@code batch} is made for the file; a row's id follows from it, so that the
   * same file again does no harm, and a row without a temperature is one that was not measured.
   */
  record ForAll(@Nullable UUID batch, @Nullable Party party, @Nullable Period period) {

    static final ForAll NOTHING = new ForAll(null, null, null);
  }

  /** The columns that must be there. */
  List<BatchField> needed() {
    var needed = new ArrayList<>(BatchField.NEEDED);
    if (forAll.batch() != null) needed.remove(BatchField.ID);
    if (forAll.party() != null) needed.remove(BatchField.MEASURED_BY);
    if (forAll.period() != null) needed.removeAll(List.of(BatchField.DAY, BatchField.SLOT));
    return needed;
  }

  /** Something is wrong with a field; costs no stack. */
  private static final class Wrong extends RuntimeException {
    private final transient Fault fault;

    Wrong(Fault fault) {
      super(null, null, false, false);
      this.fault = fault;
    }
  }

  /** A part of the day as lists have it. */
  static String slotIn(Period.Slot slot, Locale locale) {
    if (!locale.getLanguage().equals("zh")) return slot.name();
    return slot == Period.Slot.MORNING ? "上午" : "下午";
  }

  /** The row, by the values of its fields in the order of {@link BatchField}; null is not there. */
  BatchRow read(int line, String text, @Nullable String[] values) {
    try {
      if (forAll.batch() != null && isEmpty(values, BatchField.CELSIUS)) {
        return new BatchRow(line, text, null, null);
      }
      return new BatchRow(line, text, read(line, values), null);
    } catch (Wrong wrong) {
      return new BatchRow(line, text, null, wrong.fault);
    }
  }

  private Single read(int line, @Nullable String[] values) {
    var id = id(line, values);
    var resident = resident(needed(values, BatchField.RESIDENT), values);
    var period = period(values);
    var party = party(values);
    var faults = new ArrayList<Fault>(0);
    var celsius = needed(values, BatchField.CELSIUS);
    var tenths = TypedReadings.tenths(BatchField.CELSIUS.label(), celsius, faults);
    if (tenths == null) throw new Wrong(faults.getFirst());
    return new Single(
        id,
        resident,
        household(values),
        period,
        new Reading(resident.number(), tenths, party),
        measuredAt(values, period));
  }

  private static boolean isEmpty(@Nullable String[] values, BatchField field) {
    var value = values[field.ordinal()];
    return value == null || value.isEmpty();
  }

  private Party party(@Nullable String[] values) {
    var ofAll = forAll.party();
    if (ofAll != null && isEmpty(values, BatchField.MEASURED_BY)) return ofAll;
    var party = PARTIES.get(needed(values, BatchField.MEASURED_BY));
    if (party == null) throw wrong(BatchField.MEASURED_BY, values, BatchFault.NOT_A_PARTY);
    return party;
  }

  private Period period(@Nullable String[] values) {
    var ofAll = forAll.period();
    var nothing = isEmpty(values, BatchField.DAY) && isEmpty(values, BatchField.SLOT);
    return ofAll != null && nothing
        ? period(ofAll.day().toString(), ofAll.slot().name())
        : period(needed(values, BatchField.DAY), needed(values, BatchField.SLOT));
  }

  private UUID id(int line, @Nullable String[] values) {
    var batch = forAll.batch();
    return batch != null && isEmpty(values, BatchField.ID)
        ? UUID.nameUUIDFromBytes((batch + " " + line).getBytes(StandardCharsets.UTF_8))
        : id(needed(values, BatchField.ID));
  }

  private static String needed(@Nullable String[] values, BatchField field) {
    var value = values[field.ordinal()];
    if (value == null || value.isEmpty()) {
      throw new Wrong(Fault.at(field.label(), "", BatchFault.MISSING));
    }
    return value;
  }

  private static Wrong wrong(BatchField field, @Nullable String[] values, BatchFault why) {
    return new Wrong(Fault.at(field.label(), String.valueOf(values[field.ordinal()]), why));
  }

  private static UUID id(String text) {
    try {
      if (text.length() == UUID_LETTERS) return UUID.fromString(text);
    } catch (IllegalArgumentException notAnId) {
      // said below
    }
    throw new Wrong(Fault.at(BatchField.ID.label(), text, BatchFault.NOT_AN_ID));
  }

  /** {@code 420103001-17}, or only {@code 17} beside its household. */
  private static ResidentId resident(String text, @Nullable String[] values) {
    try {
      if (text.indexOf('-') >= 0) return ResidentId.of(text);
      var household = household(values);
      if (household != null) return ResidentId.of(household.subdistrict() + "-" + text);
    } catch (IllegalArgumentException notAResident) {
      // said below
    }
    throw new Wrong(Fault.at(BatchField.RESIDENT.label(), text, BatchFault.NOT_A_RESIDENT));
  }

  private static @Nullable HouseholdId household(@Nullable String[] values) {
    var text = values[BatchField.HOUSEHOLD.ordinal()];
    if (text == null || text.isEmpty()) return null;
    try {
      return HouseholdId.of(text);
    } catch (IllegalArgumentException notAHousehold) {
      throw wrong(BatchField.HOUSEHOLD, values, BatchFault.NOT_A_HOUSEHOLD);
    }
  }

  private Period period(String dayText, String slotText) {
    var day = days.get(dayText);
    if (day == null) {
      try {
        day = LocalDate.parse(dayText);
      } catch (DateTimeException notADay) {
        throw new Wrong(Fault.at(BatchField.DAY.label(), dayText, BatchFault.NOT_A_DAY));
      }
      if (days.size() < 100) days.put(dayText, day);
    }
    var slot = SLOTS.get(slotText);
    if (slot == null) {
      throw new Wrong(Fault.at(BatchField.SLOT.label(), slotText, BatchFault.NOT_A_SLOT));
    }
    var period = new Period(day, slot);
    try {
      periods.accepting(period);
      return period;
    } catch (Refusal refused) {
      var why =
          refused.reason() == SweepsReason.PERIOD_NOT_OPEN
              ? BatchFault.PERIOD_NOT_OPEN
              : BatchFault.PERIOD_CLOSED;
      throw new Wrong(Fault.at(BatchField.DAY.label(), dayText + " " + slotText, why));
    }
  }

  private @Nullable Instant measuredAt(@Nullable String[] values, Period period) {
    var text = values[BatchField.MEASURED_AT.ordinal()];
    if (text == null || text.isEmpty()) return null;
    var at = time(text, values);
    if (at.isBefore(period.opensAt().minus(OFF))
        || at.isAfter(period.closesAt().plus(OFF))
        || at.isAfter(clock.instant().plus(OFF))) {
      throw wrong(BatchField.MEASURED_AT, values, BatchFault.MEASURED_AT_ANOTHER_TIME);
    }
    return at;
  }

  /** With an offset, or by the clock on the wall. */
  private static Instant time(String text, @Nullable String[] values) {
    try {
      var letter = text.charAt(text.length() - 1);
      var offset = letter == 'Z' || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
      return offset
          ? OffsetDateTime.parse(text).toInstant()
          : LocalDateTime.parse(text.replace(' ', 'T')).atZone(Period.ZONE).toInstant();
    } catch (DateTimeException notATime) {
      throw wrong(BatchField.MEASURED_AT, values, BatchFault.NOT_A_TIME);
    }
  }
}
