package org.linli.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.linli.authority.Seats;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.WorkDays;
import org.linli.edge.Power;
import org.linli.law.Duties;
import org.linli.law.Duty;
import org.linli.law.LegalBases;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Looks up what an order would become and what stands against it, before it binds anybody. */
@Component
class Admissions {

  private static final int HEAVIEST = 10;
  private static final int MINUTES_OF_A_WORK_DAY = 7 * 60;

  /** In an emergency people work on days off too, twelve hours of twenty-four. */
  private static final int PART_OF_AN_EMERGENCY = 2;

  private final OrderStore orders;
  private final OrderGroundStore ground;
  private final Places places;
  private final Seats seats;
  private final LegalBases bases;
  private final Duties duties;
  private final WorkDays workDays;
  private final Clock clock;

  Admissions(
      OrderStore orders,
      OrderGroundStore ground,
      Places places,
      Seats seats,
      LegalBases bases,
      Duties duties,
      WorkDays workDays,
      Clock clock) {
    this.orders = orders;
    this.ground = ground;
    this.places = places;
    this.seats = seats;
    this.bases = bases;
    this.duties = duties;
    this.workDays = workDays;
    this.clock = clock;
  }

  /** What was looked up of scopes and levels, so that many orders over the same ask once. */
  static final class Known {
    private final Map<PlaceCode, Map<PlaceCode, Long>> households = new HashMap<>();
    private final Map<List<Object>, Map<PlaceCode, Long>> grounds = new HashMap<>();
    private final Map<PlaceCode, Map<PlaceCode, Integer>> hands = new HashMap<>();
    private final Map<PlaceCode, Bounds> bounds = new HashMap<>();

    /** The next order falls on places that have this one too. */
    void issued(Order it, Look look) {
      if (it.exercise() != null) return;
      bounds.values().forEach(all -> all.add(look.tasks(), look.due(), it.wish().minutes()));
    }
  }

  /** What an order would become. */
  record Look(Decomposition tasks, OrderLoad load, List<OrderFinding> findings, Instant due) {

    List<OrderFinding> stops() {
      return findings.stream().filter(OrderFinding::stops).toList();
    }

    /** The same with something else found; what stops comes first. */
    Look with(OrderFinding more) {
      var all = Stream.concat(findings.stream(), Stream.of(more)).distinct().sorted().toList();
      return new Look(tasks, load, all, due);
    }
  }

  /** At a single order. */
  Look look(Order order) {
    return look(order, new Known(), due -> ground.bound(order.wish().scope(), due));
  }

  /** At one of many that are issued one after another. */
  Look look(Order order, Known known) {
    return look(
        order,
        known,
        _ -> known.bounds.computeIfAbsent(order.wish().scope(), it -> ground.bound(it, null)));
  }

  private Look look(Order order, Known known, Function<Instant, Bounds> bounds) {
    var now = clock.instant();
    var due = due(order.wish(), now);
    var tasks = Decomposition.of(order, ground(order.wish(), known));
    var load = load(order, tasks, due, now, known, bounds.apply(due));
    return new Look(tasks, load, admission(order, now, due).findings(load), due);
  }

  Instant due(OrderWish wish, Instant now) {
    // As exact as the database keeps it, so that what falls due at once is the same moment.
    if (wish.due() != null) return wish.due().truncatedTo(ChronoUnit.MICROS);
    if (wish.within() == null) throw Refusal.because(OrdersReason.DUE_UNCLEAR);
    return workDays.after(now, wish.within());
  }

  private Admission admission(Order order, Instant now, Instant due) {
    var wish = order.wish();
    var today = LocalDate.ofInstant(now, WorkDays.ZONE);
    var basis = wish.basis() == null ? null : bases.find(wish.basis()).orElse(null);
    return new Admission(
        wish,
        order.by().place(),
        basis,
        duty(wish, today),
        wish.duty() != null && orders.runsAlready(wish),
        now,
        today,
        due);
  }

  private @org.jspecify.annotations.Nullable Duty duty(OrderWish wish, LocalDate today) {
    if (wish.duty() == null || wish.agency() == null) return null;
    return duties.find(wish.duty(), wish.agency(), wish.scope(), today).orElse(null);
  }

  private Map<PlaceCode, Long> ground(OrderWish wish, Known known) {
    var found =
        known.grounds.computeIfAbsent(
            List.of(wish.scope(), wish.level()), _ -> ground(wish.scope(), wish.level(), known));
    if (wish.rule() != OrderRule.BY_HAND) return found;
    if (!wish.byHand().stream().allMatch(it -> found.containsKey(it.place()))) {
      throw Refusal.because(OrdersReason.NOT_IN_SCOPE);
    }
    return found;
  }

  private Map<PlaceCode, Long> ground(PlaceCode scope, Level level, Known known) {
    var households = new HashMap<PlaceCode, Long>();
    known
        .households
        .computeIfAbsent(scope, ground::households)
        .forEach((grid, many) -> households.merge(grid.at(level), many, Long::sum));
    var found = new TreeMap<PlaceCode, Long>();
    places
        .all(scope, level)
        .forEach(it -> found.put(it.code(), households.getOrDefault(it.code(), 0L)));
    return found;
  }

  private OrderLoad load(
      Order order, Decomposition tasks, Instant due, Instant now, Known known, Bounds bounds) {
    var wish = order.wish();
    var hands =
        known.hands.computeIfAbsent(wish.scope(), it -> seats.filled(Power.CARRY_OUT_ORDERS, it));
    var minutes = minutes(now, due, wish.emergency());
    var people = wish.means().people();
    var helpers = people == null ? 0 : people.heads();
    var all =
        tasks.leaves().entrySet().stream()
            .map(it -> {
              var on = bounds.at(it.getKey(), due);
              var there = hands.getOrDefault(it.getKey(), 0);
              return new OrderLoad.OfPlace(
                  it.getKey(),
                  there,
                  helpers,
                  on.open(),
                  on.minutes(),
                  wish.minutes() == null ? 0 : it.getValue() * wish.minutes(),
                  (there + helpers) * minutes);
            })
            .toList();
    return new OrderLoad(
        (int) places(tasks).filter(it -> !hands.containsKey(it)).count(),
        (int) all.stream().filter(OrderLoad.OfPlace::isTooMuch).count(),
        (int) tasks.leaves().values().stream().filter(it -> it == 0).count(),
        all.stream()
            .sorted(
                Comparator.comparingDouble(OrderLoad.OfPlace::weight)
                    .reversed()
                    .thenComparing(OrderLoad.OfPlace::place))
            .limit(HEAVIEST)
            .toList());
  }

  private static java.util.stream.Stream<PlaceCode> places(Decomposition it) {
    return java.util.stream.Stream.of(it.above(), it.leaves())
        .flatMap(all -> all.keySet().stream());
  }

  /** How long one person can work at it until it is due. */
  private long minutes(Instant now, Instant due, boolean emergency) {
    if (emergency) {
      return Math.max(0, Duration.between(now, due).toMinutes() / PART_OF_AN_EMERGENCY);
    }
    var last = LocalDate.ofInstant(due, WorkDays.ZONE);
    var first = LocalDate.ofInstant(now, WorkDays.ZONE);
    if (last.isBefore(first)) return 0;
    return first.datesUntil(last.plusDays(1)).filter(workDays::isWorkDay).count()
        * MINUTES_OF_A_WORK_DAY;
  }
}
