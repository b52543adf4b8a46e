package org.linli.orders;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what became of an order, told in order of time. */
@Service
@Transactional(readOnly = true)
public class OrderStories {

  private final Orders orders;
  private final OrderTrees trees;
  private final OrderLogStore log;

  OrderStories(Orders orders, OrderTrees trees, OrderLogStore log) {
    this.orders = orders;
    this.trees = trees;
    this.log = log;
  }

  record Told(Orders.Listed listed, List<OrderLogStore.Line> log) {}

  /** What was done with it as a whole, and what was asked and answered within what one sees. */
  Told of(Caller caller, UUID id) {
    var order = orders.get(caller, id);
    if (order.state() instanceof OrderState.Draft) {
      return new Told(new Orders.Listed(order, OrderProgress.NONE), List.of());
    }
    var opened = trees.open(caller, id, null);
    PlaceCode place = opened.node().place();
    var lines =
        Stream.concat(log.of(id).stream(), log.answers(id, place).stream())
            .sorted(java.util.Comparator.comparing(OrderLogStore.Line::at))
            .toList();
    return new Told(new Orders.Listed(order, opened.node().progress()), lines);
  }
}
