package org.linli.cases.whistles;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.cases.whistles.CallState.Side;
import org.linli.edge.Power;

/** What somebody may do with a whistle now. */
record Turn(Reach who, Blown it, Instant now) {

  /** Everything that somebody may do with one call, in the order of {@link Act}. */
  List<Act> with(Call call) {
    var sides = sides(call);
    return Arrays.stream(Act.values()).filter(act -> isOf(act, sides) && call.fits(act)).toList();
  }

  /** The same with the whistle as a whole. */
  List<Act> withAll() {
    return Arrays.stream(Act.values())
        .filter(act -> it.whistle().fits(act) && isTheirs(act))
        .toList();
  }

  /** Is this with the whistle as a whole theirs to do, whether or not it fits? */
  boolean isTheirs(Act act) {
    if (act != Act.REMARK) return isWhistler();
    return isWhistler() || it.whistle().calls().stream().anyMatch(call -> !sides(call).isEmpty());
  }

  /** The same with one call. */
  boolean isTheirs(Act act, Call call) {
    return isOf(act, sides(call));
  }

  private static boolean isOf(Act act, Set<Side> sides) {
    return switch (act) {
      case ACKNOWLEDGE, CHECK_IN, DECLINE, ASK_TO_LEAVE -> sides.contains(Side.DEPARTMENT);
      case SEE_THERE, LET_GO, KEEP, RECALL, RATE -> sides.contains(Side.WHISTLER);
      case MUST_COME, EXCUSE -> sides.contains(Side.RULER);
      case RAISE, SUMMON, ROUTE, RESEAT, RESOLVE, WITHDRAW, REMARK, CLIMB -> false;
    };
  }

  /** By which power somebody does this; none for what the program does, and for remarks. */
  static Optional<Power> powerFor(Act act) {
    return switch (act) {
      case ACKNOWLEDGE, CHECK_IN, DECLINE, ASK_TO_LEAVE -> Optional.of(Power.HANDLE_CASES);
      case MUST_COME, EXCUSE -> Optional.of(Power.DISPATCH_CASES);
      case RAISE, SUMMON, SEE_THERE, LET_GO, KEEP, RECALL, RATE, RESOLVE, WITHDRAW ->
          Optional.of(Power.RAISE_WHISTLES);
      case REMARK, ROUTE, RESEAT, CLIMB -> Optional.empty();
    };
  }

  /** On which sides of a call somebody is. */
  private Set<Side> sides(Call call) {
    var sides = EnumSet.noneOf(Side.class);
    if (call.state() instanceof CallState.Open open && it.isOwnedBy(who.post(), call)) {
      sides.add(open.stage().acts());
    }
    if (who.handles()
        && call.agency() == who.agency()
        && who.place().contains(it.whistle().place())) {
      sides.add(Side.DEPARTMENT);
    }
    if (isWhistler()) sides.add(Side.WHISTLER);
    if (who.dispatches() && rules(call)) sides.add(Side.RULER);
    return sides;
  }

  private boolean isWhistler() {
    return who.raises() && who.place().equals(it.whistle().by());
  }

  /** Once the place that rules is late, those above may rule as well. */
  private boolean rules(Call call) {
    var ruler = it.whistle().ruler();
    if (who.place().equals(ruler)) return true;
    return who.place().contains(ruler)
        && call.state() instanceof CallState.Open open
        && open.isLate(now);
  }
}
