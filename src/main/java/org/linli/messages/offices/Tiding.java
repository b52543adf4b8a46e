package org.linli.messages.offices;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing an office is told of: what it is, how many, and by when. Never whose it is: it goes to
 * a group.
 *
 * @param key which of several of its kind; empty where there is only one line of it
 * @param count of a response, over how many places it is
 * @param at by when the first is due; of a response since when it is alive
 * @param next of tasks, by when the first is due that is not late yet
 * @param name of a response's plan, with its English one where it has any
 * @param level of a response
 * @param places the names of a response's first places
 */
public record Tiding(
    What what,
    String key,
    long count,
    @Nullable Instant at,
    @Nullable Instant next,
    @Nullable String name,
    @Nullable String englishName,
    @Nullable String level,
    @Nullable List<String> places,
    boolean exercise) {

  /** So many places of a response are named. */
  public static final int NAMED = 2;

  /** In the order in which they are told. */
  public enum What {
    /** An emergency response is alive over the place or in it. */
    RESPONSE,
    /** One that was told of is alive no longer. */
    RESPONSE_OVER,
    /** Whistles call the department. */
    WHISTLES_TO_ANSWER,
    /** A department is late, and its whistle has come up. */
    WHISTLES_CLIMBED,
    /** Tasks of orders nobody has acknowledged. */
    ORDERS_NEW,
    /** The first of the office's own cases is past its time. */
    CASES_OVERDUE,
    /** Cases below are past their time, and have come up. */
    CASES_LATE
  }

  /** So many of a kind. */
  public static Tiding of(What what, long count, @Nullable Instant due) {
    return of(what, count, due, null);
  }

  /** The same, with the first deadline that is still to come. */
  public static Tiding of(What what, long count, @Nullable Instant due, @Nullable Instant next) {
    return new Tiding(what, "", count, due, next, null, null, null, null, false);
  }

  boolean isSameAs(Tiding other) {
    return what == other.what && key.equals(other.key);
  }

  /**
   * More than was told, or another first deadline, or another level; less is no news. Of what is
   * late only what is worse by far: who works it off is not to hear of it at every step.
   */
  boolean isNewsAfter(Tiding told) {
    return switch (what) {
      case RESPONSE, RESPONSE_OVER ->
          count > told.count || !Objects.equals(at, told.at) || !Objects.equals(level, told.level);
      case WHISTLES_TO_ANSWER, WHISTLES_CLIMBED, ORDERS_NEW ->
          count == told.count ? !Objects.equals(at, told.at) : count > told.count;
      case CASES_OVERDUE -> at != null && told.at != null && at.isBefore(told.at);
      case CASES_LATE -> count >= 2 * told.count;
    };
  }

  /** Was some of what was told done meanwhile? */
  boolean isLessThan(Tiding told) {
    var later = at != null && told.at != null && at.isAfter(told.at);
    return count < told.count || what == What.CASES_OVERDUE && later;
  }

  /** Must it be told at night, when all else waits for the morning? */
  boolean cannotWait(Instant now, Instant morning) {
    return switch (what) {
      case RESPONSE, RESPONSE_OVER -> !exercise;
      // Who whistles at night has an emergency; the first of several may be late already.
      case WHISTLES_TO_ANSWER -> at != null && at.isBefore(morning);
      // A task that is late already is no more so in the morning.
      case ORDERS_NEW -> next != null && next.isAfter(now) && next.isBefore(morning);
      case WHISTLES_CLIMBED, CASES_OVERDUE, CASES_LATE -> false;
    };
  }

  /** What is told of a response that is over. */
  Tiding over() {
    return new Tiding(
        What.RESPONSE_OVER, key, count, at, null, name, englishName, level, places, exercise);
  }
}
