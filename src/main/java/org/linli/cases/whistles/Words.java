package org.linli.cases.whistles;

import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Written;

/** Words that may be left out. */
final class Words {

  private Words() {}

  static String optional(String field, String typed) {
    var words = typed.strip();
    if (words.length() > Written.PARAGRAPH) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at(field, "", EdgeFault.TOO_LONG, Written.PARAGRAPH)));
    }
    return words;
  }
}
