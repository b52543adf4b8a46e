package org.linli.command.activations;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.orders.OrderProgress;
import org.linli.orders.OrderSets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to an activation as a tree: at any place who commands, which groups there are, and how
 * far what was ordered is, there and right below. Costs a handful of statements a node, one of them
 * a scan of the tasks within it.
 */
@Service
@Transactional(readOnly = true)
public class ActivationNodes {

  private final Activations activations;
  private final UnitStore units;
  private final OrderSets orders;
  private final Clock clock;

  ActivationNodes(Activations activations, UnitStore units, OrderSets orders, Clock clock) {
    this.activations = activations;
    this.units = units;
    this.orders = orders;
    this.clock = clock;
  }

  /** A place right below: how many headquarters and groups there are in it, and how far it is. */
  public record Below(PlaceCode place, int units, OrderProgress progress) {}

  /** A place in an activation. */
  public record Node(
      Activation activation,
      PlaceCode place,
      List<Unit> units,
      List<OrderSets.Spread> orders,
      List<Below> below,
      Instant asOf) {}

  public Node open(Caller caller, UUID id, @Nullable PlaceCode wanted) {
    var it = activations.get(caller, id);
    var place = place(caller, it, wanted);
    var sources = it.level().andWeaker().stream().map(it::source).toList();
    var spread = orders.spread(sources, place);
    return new Node(
        it, place, units.at(id, place), spread, below(id, place, spread), clock.instant());
  }

  private List<Below> below(UUID id, PlaceCode place, List<OrderSets.Spread> spread) {
    if (place.level() == Level.GRID) return List.of();
    var level = place.level().below();
    var counts = units.counts(id, place, level);
    var sums = new TreeMap<PlaceCode, OrderProgress>();
    counts.keySet().forEach(it -> sums.put(it, OrderProgress.NONE));
    for (var order : spread) {
      order.below().forEach((at, far) -> sums.merge(at, far, OrderProgress::plus));
    }
    return sums.entrySet().stream()
        .map(it -> new Below(it.getKey(), counts.getOrDefault(it.getKey(), 0), it.getValue()))
        .toList();
  }

  /** Where one begins: the one place it is over, or the nearest around several. */
  private static PlaceCode place(Caller caller, Activation it, @Nullable PlaceCode wanted) {
    var top = wanted == null ? around(it.places()) : wanted;
    var place = caller.cut(Power.SEE_COMMAND, top);
    if (!it.touches(place)) throw new NoSuchElementException(place.toString());
    return place;
  }

  private static PlaceCode around(List<PlaceCode> places) {
    var first = places.getFirst();
    return first.around().reversed().stream()
        .map(PlaceCode::new)
        .filter(it -> places.stream().allMatch(it::contains))
        .findFirst()
        .orElse(PlaceCode.COUNTRY);
  }
}
