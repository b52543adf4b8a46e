package org.linli.cases.assists;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.cases.Standing;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what assistance waits for somebody, and what they wait for. */
@Service
@Transactional
public class AssistLists {

  private final AssistListStore store;
  private final AssistSeating seating;
  private final Posts posts;
  private final Clock clock;

  AssistLists(AssistListStore store, AssistSeating seating, Posts posts, Clock clock) {
    this.store = store;
    this.seating = seating;
    this.posts = posts;
    this.clock = clock;
  }

  /** Whose list it is. */
  public enum Whose {
    /** The caller's turn: to answer, or to rule where a unit will not. */
    MINE,
    /** Of cases the caller has: others are to answer. */
    WAITED,
    /** Of those what is late, and what has climbed to the caller's desk. */
    LATE
  }

  /**
   * One, with the case it is of.
   *
   * @param words the case's
   */
  public record Line(
      AssistFile file, String words, PlaceCode place, String address, @Nullable String leaf) {}

  /** What is due first comes first. */
  public Page<Line> list(Caller caller, Whose whose, Page.Ask ask) {
    caller.require(Power.SEE_CASES);
    seating.settle();
    return store.list(Standing.ofReader(caller, posts), whose, clock.instant(), ask);
  }

  /** What is the caller's turn, and what is late of what they wait for or has climbed to them. */
  public record Today(long mine, @Nullable Instant mineDue, long late) {}

  public Today today(Caller caller) {
    if (!caller.powers().contains(Power.SEE_CASES)) return new Today(0, null, 0);
    seating.settle();
    return store.today(Standing.ofReader(caller, posts), clock.instant());
  }
}
