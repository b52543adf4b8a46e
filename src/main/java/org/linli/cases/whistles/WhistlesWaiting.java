package org.linli.cases.whistles;

import java.time.Instant;
import java.util.Map;
import org.linli.authority.Posts;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to whistles that wait for somebody: for the day's first screen. */
@Service
@Transactional(readOnly = true)
public class WhistlesWaiting {

  /** What may wait. */
  public enum What {
    /** One calls the caller's department. */
    TO_ANSWER,
    /** One of the caller's place: a department asks to leave, or is to be rated. */
    TO_SETTLE,
    /** A department will not come, and the caller rules. */
    TO_RULE,
    /** One within the caller's place is late, and has climbed to it. */
    CLIMBED
  }

  /** How many whistles wait, by when the first is due, and which that is. */
  public record Waiting(int count, Instant due, WhistleId whistle) {}

  private final WhistleListStore lists;
  private final Posts posts;

  WhistlesWaiting(WhistleListStore lists, Posts posts) {
    this.lists = lists;
    this.posts = posts;
  }

  /** By what it is; what does not wait is left out. */
  public Map<What, Waiting> of(Caller caller) {
    if (!caller.powers().contains(Power.SEE_CASES)) return Map.of();
    return lists.waiting(Reach.of(caller, posts.office(caller)));
  }
}
