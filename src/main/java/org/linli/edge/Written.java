package org.linli.edge;

import java.util.ArrayList;
import java.util.List;
import org.linli.base.Fault;
import org.linli.base.Refusal;

/** Looks at texts somebody wrote, none of which may be missing, and tells all faults at once. */
public final class Written {

  /** The longest a name or a short reason can be. */
  public static final int LINE = 200;

  /** The longest an explanation can be. */
  public static final int PARAGRAPH = 500;

  private final int longest;
  private final List<Fault> faults = new ArrayList<>();

  public Written(int longest) {
    this.longest = longest;
  }

  /** The text without blanks around it; none and too much of it are told. */
  public String text(String field, String typed) {
    var text = typed.strip();
    if (text.isEmpty()) faults.add(Fault.at(field, typed, EdgeFault.MISSING));
    if (text.length() > longest) faults.add(Fault.at(field, "", EdgeFault.TOO_LONG, longest));
    return text;
  }

  public void refuseIfWrong() {
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
  }

  /** One text alone. */
  public static String one(String field, String typed, int longest) {
    var written = new Written(longest);
    var text = written.text(field, typed);
    written.refuseIfWrong();
    return text;
  }
}
