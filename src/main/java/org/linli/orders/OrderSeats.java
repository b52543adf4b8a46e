package org.linli.orders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.Role;
import org.linli.authority.Seat;
import org.linli.authority.Seated;
import org.linli.authority.Seats;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Component;

/**
 * Whose a task is: of whoever sits at its place now, looked up when it is asked, so that no change
 * of posts can leave one without somebody.
 */
@Component
class OrderSeats {

  private final Seats seats;
  private final Posts posts;

  OrderSeats(Seats seats, Posts posts) {
    this.seats = seats;
    this.posts = posts;
  }

  private static Seat seat(PlaceCode place) {
    return new Seat(Power.CARRY_OUT_ORDERS, place);
  }

  /** Whoever answers for a task at each of these places. */
  Map<PlaceCode, Seated> on(Collection<PlaceCode> places) {
    var found = seats.on(places.stream().map(OrderSeats::seat).distinct().toList());
    return found.entrySet().stream()
        .collect(Collectors.toMap(it -> it.getKey().place(), Map.Entry::getValue));
  }

  /** Is a task at this place the caller's: one of the posts there, or who stands in for it? */
  boolean sits(Caller caller, PlaceCode place) {
    if (!caller.place().contains(place)) return false;
    if (caller.place().equals(place) && carriesOut(caller)) return true;
    return seats.on(seat(place)).post().id().equals(caller.post());
  }

  void require(Caller caller, PlaceCode place) {
    if (!sits(caller, place)) throw Refusal.because(OrdersReason.NOT_YOURS);
  }

  /** May tasks of its place be the caller's? A department's officer sits beside them. */
  private boolean carriesOut(Caller caller) {
    return caller.powers().contains(Power.CARRY_OUT_ORDERS)
        && posts.of(caller).role() != Role.DEPARTMENT_OFFICER;
  }

  /** What is the caller's of a list: its own place, and below it where nobody sits nearer. */
  Reach reach(Caller caller) {
    var carries = carriesOut(caller);
    var standsIn = caller.powers().contains(Power.DISPATCH_CASES);
    if (!carries && !standsIn) return new Reach(caller.place(), List.of());
    var held = seats.filled(Power.CARRY_OUT_ORDERS, caller.place()).keySet();
    // Who only stands in has nothing where anybody of the place itself carries orders out.
    if (!carries && held.contains(caller.place())) return new Reach(caller.place(), List.of());
    return new Reach(caller.place(), Span.between(caller.place(), held));
  }

  /**
   * Whose tasks are the caller's.
   *
   * @param spans where they lie, and none elsewhere
   */
  record Reach(PlaceCode place, List<Span> spans) {

    boolean isNothing() {
      return spans.isEmpty();
    }
  }

  /**
   * Codes of grids from one to before another.
   *
   * @param only the place alone whose tasks are meant; null for all that lie there
   */
  record Span(long from, long beyond, @Nullable PlaceCode only) {

    /**
     * What of a place is left beside places within it that others hold: as many spans at most as
     * there are such places, and one more. The place itself is always among it, also where its
     * first part has the same first grid (a city without districts, 4419 with 441900).
     */
    static List<Span> between(PlaceCode place, Collection<PlaceCode> held) {
      var left = new ArrayList<Span>();
      var first = place.first(Level.GRID);
      var at = first;
      for (var it : held.stream().filter(it -> !it.equals(place)).sorted(BY_FIRST).toList()) {
        if (it.first(Level.GRID) > at) left.add(new Span(at, it.first(Level.GRID), null));
        else if (left.isEmpty() && at == first) left.add(new Span(first, first + 1, place));
        at = Math.max(at, it.beyond(Level.GRID));
      }
      if (place.beyond(Level.GRID) > at) left.add(new Span(at, place.beyond(Level.GRID), null));
      return left;
    }

    private static final Comparator<PlaceCode> BY_FIRST =
        Comparator.comparingLong(it -> it.first(Level.GRID));
  }
}
