package org.linli.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The pairs of neighbouring letters in a text. Chinese is written without gaps, so pairs do for it
 * what words do elsewhere: whatever holds all pairs of what is looked for is likely to hold it.
 */
final class Grams {

  /** What is longer than this is found by its beginning. */
  private static final int MOST = 200;

  private static final Pattern GAPS = Pattern.compile("[^\\p{IsLetter}\\p{IsDigit}]+");

  private Grams() {}

  /** Each pair once, in order; of a part that is a single letter that letter. */
  static List<String> of(String text) {
    var pairs = new LinkedHashSet<String>();
    for (var part : parts(text)) {
      var letters = part.codePoints().toArray();
      if (letters.length == 1) pairs.add(part);
      for (var i = 0; i + 1 < letters.length && pairs.size() < MOST; i++) {
        pairs.add(new String(letters, i, 2));
      }
    }
    return new ArrayList<>(pairs);
  }

  private static List<String> parts(String text) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return GAPS.splitAsStream(plain).filter(it -> !it.isEmpty()).toList();
  }
}
