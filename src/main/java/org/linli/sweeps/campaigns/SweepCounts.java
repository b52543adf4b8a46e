package org.linli.sweeps.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to a sweep's figures, for rooms that have asked for the right to see them. Read within
 * one transaction that sees one state of the database, so that all figures of a board agree.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class SweepCounts {

  private final SweepCountStore store;

  SweepCounts(SweepCountStore store) {
    this.store = store;
  }

  /**
   * A moment a board is put back to.
   *
   * @param seen what was visible then, as a board of that moment says of itself; empty where it is
   *     only known by the time
   */
  public record Then(Instant at, String seen) {

    private static final Pattern SEEN = Pattern.compile("(\\d{1,18}):(\\d{1,18}):[\\d,]*");

    /** As it is sent; what no board ever said is refused at its field. */
    public static Then read(Instant at, String seen) {
      var parts = SEEN.matcher(seen);
      if (seen.isEmpty() || parts.matches() && isOne(parts.group(1), parts.group(2), seen)) {
        return new Then(at, seen);
      }
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("seen", seen, EdgeFault.NOT_OF_THIS_KIND)));
    }

    /** From, to, and what between them was still on its way, in order (pg_snapshot). */
    private static boolean isOne(String from, String to, String seen) {
      var before = Long.parseLong(from);
      var beyond = Long.parseLong(to);
      if (before < 1 || before > beyond) return false;
      for (var it : seen.substring(seen.lastIndexOf(':') + 1).split(",", -1)) {
        if (it.isEmpty()) continue;
        if (it.length() > 18) return false;
        var one = Long.parseLong(it);
        if (one < before || one >= beyond) return false;
        before = one;
      }
      return !seen.endsWith(",");
    }
  }

  /** What all that is read in this transaction shows, to be put back to later. */
  public String seen() {
    return store.snapshot();
  }

  /** The figures of each place of a level within a place; places without households are absent. */
  public Map<PlaceCode, SweepFigures> figures(
      Sweep sweep, PlaceCode within, Level by, @Nullable Then then) {
    return store.sums(
        sweep,
        within,
        by,
        then == null ? null : new SweepCountStore.Moment(then.at(), then.seen()));
  }
}
