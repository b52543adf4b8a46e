package org.linli.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a text is found by. Chinese is written without gaps, so the pairs of neighbouring characters
 * do for it what words do elsewhere: whatever holds all pairs of what is looked for is likely to
 * hold it. A run of digits or of other letters stays whole: house 123 is not house 1234.
 */
final class Grams {

  /** What is longer than this is found by its beginning. */
  private static final int MOST = 200;

  private static final Pattern RUN =
      Pattern.compile("\\p{IsHan}+|[\\p{IsLetter}\\p{IsDigit}&&[^\\p{IsHan}]]+");

  private Grams() {}

  /** Of a text that is kept: each once, in order; a lone character is itself. */
  static List<String> of(String text) {
    var all = new LinkedHashSet<String>();
    for (var run : runs(text)) {
      if (all.size() < MOST) add(run, all);
    }
    return new ArrayList<>(all);
  }

  /**
   * Of what is looked for. A lone character beside others says little, and stands in a pair
   * elsewhere ("12号", "12号楼"): it is left out.
   */
  static List<String> sought(String text) {
    var all = of(text);
    var telling = all.stream().filter(it -> !isLone(it)).toList();
    return telling.isEmpty() ? all : telling;
  }

  private static boolean isLone(String gram) {
    return gram.codePointCount(0, gram.length()) == 1 && !Character.isDigit(gram.codePointAt(0));
  }

  private static void add(String run, Set<String> all) {
    var letters = run.codePoints().toArray();
    if (letters.length == 1 || !isHan(letters[0])) {
      all.add(run);
      return;
    }
    for (var i = 0; i + 1 < letters.length && all.size() < MOST; i++) {
      all.add(new String(letters, i, 2));
    }
  }

  private static boolean isHan(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN;
  }

  private static List<String> runs(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return RUN.matcher(plain).results().map(it -> it.group()).toList();
  }
}
