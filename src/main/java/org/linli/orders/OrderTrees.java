package org.linli.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.sweeps.campaigns.SweepCounts;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to how far an order is, at any node of the tree and right below it. */
@Service
@Transactional(readOnly = true)
public class OrderTrees {

  private final Orders orders;
  private final OrderTreeStore store;
  private final Sweeps sweeps;
  private final SweepCounts counts;
  private final Clock clock;

  OrderTrees(Orders orders, OrderTreeStore store, Sweeps sweeps, SweepCounts counts, Clock clock) {
    this.orders = orders;
    this.store = store;
    this.sweeps = sweeps;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * A place in an order: its own task, if it has one, and how far all that lies within it is.
   *
   * @param task null at the issuer's own place, and where it is wider than the order
   */
  public record Node(PlaceCode place, @Nullable Task task, OrderProgress progress) {}

  /** A node and those right below it; none below where the work is done. */
  public record Opened(Order order, Node node, List<Node> below, Instant asOf) {}

  public Opened open(Caller caller, UUID id, @Nullable PlaceCode within) {
    var order = orders.get(caller, id);
    var scope = order.wish().scope();
    var place = place(caller, order, within == null ? scope : within);
    var now = clock.instant();
    var level =
        place.level().isWiderThan(order.wish().level()) ? place.level().below() : place.level();
    var sums = seen(order, place, level, store.sums(id, place, level, now));
    var total = sums.values().stream().reduce(OrderProgress.NONE, OrderProgress::plus);
    var asked = new ArrayList<PlaceCode>(sums.keySet());
    asked.add(place);
    Map<PlaceCode, Task> tasks =
        store.at(id, asked).stream().collect(Collectors.toMap(Task::place, it -> it));
    var below =
        level == place.level()
            ? List.<Node>of()
            : sums.entrySet().stream()
                .map(it -> new Node(it.getKey(), tasks.get(it.getKey()), it.getValue()))
                .toList();
    return new Opened(order, new Node(place, tasks.get(place), total), below, now);
  }

  /** The part of an order's scope that the caller sees; who issued it sees it whole. */
  private PlaceCode place(Caller caller, Order order, PlaceCode asked) {
    var scope = order.wish().scope();
    var narrower = asked.contains(scope) ? scope : asked;
    if (!scope.contains(narrower) || order.wish().level().isWiderThan(narrower.level())) {
      throw new NoSuchElementException(asked.toString());
    }
    if (orders.isOf(order, caller)) return narrower;
    var place = caller.cut(Power.SEE_ORDERS, narrower);
    return order.wish().level().isWiderThan(place.level()) ? place.at(order.wish().level()) : place;
  }

  /** Where a sweep shows how far it is, its figures of this moment stand. */
  private Map<PlaceCode, OrderProgress> seen(
      Order order, PlaceCode place, Level level, Map<PlaceCode, OrderProgress> sums) {
    var sweep = order.wish().sweep();
    if (sweep == null || !order.isIssued()) return sums;
    var figures = counts.figures(sweeps.find(sweep), place, level, null);
    var seen = new TreeMap<PlaceCode, OrderProgress>();
    sums.forEach((it, progress) -> {
      var of = figures.get(it);
      seen.put(it, progress.seen(of == null ? 0 : of.coveredHouseholds()));
    });
    return seen;
  }
}
