package org.linli.sweeps.categories;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.law.LawReason;
import org.linli.law.LegalBases;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to closed communities. Closing is ordered by a county government or above; only where
 * such an order is in force is a community one of those that are to be closed.
 */
@Service
@Transactional
public class Closures {

  private final ClosureStore store;
  private final LegalBases bases;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Closures(ClosureStore store, LegalBases bases, Places places, Journal journal, Clock clock) {
    this.store = store;
    this.bases = bases;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** A community an order is about: is it closed, and since when is it to be? */
  record Ordered(PlaceCode community, String name, boolean closed, Instant since) {}

  public ClosureOrder order(Caller caller, PlaceCode area, String basis, String issuer) {
    caller.require(Power.KEEP_LAW, area);
    var by = Written.one("issuer", issuer, Written.LINE);
    places.current(caller, area);
    var today = LocalDate.ofInstant(clock.instant(), WorkDays.ZONE);
    var law = bases.known(basis);
    if (!law.isInForce(area, today)) {
      throw Refusal.because(LawReason.BASIS_NOT_IN_FORCE, basis);
    }
    if (!law.isFor(caller.place().level())) {
      throw Refusal.because(LawReason.BASIS_FOR_HIGHER, basis);
    }
    var made = new ClosureOrder(UUID.randomUUID(), area, basis, by, clock.instant(), null);
    store.add(made, caller);
    journal.note(
        caller, "CLOSURE_ORDERED", made.id().toString(), area, basis, Map.of("issuer", by));
    return made;
  }

  public void lift(Caller caller, UUID id) {
    caller.require(Power.KEEP_LAW);
    var it = store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(Power.KEEP_LAW, it.area());
    if (!store.lift(id, caller, clock.instant())) {
      throw Refusal.because(CategoryReason.ORDER_LIFTED);
    }
    journal.note(caller, "CLOSURE_LIFTED", id.toString(), it.area(), it.basis(), Map.of());
  }

  /** Those in force around a place and within it. */
  @Transactional(readOnly = true)
  public List<ClosureOrder> orders(Caller caller, PlaceCode within) {
    return store.orders(caller.cut(Power.SEE_BOARD, within), clock.instant());
  }

  /** That a community is closed from now on: every entrance shut or watched day and night. */
  public void close(Caller caller, PlaceCode community) {
    caller.require(Power.KEEP_REGISTER, community);
    requireCommunity(places.current(caller, community));
    var now = clock.instant();
    var order =
        store.orders(community, now).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.because(CategoryReason.NOTHING_IN_FORCE));
    if (!store.close(community, caller, now)) {
      throw Refusal.because(CategoryReason.CLOSED_ALREADY);
    }
    note(caller, "COMMUNITY_CLOSED", community, order.basis());
  }

  public void open(Caller caller, PlaceCode community) {
    caller.require(Power.KEEP_REGISTER, community);
    requireCommunity(places.current(caller, community));
    if (!store.open(community, caller, clock.instant())) {
      throw Refusal.because(CategoryReason.NOT_CLOSED);
    }
    note(caller, "COMMUNITY_OPENED", community, Journal.DUTY);
  }

  private void note(Caller caller, String action, PlaceCode community, String basis) {
    journal.note(caller, action, community.toString(), community, basis, Map.of());
  }

  private static void requireCommunity(Place it) {
    if (it.code().level() != Level.COMMUNITY) {
      throw Refusal.because(CategoryReason.NO_COMMUNITY);
    }
  }

  /**
   * The communities of a place that orders in force at a moment are about; of a grid, its community
   * is none.
   */
  @Transactional(readOnly = true)
  List<Ordered> ordered(PlaceCode place, Instant at, boolean past) {
    if (place.level() == Level.GRID) return List.of();
    var orders = store.orders(place, at);
    if (orders.isEmpty()) return List.of();
    var closed = store.closed(place, at);
    var all =
        past
            ? places.all(place, Level.COMMUNITY, places.dayAt(at))
            : places.all(place, Level.COMMUNITY);
    return all.stream()
        .<Ordered>mapMulti((it, take) ->
            orders.stream()
                .filter(order -> order.area().contains(it.code()))
                .findFirst()
                .ifPresent(order ->
                    take.accept(
                        new Ordered(
                            it.code(), it.name(), closed.contains(it.code()), order.orderedAt()))))
        .toList();
  }

  /** A page as of a moment. */
  record OpenOnes(Instant asOf, Page<Ordered> page) {}

  /** Those that are not closed though an order says so, who waits longest first. */
  @Transactional(readOnly = true)
  OpenOnes missing(Caller caller, PlaceCode within, @Nullable Instant at, Page.Ask ask) {
    var place = caller.cut(Power.SEE_BOARD, within);
    var asOf = CategoryLists.moment(at, clock);
    var moment = asOf == null ? clock.instant() : asOf;
    var open =
        ordered(place, moment, asOf != null).stream()
            .filter(it -> !it.closed())
            .sorted(Comparator.comparing(Ordered::since).thenComparing(Ordered::community))
            .toList();
    return new OpenOnes(
        moment, ask.of(open.size(), open.stream().skip(ask.offset()).limit(ask.size()).toList()));
  }
}
