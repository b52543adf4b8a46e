package org.linli.facts.known;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what departments have given back to a place about its own residents (数据回流). */
@Service
@Transactional(readOnly = true)
public class Received {

  private final ReceivedStore store;
  private final KnownRows rows;
  private final DataItems items;
  private final Clock clock;

  Received(ReceivedStore store, KnownRows rows, DataItems items, Clock clock) {
    this.store = store;
    this.rows = rows;
    this.items = items;
    this.clock = clock;
  }

  List<ReceivedStore.Count> counts(Caller caller, PlaceCode within, int days) {
    var place = caller.cut(Power.SEE_PEOPLE, within);
    return store.counts(place, clock.instant().minus(Duration.ofDays(days)));
  }

  /** Whom of, with their names, where they live, and the item. */
  Page<KnownRow> residents(
      Caller caller, PlaceCode within, int days, SourceAgency agency, String item, Page.Ask ask) {
    var place = caller.cut(Power.SEE_PEOPLE, within);
    items.item(item);
    var since = clock.instant().minus(Duration.ofDays(days));
    var found = store.residents(place, since, agency, item, ask);
    var known = rows.of(found.items(), Set.of("NAME", "RESIDENCE_ADDRESS", item));
    return new Page<>(
        found.total(),
        found.page(),
        found.size(),
        found.items().stream().map(known::get).filter(Objects::nonNull).toList());
  }
}
