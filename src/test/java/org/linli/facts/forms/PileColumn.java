package org.linli.facts.forms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column of a table as a line tells it: {@code group > heading | what it is | options}. {@code ⏎}
 * is a line break. Options are parted by {@code ;}: {@code list=男,女} (a drop-down), {@code ref=民族}
 * (one out of a hidden sheet), {@code f=YEAR({出生日期})} (a formula, a heading in braces is the cell
 * of that column), {@code sum} (in the total), {@code date}, {@code text}, {@code hidden}, {@code
 * mask=LAST_4_ONLY}, {@code w=30} (width), {@code of=GRID} (of which place).
 */
record PileColumn(List<String> path, String what, Map<String, String> options) {

  static List<PileColumn> of(String lines) {
    return lines.lines().filter(it -> !it.isBlank()).map(PileColumn::one).toList();
  }

  private static PileColumn one(String line) {
    var parts = line.split("\\s\\|\\s");
    if (parts.length < 2) throw new IllegalArgumentException("Not a column: " + line);
    var path =
        Arrays.stream(parts[0].strip().split(" > ")).map(it -> it.replace("⏎", "\n")).toList();
    return new PileColumn(path, parts[1].strip(), options(parts.length > 2 ? parts[2] : ""));
  }

  static Map<String, String> options(String text) {
    var options = new LinkedHashMap<String, String>();
    for (var option : text.strip().split(";")) {
      var sign = option.indexOf('=');
      if (sign < 0) options.put(option.strip(), "");
      else options.put(option.substring(0, sign).strip(), option.substring(sign + 1));
    }
    return options;
  }

  String leaf() {
    return path.getLast();
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  String option(String name) {
    return options.getOrDefault(name, "");
  }

  /** The heading without blanks, as formulas name it. */
  static String bare(String heading) {
    return heading.replaceAll("\\s", "");
  }
}
