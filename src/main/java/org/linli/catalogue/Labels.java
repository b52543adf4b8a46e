package org.linli.catalogue;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is left of a column's heading once keyboards, punctuation and officialese are taken off. */
final class Labels {

  private static final Pattern NUMBERING = Pattern.compile("^\\s*\\(?\\d+[.、):]\\s*");
  private static final Pattern REMARK =
      Pattern.compile("\\([^)]*\\)|\\[[^]]*]|【[^】]*】|〔[^〕]*〕|《[^》]*》");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern EXTRAS = Pattern.compile("^(是否为|是否有|是否|是不是|有无)|(基本情况|情况|信息|说明|登记)$");

  private Labels() {}

  /** Half-width, small letters, without blanks, punctuation and the brackets themselves. */
  static String plain(String label) {
    return NOT_A_WORD.matcher(half(label)).replaceAll("");
  }

  /** The heading without numbering, remarks in brackets, 是否 and 情况; may be all of it still. */
  static String stem(String label) {
    var bare = NUMBERING.matcher(half(label)).replaceFirst("");
    var without = plain(REMARK.matcher(bare).replaceAll(""));
    var stem = EXTRAS.matcher(without).replaceAll("");
    if (!stem.isEmpty()) return stem;
    return without.isEmpty() ? plain(label) : without;
  }

  /** The ways to read what was typed, the most literal first. */
  static Set<String> readings(String label) {
    var readings = new LinkedHashSet<String>();
    readings.add(plain(label));
    readings.add(plain(REMARK.matcher(half(label)).replaceAll("")));
    readings.add(stem(label));
    readings.remove("");
    return readings;
  }

  private static String half(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
