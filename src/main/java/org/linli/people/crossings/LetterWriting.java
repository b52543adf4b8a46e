package org.linli.people.crossings;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.people.ResidentId;
import org.linli.people.moves.Kept;
import org.linli.people.moves.MovesReason;
import org.linli.people.privacy.Reveals;
import org.linli.people.residents.Change;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Located;
import org.linli.people.residents.ResidentData;
import org.linli.people.residents.Residents;
import org.linli.people.tags.ProtectionTag;
import org.linli.people.tags.Tags;
import org.springframework.stereotype.Component;

/**
 * Writes into a letter all that the receiver would otherwise have to ask people again, each datum
 * with its source and time; that it left is shown to the people, as any look at their data is.
 */
@Component
class LetterWriting {

  private final Residents residents;
  private final Tags tags;
  private final Reveals reveals;
  private final SpotNames spots;

  LetterWriting(Residents residents, Tags tags, Reveals reveals, SpotNames spots) {
    this.residents = residents;
    this.tags = tags;
    this.reveals = reveals;
    this.spots = spots;
  }

  Letter letter(Caller caller, Kept kept, Crossing crossing, byte[] answerKey) {
    var from = Objects.requireNonNull(kept.handOver().from());
    var ids = ids(kept);
    var located = residents.named(ids);
    if (located.size() != ids.size()) throw Refusal.because(MovesReason.PEOPLE_CHANGED);
    var changes = residents.latestChanges(ids);
    var holding = tags.holding(ids);
    var left = new HashMap<ResidentId, Set<Datum>>();
    var people =
        ids.stream()
            .map(id -> {
              var it = Objects.requireNonNull(located.get(id));
              var data = data(it, changes.getOrDefault(id, Map.of()));
              left.put(id, named(data));
              return new Letter.Person(data, tags(holding.getOrDefault(id, List.of())));
            })
            .toList();
    reveals.handedOver(caller, left, crossing.other().name() + " · " + crossing.basis().article());
    return new Letter(
        crossing.madeAt(),
        Seal.text(answerKey),
        spots.of(from),
        crossing.contact(),
        crossing.other(),
        crossing.basis(),
        crossing.words(),
        kept.details().on(),
        kept.details().fromRisk(),
        people);
  }

  private static List<ResidentId> ids(Kept kept) {
    var household = Objects.requireNonNull(kept.details().household());
    return kept.people().stream()
        .map(it -> new ResidentId(household.subdistrict(), it.resident()))
        .toList();
  }

  private static Map<String, Letter.Told> data(Located located, Map<String, Change> changes) {
    var known = ResidentData.of(located.resident());
    var data = new HashMap<String, Letter.Told>();
    for (var datum : Newcomer.told()) {
      var value = known.get(datum);
      if (value == null) continue;
      var change = changes.get(datum.name());
      data.put(
          datum.name(),
          change == null
              ? new Letter.Told(value, located.resident().source(), located.resident().recordedAt())
              : new Letter.Told(value, change.source(), change.at()));
    }
    return data;
  }

  private static Set<Datum> named(Map<String, Letter.Told> data) {
    var named = EnumSet.noneOf(Datum.class);
    data.keySet().forEach(it -> named.add(Datum.valueOf(it)));
    return named;
  }

  private static List<Letter.Tag> tags(List<ProtectionTag> holding) {
    return holding.stream()
        .map(it -> new Letter.Tag(it.kind().name(), it.source(), it.beganAt()))
        .toList();
  }
}
