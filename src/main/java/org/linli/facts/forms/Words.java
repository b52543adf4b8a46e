package org.linli.facts.forms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of a form's cells as they are compared: half-width, without blanks and line breaks. */
final class Words {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u3000_]+");
  private static final Pattern REMARK = Pattern.compile("[(\\[【〔《][^)\\]】〕》]*[)\\]】〕》]");
  private static final Pattern EDGES = Pattern.compile("^[*※★◆●]+|[*※★::;;,,。.??]+$");

  private Words() {}

  /** Half-width, small letters, no blanks at all. */
  static String tight(String text) {
    var half = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BLANKS.matcher(half).replaceAll("");
  }

  /** The same without stars before and colons or question marks behind. */
  static String label(String text) {
    return EDGES.matcher(tight(text)).replaceAll("");
  }

  /** The same without what stands in brackets; all of it where nothing else is left. */
  static String bare(String text) {
    var label = label(text);
    var bare = EDGES.matcher(REMARK.matcher(label).replaceAll("")).replaceAll("");
    return bare.isEmpty() ? label : bare;
  }
}
