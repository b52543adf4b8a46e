package org.linli.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.orders.OrderState.End;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to orders for what is larger than an order and brings many about, such as an activation:
 * it names itself as their source, sees them as one and ends them as one. That somebody may see
 * them, the asker has asked.
 */
@Service
@Transactional
public class OrderSets {

  private final OrderStore store;
  private final OrderTreeStore trees;
  private final OrderLife life;
  private final Posts posts;
  private final Clock clock;

  OrderSets(OrderStore store, OrderTreeStore trees, OrderLife life, Posts posts, Clock clock) {
    this.store = store;
    this.trees = trees;
    this.life = life;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * Orders to be issued one after the other within a transaction of the asker's.
   *
   * @param exercise the exercise they are of; null where they are real
   */
  public OrderBatch begin(Caller by, @Nullable UUID exercise) {
    return new OrderBatch(life, store, by, posts.office(by), exercise);
  }

  /** Ends all that a source brought about and that still run; answers how many. */
  public int endAll(Caller by, String source, String reason) {
    var running = store.bySource(source).stream().filter(Order::isIssued).toList();
    running.forEach(it -> {
      by.require(Power.ISSUE_ORDERS, it.wish().scope());
      life.rest(by, store.hold(it.id()).orElseThrow(), End.ENDED, reason, null);
    });
    return running.size();
  }

  /** Those a source brought about, the first first. */
  @Transactional(readOnly = true)
  public List<Order> bySource(String source) {
    return store.bySource(source);
  }

  /** As if all of a source had been issued earlier; for the demonstration. */
  public void asIfIssued(String source, Duration before) {
    store.bySource(source).forEach(it -> store.moveBack(it.id(), before));
  }

  /** How far one is at a moment, for a time line beside other things. */
  public record Standing(
      UUID order,
      String title,
      @Nullable String englishTitle,
      String state,
      OrderProgress progress,
      Instant asOf) {}

  /** The same for all that a source brought about; two statements, however many they are. */
  @Transactional(readOnly = true)
  public List<Standing> progress(String source) {
    var now = clock.instant();
    var all = store.bySource(source);
    var far = trees.totals(all.stream().map(Order::id).toList(), PlaceCode.COUNTRY, now);
    return all.stream()
        .map(it ->
            new Standing(
                it.id(),
                it.wish().title(),
                it.wish().englishTitle(),
                it.state().name(),
                far.getOrDefault(it.id(), OrderProgress.NONE),
                now))
        .toList();
  }

  /** An order within a place: how far it is there, and at each place right below. */
  public record Spread(Order order, OrderProgress here, Map<PlaceCode, OrderProgress> below) {}

  /** All that some sources brought about, within a place: one scan of the tasks there. */
  @Transactional(readOnly = true)
  public List<Spread> spread(Collection<String> sources, PlaceCode within) {
    var all = sources.stream().flatMap(it -> store.bySource(it).stream()).toList();
    var ids = all.stream().map(Order::id).toList();
    var sums = trees.parts(ids, within, within.level().below(), clock.instant());
    return all.stream()
        .filter(it -> sums.containsKey(it.id()))
        .map(it -> {
          var parts = Objects.requireNonNull(sums.get(it.id()));
          var here = parts.values().stream().reduce(OrderProgress.NONE, OrderProgress::plus);
          return new Spread(it, here, parts);
        })
        .toList();
  }
}
