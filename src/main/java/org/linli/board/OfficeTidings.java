package org.linli.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseLists;
import org.linli.cases.whistles.WhistlesWaiting;
import org.linli.command.activations.Activation;
import org.linli.command.activations.Activations;
import org.linli.edge.Caller;
import org.linli.messages.offices.Tiding;
import org.linli.messages.offices.Tiding.What;
import org.linli.messages.offices.Tidings;
import org.linli.orders.OrdersWaiting;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/**
 * What of the day's first screen an office is told elsewhere as well: what others wait for and what
 * is late already. Few things, since who is told of everything hears nothing.
 */
@Component
class OfficeTidings implements Tidings {

  private final Activations activations;
  private final WhistlesWaiting whistles;
  private final OrdersWaiting orders;
  private final CaseLists cases;
  private final Places places;
  private final Clock clock;

  OfficeTidings(
      Activations activations,
      WhistlesWaiting whistles,
      OrdersWaiting orders,
      CaseLists cases,
      Places places,
      Clock clock) {
    this.activations = activations;
    this.whistles = whistles;
    this.orders = orders;
    this.cases = cases;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public List<Tiding> of(Caller caller) {
    var all = new ArrayList<Tiding>();
    responses(caller, all);
    whistles(caller, all);
    orders
        .unread(caller)
        .ifPresent(it -> all.add(Tiding.of(What.ORDERS_NEW, it.count(), it.due(), it.next())));
    cases(caller, all);
    return all;
  }

  /** Also those over a part of the caller's place alone: each says where it is. */
  private void responses(Caller caller, List<Tiding> all) {
    var alive = activations.alive(caller);
    if (alive.isEmpty()) return;
    var codes = alive.stream().flatMap(OfficeTidings::first).distinct().toList();
    var named = places.named(codes);
    for (var it : alive) {
      var names = new ArrayList<String>();
      first(it)
          .forEach(at -> {
            var place = named.get(at);
            if (place != null) names.add(place.name());
          });
      all.add(of(it, names));
    }
  }

  private static Stream<PlaceCode> first(Activation it) {
    return it.places().stream().limit(Tiding.NAMED);
  }

  private static Tiding of(Activation it, List<String> names) {
    return new Tiding(
        What.RESPONSE,
        it.id().toString(),
        it.places().size(),
        it.startedAt(),
        null,
        it.name(),
        it.englishName(),
        it.level().name(),
        names,
        it.exercise());
  }

  private void whistles(Caller caller, List<Tiding> all) {
    whistles
        .of(caller)
        .forEach((what, it) -> {
          switch (what) {
            case TO_ANSWER -> all.add(Tiding.of(What.WHISTLES_TO_ANSWER, it.count(), it.due()));
            case CLIMBED -> all.add(Tiding.of(What.WHISTLES_CLIMBED, it.count(), null));
            case TO_SETTLE, TO_RULE -> {}
          }
        });
  }

  /** Of its own only that some are late: what is in time is for the first screen. */
  private void cases(Caller caller, List<Tiding> all) {
    var today = cases.today(caller);
    var due = today.mineDue();
    if (due != null && !due.isAfter(clock.instant())) {
      all.add(Tiding.of(What.CASES_OVERDUE, 1, due));
    }
    if (today.late() > 0) all.add(Tiding.of(What.CASES_LATE, today.late(), null));
  }
}
