package org.linli.law;

import java.util.ArrayList;
import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;

/** Looks at the texts of an entry and tells all that is wrong with them at once. */
final class Written {

  private static final int LONGEST = 500;

  private final List<Fault> faults = new ArrayList<>();

  /** The text without blanks around it; none and too much of it are told. */
  String text(String field, String typed) {
    var text = typed.strip();
    if (text.isEmpty()) faults.add(Fault.at(field, typed, EdgeFault.MISSING));
    if (text.length() > LONGEST) faults.add(Fault.at(field, "", EdgeFault.TOO_LONG, LONGEST));
    return text;
  }

  void refuseIfWrong() {
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
  }

  /** One text alone. */
  static String one(String field, String typed) {
    var written = new Written();
    var text = written.text(field, typed);
    written.refuseIfWrong();
    return text;
  }
}
