package org.linli.sweeps.paper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.facts.Channel;
import org.linli.facts.FactsReason;
import org.linli.facts.How;
import org.linli.facts.Intake;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.facts.Report;
import org.linli.people.HouseholdId;
import org.linli.people.Membership;
import org.linli.sweeps.Periods;
import org.linli.sweeps.Rule;
import org.linli.sweeps.TypedReadings;
import org.springframework.stereotype.Service;

/**
 * The door for keying in what stands on a sheet: one part of its day, as many doors as there are,
 * each kept by itself. A box adds its person and leaves the others as they stand; what is wrong
 * with a box or a door is told there, and takes nothing else with it.
 */
@Service
public class PaperKeying {

  static final int MOST_ROWS = 1000;

  private final PaperSheets sheets;
  private final Periods periods;
  private final Intake intake;

  PaperKeying(PaperSheets sheets, Periods periods, Intake intake) {
    this.sheets = sheets;
    this.periods = periods;
    this.intake = intake;
  }

  /** What was typed for one door. */
  public record Row(HouseholdId household, List<TypedReadings.Typed> readings) {}

  /** What became of it; {@code KEPT} may leave out boxes that have a fault. */
  enum Fate {
    KEPT,
    AGAIN,
    REFUSED
  }

  /** {@code faults} name a box by {@code readings[0].celsius}, the door itself by "". */
  record Told(HouseholdId household, Fate fate, List<Fault> faults, List<Long> over) {}

  /** A door's report, where anything is left of it, with what is wrong. */
  private record Read(Row row, @Nullable Report report, List<Fault> faults) {}

  /**
   * Keeps what can be kept and tells what became of each row, in their order. {@code id} is the
   * sender's: bringing the same rows under it again does no harm.
   */
  List<Told> key(Caller caller, String number, UUID id, Period.Slot slot, List<Row> rows) {
    if (rows.size() > MOST_ROWS) throw Refusal.because(PaperReason.TOO_MANY_ROWS, MOST_ROWS);
    var opened = sheets.open(caller, number);
    var period = periods.accepting(new Period(opened.sheet().day(), slot));
    var doors =
        opened.doors().stream()
            .filter(it -> it.members() != null && caller.place().contains(it.household().grid()))
            .collect(Collectors.toMap(it -> it.household().id(), Function.identity()));
    var read = new ArrayList<Read>(rows.size());
    for (var row : rows) {
      var door = doors.get(row.household());
      read.add(read(caller, id, period.period(), row, door == null ? null : door.members()));
    }
    var answers =
        intake.recordAll(
            read.stream().map(Read::report).filter(java.util.Objects::nonNull).toList());
    var told = new ArrayList<Told>(read.size());
    var next = answers.iterator();
    for (var it : read) {
      told.add(
          it.report() == null
              ? new Told(it.row().household(), Fate.REFUSED, it.faults(), List.of())
              : told(it, it.report(), next.next(), period.rule()));
    }
    return told;
  }

  private static Read read(
      Caller caller, UUID id, Period period, Row row, @Nullable Membership members) {
    var faults = new ArrayList<Fault>();
    if (members == null) {
      faults.add(Fault.at("", row.household(), PaperFault.NOT_OF_THIS_BUILDING));
      return new Read(row, null, faults);
    }
    var readings = new ArrayList<Reading>();
    var seen = new HashSet<String>();
    for (var i = 0; i < row.readings().size(); i++) {
      var typed = row.readings().get(i);
      var where = "readings[" + i + "]";
      var resident = number(typed.resident());
      if (!members.residents().contains(resident)) {
        faults.add(Fault.at(where, typed.resident(), PaperFault.NOT_HERE_ANY_MORE));
      } else if (!seen.add(typed.resident())) {
        faults.add(Fault.at(where, typed.resident(), PaperFault.TWICE));
      } else {
        var tenths = TypedReadings.tenths(where + ".celsius", typed.celsius(), faults);
        if (tenths != null) readings.add(new Reading(resident, tenths, Party.RESIDENT));
      }
    }
    return new Read(
        row, readings.isEmpty() ? null : report(caller, id, period, row, readings), faults);
  }

  private static long number(String resident) {
    try {
      return Long.parseLong(resident);
    } catch (NumberFormatException nobody) {
      return 0;
    }
  }

  /** The same boxes under the same id are the same report; others are another. */
  private static Report report(
      Caller caller, UUID id, Period period, Row row, List<Reading> readings) {
    var said = id + " " + row.household() + " " + period + " " + readings;
    return new Report(
        UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)),
        row.household(),
        period,
        new Report.By.Proxy(caller.post()),
        How.by(Channel.PAPER),
        Report.Extent.THOSE_NAMED,
        readings);
  }

  private static Told told(Read read, Report report, Intake.Answer answer, Rule rule) {
    return switch (answer) {
      case Intake.Answer.Taken(var receipt) ->
          new Told(
              read.row().household(),
              receipt.again() ? Fate.AGAIN : Fate.KEPT,
              read.faults(),
              report.readings().stream().filter(rule::isOver).map(Reading::resident).toList());
      case Intake.Answer.Refused(var why) -> {
        var faults = new ArrayList<>(read.faults());
        faults.add(Fault.at("", read.row().household(), fault(why)));
        yield new Told(read.row().household(), Fate.REFUSED, faults, List.of());
      }
    };
  }

  private static final Map<FactsReason, PaperFault> KNOWN =
      Map.of(
          FactsReason.NOT_OF_THIS_HOUSEHOLD, PaperFault.NOT_HERE_ANY_MORE,
          FactsReason.TOO_MANY_CORRECTIONS, PaperFault.TOO_MANY_CORRECTIONS);

  private static PaperFault fault(Refusal why) {
    return why.reason() instanceof FactsReason it
        ? KNOWN.getOrDefault(it, PaperFault.NOT_NOW)
        : PaperFault.NOT_HERE_ANY_MORE;
  }
}
