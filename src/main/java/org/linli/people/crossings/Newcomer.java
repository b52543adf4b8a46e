package org.linli.people.crossings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linli.base.Refusal;
import org.linli.people.residents.Datum;
import org.linli.people.residents.KnownElsewhere;
import org.linli.people.residents.ResidentData;
import org.linli.people.residents.Residents;
import org.linli.people.tags.ProtectionTag;

/**
 * Somebody of a letter as far as it can be true here. A datum that cannot is left out and named,
 * rather than keeping a person from being received.
 */
record Newcomer(
    ResidentData data,
    Map<Datum, KnownElsewhere.Origin> origins,
    List<ProtectionTag.Kind> tags,
    Set<Datum> leftOut) {

  /** How long somebody stays is between them and the place they come to. */
  private static final Set<Datum> NOT_TOLD = EnumSet.of(Datum.STAY, Datum.STAY_UNTIL);

  static Set<Datum> told() {
    return EnumSet.complementOf(EnumSet.copyOf(NOT_TOLD));
  }

  static Newcomer of(Letter.Person person, LocalDate today) {
    var values = new EnumMap<Datum, String>(Datum.class);
    for (var datum : told()) {
      var it = person.data().get(datum.name());
      if (it != null) values.put(datum, it.value());
    }
    var leftOut = EnumSet.noneOf(Datum.class);
    for (var fault : Residents.faults(ResidentData.NOTHING.with(values), today)) {
      leftOut.add(Datum.valueOf(fault.where().substring(fault.where().indexOf('.') + 1)));
    }
    leftOut.forEach(values::remove);
    if (leftOut.contains(Datum.PAPER) || leftOut.contains(Datum.PAPER_NUMBER)) {
      leftOut.addAll(List.of(Datum.PAPER, Datum.PAPER_NUMBER));
      values.keySet().removeAll(List.of(Datum.PAPER, Datum.PAPER_NUMBER));
    }
    var data = ResidentData.NOTHING.with(values);
    var faults = Residents.faults(data, today);
    if (!faults.isEmpty()) throw Refusal.forFaults(CrossingReason.FILE_CANNOT_BE, faults);
    var origins = new EnumMap<Datum, KnownElsewhere.Origin>(Datum.class);
    values.keySet().forEach(datum -> origins.put(datum, origin(person, datum)));
    return new Newcomer(data, origins, tags(person), leftOut);
  }

  String name() {
    var name = data.get(Datum.NAME);
    if (name == null) throw new IllegalStateException("Checked when it was read");
    return name;
  }

  private static KnownElsewhere.Origin origin(Letter.Person person, Datum datum) {
    var it = java.util.Objects.requireNonNull(person.data().get(datum.name()));
    return new KnownElsewhere.Origin(it.source(), it.at());
  }

  private static List<ProtectionTag.Kind> tags(Letter.Person person) {
    return java.util.Arrays.stream(ProtectionTag.Kind.values())
        .filter(kind -> person.tags().stream().anyMatch(it -> it.kind().equals(kind.name())))
        .toList();
  }
}
