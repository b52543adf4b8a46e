package org.linli.facts.asks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Knower;
import org.linli.catalogue.SourceAgency;

/** Whose turn it is to be asked, from the nearest who can know on, and from when until when. */
final class Turns {

  /** All of China keeps one time. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** From then on nobody is shown anything new, until morning. */
  static final LocalTime NIGHT = LocalTime.of(22, 0);

  static final LocalTime MORNING = LocalTime.of(7, 0);

  /** How long a household is waited for before somebody goes to its door. */
  static final Duration FOR_RESIDENTS = Duration.ofDays(2);

  private Turns() {}

  /**
   * Who is asked of an item, in order; never empty. Behind no door there is nobody to be visited,
   * so the community is asked; whoever only the household can answer for is visited in the end.
   */
  static List<Knower> chain(DataItem item, boolean hasDoor) {
    var chain = new ArrayList<Knower>();
    for (var knower : item.knowers()) {
      var can =
          switch (knower) {
            case RESIDENT, GRID_WORKER -> hasDoor;
            case STEWARD -> false; // there are no accounts of stewards
            case COMMUNITY -> true;
            case SOURCE_AGENCY -> item.owner() != SourceAgency.COMMUNITY;
          };
      if (can) chain.add(knower);
    }
    if (chain.isEmpty()) chain.add(hasDoor ? Knower.GRID_WORKER : Knower.COMMUNITY);
    if (chain.getLast() == Knower.RESIDENT) chain.add(Knower.GRID_WORKER);
    return List.copyOf(chain);
  }

  static Knower first(DataItem item, boolean hasDoor) {
    return chain(item, hasDoor).getFirst();
  }

  /** Who is asked after somebody; empty when nobody is left. */
  static Optional<Knower> next(DataItem item, boolean hasDoor, Knower now) {
    return chain(item, hasDoor).stream().filter(it -> it.compareTo(now) > 0).findFirst();
  }

  /** From when on something asked at a moment is shown: at once by day and in an emergency. */
  static Instant shownFrom(Instant asked, boolean emergency) {
    var there = asked.atZone(ZONE);
    var time = there.toLocalTime();
    if (emergency || !time.isBefore(MORNING) && time.isBefore(NIGHT)) return asked;
    var day = time.isBefore(MORNING) ? there.toLocalDate() : there.toLocalDate().plusDays(1);
    return day.atTime(MORNING).atZone(ZONE).toInstant();
  }

  /**
   * When a turn goes on by itself: a household's after two days or a third of the time left,
   * whichever is less. A post's stays with it until it has done what it can.
   */
  static @Nullable Instant passesAt(Knower turn, Instant since, Instant deadline) {
    if (turn != Knower.RESIDENT) return null;
    var third = Duration.between(since, deadline).dividedBy(3);
    if (third.isNegative()) return since;
    return since.plus(third.compareTo(FOR_RESIDENTS) < 0 ? third : FOR_RESIDENTS);
  }
}
