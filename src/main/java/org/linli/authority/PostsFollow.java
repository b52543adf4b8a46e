package org.linli.authority;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A post at a place that ends goes on at its successors: same role, title, account, end and
 * deputies. Who is signed in under it, and its tokens, go on where there is one successor; where
 * there are several, somebody must say which, so they end.
 */
@Component
class PostsFollow implements Attached {

  private final PostStore posts;
  private final DeputyStore deputies;
  private final AwayStore away;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PostsFollow(
      PostStore posts,
      DeputyStore deputies,
      AwayStore away,
      ApplicationEventPublisher events,
      Clock clock) {
    this.posts = posts;
    this.deputies = deputies;
    this.away = away;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("POSTS", posts.countAt(places, clock.instant()));
  }

  @Override
  public void follow(Succession succession) {
    var now = clock.instant();
    var successors = succession.successors();
    var ending = posts.at(successors.keySet(), now);
    var made = new HashMap<Same, Post>();
    var follows = new LinkedHashMap<UUID, UUID>();
    var stands = new ArrayList<Follows>();
    for (var post : ending) {
      var places = successors.getOrDefault(post.place(), List.of());
      for (var place : places) {
        var same = new Same(post.account(), post.role(), post.title(), place);
        var next = made.computeIfAbsent(same, _ -> continued(post, place, now));
        stands.add(new Follows(post.id(), next.id()));
        if (places.size() == 1) follows.put(post.id(), next.id());
      }
    }
    made.values().forEach(posts::add);
    stands.forEach(it -> deputies.follow(it.post(), it.next(), now));
    follows.forEach(posts::follow);
    away.follow(
        stands.stream().collect(Collectors.toMap(Follows::next, Follows::post, (one, _) -> one)));
    ending.forEach(it -> posts.end(it.id(), now));
    var next = firstOf(stands);
    events.publishEvent(new PostsContinued(next, others(stands, next)));
  }

  private record Follows(UUID post, UUID next) {}

  /** What hangs on a post goes on with one, the first where there are several. */
  private static Map<UUID, UUID> firstOf(List<Follows> stands) {
    var first = new LinkedHashMap<UUID, UUID>();
    stands.forEach(it -> first.putIfAbsent(it.post(), it.next()));
    return first;
  }

  private static Map<UUID, Set<UUID>> others(List<Follows> stands, Map<UUID, UUID> first) {
    return stands.stream()
        .filter(it -> !it.next().equals(first.get(it.post())))
        .collect(
            Collectors.groupingBy(
                Follows::post, Collectors.mapping(Follows::next, Collectors.toSet())));
  }

  /** Two posts alike at grids that are merged go on as one. */
  private record Same(UUID account, Role role, String title, PlaceCode place) {}

  private static Post continued(Post post, PlaceCode place, Instant now) {
    var from = post.from().isAfter(now) ? post.from() : now;
    return new Post(
        UUID.randomUUID(),
        post.account(),
        post.role(),
        post.title(),
        place,
        from,
        post.until(),
        post.agency());
  }
}
