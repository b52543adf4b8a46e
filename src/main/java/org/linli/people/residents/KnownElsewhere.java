package org.linli.people.residents;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linli.edge.Caller;

/**
 * A person as another installation knows them: the data, from where and since when it has each, and
 * what it is called here as the source of the person.
 */
public record KnownElsewhere(
    ResidentData data, Map<Datum, Origin> origins, String source, String basis) {

  /** From whom a datum was known, and since when. */
  public record Origin(String source, Instant at) {}

  public KnownElsewhere {
    origins = Map.copyOf(origins);
  }

  /** A line for each datum that is told of; none is newer than the present. */
  List<Change> lines(Caller by, Instant now) {
    return data.values().entrySet().stream()
        .filter(it -> origins.containsKey(it.getKey()))
        .map(it -> line(it.getKey(), it.getValue(), by, now))
        .toList();
  }

  private Change line(Datum datum, String value, Caller by, Instant now) {
    var origin = java.util.Objects.requireNonNull(origins.get(datum));
    return new Change(
        UUID.randomUUID(),
        origin.at().isAfter(now) ? now : origin.at(),
        datum.name(),
        null,
        value,
        origin.source(),
        by.account(),
        by.post(),
        basis);
  }
}
