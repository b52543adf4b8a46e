package org.linli.cases.whistles;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.linli.authority.Seat;
import org.linli.authority.Seated;
import org.linli.authority.Seats;
import org.linli.cases.whistles.WhistleLogStore.Entry;
import org.linli.catalogue.SourceAgency;
import org.linli.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds who answers for each open call, and finds them anew when posts or places have changed. */
@Component
class WhistleSeating {

  private final WhistleStore store;
  private final WhistleLogStore log;
  private final Seats seats;
  private final Journal journal;
  private final Clock clock;

  WhistleSeating(
      WhistleStore store, WhistleLogStore log, Seats seats, Journal journal, Clock clock) {
    this.store = store;
    this.log = log;
    this.seats = seats;
    this.journal = journal;
    this.clock = clock;
  }

  /** Who sits where now, of every open call; one read. */
  Map<SourceAgency, Sitting> of(Whistle it) {
    var wanted = seats(it);
    return wanted.isEmpty() ? Map.of() : sitting(wanted, seats.on(wanted.values()));
  }

  private static Map<SourceAgency, Seat> seats(Whistle it) {
    var wanted = new EnumMap<SourceAgency, Seat>(SourceAgency.class);
    for (var call : it.calls()) {
      var seat = it.seat(call);
      if (seat != null) wanted.put(call.agency(), seat);
    }
    return wanted;
  }

  private static Map<SourceAgency, Sitting> sitting(
      Map<SourceAgency, Seat> wanted, Map<Seat, Seated> found) {
    var sitting = new EnumMap<SourceAgency, Sitting>(SourceAgency.class);
    wanted.forEach(
        (agency, seat) -> sitting.put(agency, Sitting.of(Objects.requireNonNull(found.get(seat)))));
    return sitting;
  }

  /**
   * Finds anew who answers for these, in two reads for all that stay with whom they were; a line in
   * the log tells where it is another post.
   */
  @Transactional
  void settle(Collection<WhistleId> ids) {
    var open = store.find(ids).stream().filter(it -> it.whistle().isOpen()).toList();
    if (open.isEmpty()) return;
    var all = open.stream().flatMap(it -> seats(it.whistle()).values().stream()).toList();
    var found = seats.on(all);
    open.stream()
        .filter(it -> !sitting(seats(it.whistle()), found).equals(it.sitting()))
        .forEach(it -> settle(it.whistle().id()));
  }

  /** The same where the seats themselves are at other places now. */
  @Transactional
  void settleAnew(Collection<WhistleId> ids) {
    ids.forEach(this::settle);
  }

  private void settle(WhistleId id) {
    var was = store.hold(id).orElseThrow();
    if (!was.whistle().isOpen()) return;
    var now = clock.instant();
    var next = new Blown(was.whistle(), was.told(), of(was.whistle()), null);
    store.save(next, now);
    next.sitting()
        .forEach((agency, sits) -> {
          var before = was.sitting().get(agency);
          if (before != null && before.owner().equals(sits.owner())) return;
          log.add(id, now, Entry.to(Act.RESEAT, agency, sits.owner()));
          journal.noteOwn(
              "WHISTLE_RESEAT",
              id.toString(),
              was.whistle().place(),
              Journal.DUTY,
              Map.of("agency", agency.name(), "post", sits.owner().toString()));
        });
  }
}
