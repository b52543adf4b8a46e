package org.linli.sweeps;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;

/**
 * A moment a board is put back to.
 *
 * @param seen what was visible then, as a board of that moment says of itself; empty where it is
 *     only known by the time
 */
public record Moment(Instant at, String seen) {

  private static final Pattern SEEN = Pattern.compile("(\\d{1,18}):(\\d{1,18}):[\\d,]*");

  /**
   * As it is sent; now ({@code null}) where no time is named. What no board ever said is refused at
   * its field.
   */
  public static @Nullable Moment of(@Nullable Instant at, String seen) {
    if (at == null) return null;
    var parts = SEEN.matcher(seen);
    if (seen.isEmpty() || parts.matches() && isOne(parts.group(1), parts.group(2), seen)) {
      return new Moment(at, seen);
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
