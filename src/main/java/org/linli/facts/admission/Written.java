package org.linli.facts.admission;

import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;

/** The words somebody gives with a step. */
final class Written {

  private static final int LONGEST = 500;

  private Written() {}

  /** Without blanks around them; there must be some, and not too many. */
  static String words(String typed) {
    var words = typed.strip();
    if (words.isEmpty()) throw Refusal.because(AdmissionReason.WORDS_MISSING);
    if (words.length() > LONGEST) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("words", "", EdgeFault.TOO_LONG, LONGEST)));
    }
    return words;
  }
}
