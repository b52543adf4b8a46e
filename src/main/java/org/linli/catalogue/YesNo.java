package org.linli.catalogue;

import java.util.Locale;
import java.util.Set;

/** Yes and no as offices write them, a word of the heading itself included: 独居, 非独居, 已缴费. */
final class YesNo {

  private static final Set<String> YES =
      Set.of("是", "有", "y", "yes", "true", "t", "√", "✓", "✔", "☑", "1", "对", "已", "是的", "享受", "在");
  private static final Set<String> NO =
      Set.of(
          "否", "无", "没有", "没", "n", "no", "false", "f", "×", "x", "✗", "✘", "0", "不", "不是", "未",
          "非", "不享受");

  private YesNo() {}

  static Values.Read read(DataItem item, String text) {
    var plain = Labels.stem(text);
    var literal = text.toLowerCase(Locale.ROOT);
    if (YES.contains(literal) || YES.contains(plain)) return Values.exactly("Y");
    if (NO.contains(literal) || NO.contains(plain)) return Values.exactly("N");
    if (isNamed(item, plain)) return Values.exactly("Y");
    for (var not : new String[] {"不是", "没有", "不", "非", "未", "无"}) {
      if (plain.startsWith(not)) {
        var rest = plain.substring(not.length());
        if (isNamed(item, rest) || isDone(item, rest)) return Values.exactly("N");
        break;
      }
    }
    for (var already : new String[] {"已", "是", "有"}) {
      if (!plain.startsWith(already)) continue;
      var rest = plain.substring(already.length());
      if (isNamed(item, rest) || isDone(item, rest)) return Values.exactly("Y");
    }
    return Values.wrong(ValueFault.NOT_YES_OR_NO);
  }

  static String words(String value, boolean english) {
    return value.equals("Y") ? (english ? "Yes" : "是") : english ? "No" : "否";
  }

  private static boolean isNamed(DataItem item, String plain) {
    if (plain.isEmpty()) return false;
    if (Labels.stem(item.name()).equals(plain)) return true;
    return item.synonyms().stream().anyMatch(it -> Labels.stem(it).equals(plain));
  }

  /** 已缴费 for 居民医保已缴费: what is done is how a name ends. */
  private static boolean isDone(DataItem item, String rest) {
    return rest.length() > 1 && Labels.stem(item.name()).endsWith(rest);
  }
}
