package org.linli.facts.asks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Night;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Knower;
import org.linli.catalogue.SourceAgency;

/** Whose turn it is to be asked, from the nearest who can know on, and from when until when. */
final class Turns {

  /** How long a household is waited for before somebody goes to its door. */
  static final Duration FOR_RESIDENTS = Duration.ofDays(2);

  /** How long a steward is waited for: a volunteer, who owes nobody an answer. */
  static final Duration FOR_STEWARDS = Duration.ofDays(1);

  private Turns() {}

  /**
   * Who there is to be asked besides desks.
   *
   * @param door is there a household's door?
   * @param steward does the building have a steward in office?
   */
  record Near(boolean door, boolean steward) {

    /** The same where nobody is steward. */
    static Near door(boolean door) {
      return new Near(door, false);
    }
  }

  /**
   * May a steward be asked of it? Where the catalogue says that they can know, but never of what is
   * sensitive (PIPL, article 28), nor of what the register keeps of people, such as their phone.
   */
  static boolean isForStewards(DataItem item) {
    return item.knowers().contains(Knower.STEWARD)
        && !item.sensitivity().isSensitive()
        && item.register() == null;
  }

  /**
   * Who is asked of an item, in order; never empty. Behind no door there is nobody to be visited,
   * so the community is asked; whoever only neighbours can answer for is visited in the end.
   */
  static List<Knower> chain(DataItem item, Near near) {
    var chain = new ArrayList<Knower>();
    for (var knower : item.knowers()) {
      var can =
          switch (knower) {
            case RESIDENT, GRID_WORKER -> near.door();
            case STEWARD -> near.steward() && isForStewards(item);
            case COMMUNITY -> true;
            case SOURCE_AGENCY -> item.owner() != SourceAgency.COMMUNITY;
          };
      if (can) chain.add(knower);
    }
    if (chain.isEmpty() || passes(chain.getLast())) {
      chain.add(near.door() ? Knower.GRID_WORKER : Knower.COMMUNITY);
    }
    return List.copyOf(chain);
  }

  static Knower first(DataItem item, Near near) {
    return chain(item, near).getFirst();
  }

  /** Who is asked after somebody; empty when nobody is left. */
  static Optional<Knower> next(DataItem item, Near near, Knower now) {
    return chain(item, near).stream().filter(it -> it.compareTo(now) > 0).findFirst();
  }

  /** Does a turn go on by itself? It always has somebody to go on to. */
  static boolean passes(Knower turn) {
    return turn == Knower.RESIDENT || turn == Knower.STEWARD;
  }

  /** From when on something asked at a moment is shown: at once by day and in an emergency. */
  static Instant shownFrom(Instant asked, boolean emergency) {
    return emergency || !Night.contains(asked) ? asked : Night.endAfter(asked);
  }

  /**
   * When a turn goes on by itself: a household's after two days, a steward's after one, or after a
   * third of the time left where that is less. A post's stays with it until it has done what it
   * can.
   */
  static @Nullable Instant passesAt(Knower turn, Instant since, Instant deadline) {
    if (!passes(turn)) return null;
    var longest = turn == Knower.RESIDENT ? FOR_RESIDENTS : FOR_STEWARDS;
    var third = Duration.between(since, deadline).dividedBy(3);
    if (third.isNegative()) return since;
    return since.plus(third.compareTo(longest) < 0 ? third : longest);
  }
}
