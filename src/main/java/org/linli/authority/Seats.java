package org.linli.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door from seats to who sits on them: the post at the place itself, else at the nearest place
 * around it. Where a department has nobody up to the country, who dispatches sits in; where nobody
 * does, whoever gives posts, since it is theirs to fill the seat. Costs one read, however many
 * seats are asked about.
 */
@Service
@Transactional(readOnly = true)
public class Seats {

  private final PostStore posts;
  private final Clock clock;

  Seats(PostStore posts, Clock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  public Seated on(Seat seat) {
    return Objects.requireNonNull(on(List.of(seat)).get(seat));
  }

  /** Who sits on each of these seats; refused only where nobody in the country gives posts. */
  public Map<Seat, Seated> on(Collection<Seat> seats) {
    var now = clock.instant();
    var around =
        seats.stream().flatMap(it -> it.place().around().stream()).collect(Collectors.toSet());
    var held = heldAt(around, now);
    var all = new HashMap<Seat, Seated>();
    for (var seat : seats) all.computeIfAbsent(seat, it -> seated(it, held));
    return all;
  }

  /**
   * At which places within another a power's seat, which is of no department, is filled, and by how
   * many posts; one read, however many places there are.
   */
  public Map<PlaceCode, Integer> filled(Power power, PlaceCode within) {
    return posts.filledWithin(within, clock.instant()).stream()
        .filter(it -> it.powers().contains(power) && speaksFor(it, null))
        .collect(Collectors.toMap(Post::place, _ -> 1, Integer::sum));
  }

  private Map<PlaceCode, List<Post>> heldAt(Set<Long> places, Instant now) {
    return posts.filled(places.stream().map(PlaceCode::new).toList(), now).stream()
        .collect(Collectors.groupingBy(Post::place));
  }

  private static Seated seated(Seat seat, Map<PlaceCode, List<Post>> held) {
    return nearest(seat, held, it -> has(it, seat.power(), seat))
        .map(it -> new Seated(it, it.until(), isAway(it, seat)))
        .or(() -> standIn(seat, held, Power.DISPATCH_CASES))
        .or(() -> standIn(seat, held, Power.MANAGE_ACCOUNTS))
        .orElseGet(Seats::nobody);
  }

  private static Optional<Seated> standIn(Seat seat, Map<PlaceCode, List<Post>> held, Power power) {
    return nearest(seat, held, it -> it.powers().contains(power))
        .map(it -> new Seated(it, it.until(), true));
  }

  /** A department's officers are not in every place; a place's own people are. */
  private static boolean isAway(Post post, Seat seat) {
    return seat.agency() == null && !post.place().equals(seat.place());
  }

  private static boolean has(Post post, Power power, Seat seat) {
    return post.powers().contains(power) && speaksFor(post, seat.agency());
  }

  /** What is no department's is not handed to one that happens to sit in the place. */
  private static boolean speaksFor(Post post, @Nullable SourceAgency it) {
    return it == null ? post.role() != Role.DEPARTMENT_OFFICER : it == post.agency();
  }

  /** The nearest place's; of several posts there the one that has been held for longest. */
  private static Optional<Post> nearest(
      Seat seat, Map<PlaceCode, List<Post>> held, Predicate<Post> fits) {
    return seat.place().around().reversed().stream()
        .flatMap(it -> held.getOrDefault(new PlaceCode(it), List.of()).stream())
        .filter(it -> !it.account().equals(seat.barred()))
        .filter(fits)
        .findFirst();
  }

  private static Seated nobody() {
    throw Refusal.because(AuthorityReason.NOBODY_ANSWERS);
  }
}
