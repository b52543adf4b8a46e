package org.linli.facts.forms;

import java.util.List;
import java.util.regex.Pattern;
import org.linli.catalogue.DataItem;

/** What the values in a column say for or against its being an item. */
final class Examples {

  private static final Pattern YES_NO = Pattern.compile("是|否|有|无|√|×|y|n|是/否|是否");
  private static final Pattern DAY =
      Pattern.compile("\\d{4}[-./年]\\d{1,2}([-./月]\\d{1,2}日?)?月?|\\d{8}");
  private static final Pattern PHONE =
      Pattern.compile("1\\d{10}|0\\d{2,3}-?\\d{7,8}|1\\d{2}\\*{4}\\d{4}");
  private static final Pattern IDENTITY = Pattern.compile("\\d{6}[\\d*]{8}[\\d*]{3}[\\dxX*]");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?%?");

  private Examples() {}

  /** Between -0.4 and 0.1: how well the examples fit the item's type. */
  static double evidence(DataItem item, List<String> examples) {
    if (examples.isEmpty()) return 0;
    var fit = examples.stream().filter(it -> fits(item, Words.tight(it))).count();
    var share = (double) fit / examples.size();
    if (share >= 0.7) return 0.05;
    // One or two may be a hint for whoever fills it in.
    if (share >= 0.3 || examples.size() < 3) return 0;
    return -0.4;
  }

  private static boolean fits(DataItem item, String text) {
    return switch (item.value().type()) {
      case YES_NO -> YES_NO.matcher(text).matches();
      case DATE -> DAY.matcher(text).matches();
      case PHONE -> PHONE.matcher(text).matches();
      case IDENTITY_NUMBER -> IDENTITY.matcher(text).matches();
      case INTEGER, DECIMAL -> NUMBER.matcher(text).matches();
      case CODE -> hasCode(item, text);
      case TEXT, ADDRESS -> !IDENTITY.matcher(text).matches() && !PHONE.matcher(text).matches();
      case CREDIT_CODE, PLACE, COUNTRY -> true;
    };
  }

  private static boolean hasCode(DataItem item, String text) {
    var codes = item.value().codes();
    return codes != null
        && codes.codes().stream()
            .anyMatch(it ->
                it.code().equalsIgnoreCase(text)
                    || it.name().contains(text)
                    || text.contains(it.name()));
  }
}
