package org.linli.sweeps.campaigns;

import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;

/** Words somebody wrote: neither missing nor endless. */
final class Written {

  private static final int LONGEST = 200;

  private Written() {}

  /** Without blanks around them. */
  static String words(String typed, String field) {
    var words = typed.strip();
    if (words.isEmpty()) throw wrong(Fault.at(field, "", EdgeFault.MISSING));
    if (words.length() > LONGEST) throw wrong(Fault.at(field, "", EdgeFault.TOO_LONG, LONGEST));
    return words;
  }

  private static Refusal wrong(Fault fault) {
    return Refusal.forFaults(EdgeReason.INVALID, List.of(fault));
  }
}
