package org.linli.orders;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what of orders waits for somebody: for the day's first screen. */
@Service
@Transactional(readOnly = true)
public class OrdersWaiting {

  /** What may wait; one count each, however many tasks there are. */
  public enum What {
    /** Of one's own, unread. */
    NEW,
    /** Of one's own, being worked at. */
    MINE,
    /** Within one's place, past their time. */
    LATE,
    /** One's office is asked something as issuer. */
    TO_ANSWER,
    /** An issuer right below did not answer in time. */
    UNANSWERED,
    /** Of one's place, void since a short time: nobody need go on. */
    VOIDED
  }

  /**
   * How many, and by when the first is due.
   *
   * @param next of unread ones, by when the first is due that is not late yet
   */
  public record Waiting(long count, @Nullable Instant due, @Nullable Instant next) {}

  private final OrderListStore lists;
  private final OrderSeats seats;
  private final Posts posts;
  private final Clock clock;

  OrdersWaiting(OrderListStore lists, OrderSeats seats, Posts posts, Clock clock) {
    this.lists = lists;
    this.seats = seats;
    this.posts = posts;
    this.clock = clock;
  }

  /** By what it is; what does not wait is left out. */
  public Map<What, Waiting> of(Caller caller) {
    if (!caller.powers().contains(Power.SEE_ORDERS)) return Map.of();
    var now = clock.instant();
    var since = now.minus(OrderTasks.TOLD_FOR);
    var reach = seats.reach(caller);
    var all = new EnumMap<What, Waiting>(What.class);
    if (!reach.isNothing()) {
      var mine = lists.countMine(reach, now);
      put(all, What.NEW, mine.unread(), mine.next());
      put(all, What.MINE, mine.read());
      put(all, What.VOIDED, lists.countVoided(caller.place(), since));
    }
    put(all, What.LATE, lists.countLate(caller.place(), now));
    if (caller.powers().contains(Power.ISSUE_ORDERS)) {
      put(all, What.TO_ANSWER, lists.countAsked(posts.office(caller)));
      put(all, What.UNANSWERED, lists.countUnanswered(caller.place(), since));
    }
    return all;
  }

  /** Of all that only what is new: for who is told of nothing else. */
  public Optional<Waiting> unread(Caller caller) {
    var reach = seats.reach(caller);
    if (reach.isNothing()) return Optional.empty();
    var mine = lists.countMine(reach, clock.instant());
    return waiting(mine.unread(), mine.next());
  }

  private static void put(Map<What, Waiting> all, What what, OrderListStore.Count it) {
    put(all, what, it, null);
  }

  private static void put(
      Map<What, Waiting> all, What what, OrderListStore.Count it, @Nullable Instant next) {
    waiting(it, next).ifPresent(waiting -> all.put(what, waiting));
  }

  private static Optional<Waiting> waiting(OrderListStore.Count it, @Nullable Instant next) {
    return it.count() > 0 ? Optional.of(new Waiting(it.count(), it.due(), next)) : Optional.empty();
  }
}
