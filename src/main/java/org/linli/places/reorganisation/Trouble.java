package org.linli.places.reorganisation;

import java.util.Arrays;
import org.linli.base.Refusal;
import org.linli.edge.Texts;

/** Why a plan could not come into force on its day, kept until somebody has read it. */
final class Trouble {

  /** Between the reason and its facts; no name can hold it. */
  private static final String BETWEEN = "\u001F";

  private Trouble() {}

  static String of(Refusal refused) {
    var text = new StringBuilder(refused.reason().name());
    for (var it : refused.facts()) text.append(BETWEEN).append(it);
    return text.toString();
  }

  /** In the reader's language. */
  static String say(String kept, Texts texts) {
    var parts = kept.split(BETWEEN);
    var facts = Arrays.copyOfRange(parts, 1, parts.length, Object[].class);
    return texts.say("problem.ReorganisationReason." + parts[0], facts);
  }
}
