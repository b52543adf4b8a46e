package org.linli.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the map of open cases: how many there are in each part of a place, and in a community
 * each where it is. Of a wide place it costs a row for each place below it with anything open, of a
 * community a page of cases; never all cases.
 */
@Service
@Transactional(readOnly = true)
public class CaseMaps {

  /** So many are drawn one by one, those due first. */
  private static final int MOST_DOTS = 300;

  private final CaseMapStore store;
  private final Posts posts;

  CaseMaps(CaseMapStore store, Posts posts) {
    this.store = store;
    this.posts = posts;
  }

  /**
   * Open cases, and how many of them have climbed because they were late.
   *
   * @param late at most {@code open}
   */
  public record Count(long open, long late) {

    static final Count NONE = new Count(0, 0);

    Count and(Count other) {
      return new Count(open + other.open, late + other.late);
    }
  }

  /** An open case where it is; {@code late}: it has climbed. */
  public record Dot(
      CaseId id,
      Spot.Point point,
      String words,
      @Nullable String leaf,
      String state,
      Instant due,
      boolean late) {}

  /**
   * A map of a place.
   *
   * @param parts by the place's parts, without those that have nothing open
   * @param unplaced what is somewhere in the place, nobody knows where yet
   * @param dots of a community or a grid those with a point, by deadline; else none
   */
  public record CaseMap(
      PlaceCode place, Count whole, Map<PlaceCode, Count> parts, Count unplaced, List<Dot> dots) {}

  /** Only what the caller may see: of a department's officer what is the department's. */
  public CaseMap of(Caller caller, PlaceCode within) {
    var place = caller.cut(Power.SEE_CASES, within);
    var standing = Standing.ofReader(caller, posts);
    var agency = standing.ownOnly();
    var found = store.counts(place, agency);
    var whole = found.values().stream().reduce(Count.NONE, Count::and);
    var itself = Objects.requireNonNullElse(found.remove(place), Count.NONE);
    var unplaced = place.level() == Level.GRID ? Count.NONE : itself;
    var isNear = !place.level().isWiderThan(Level.COMMUNITY);
    var dots = isNear ? store.dots(place, agency, MOST_DOTS) : List.<Dot>of();
    return new CaseMap(place, whole, found, unplaced, dots);
  }
}
