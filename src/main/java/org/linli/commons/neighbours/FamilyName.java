package org.linli.commons.neighbours;

import java.util.Set;

/** What a neighbour calls a household by: the family name of its head, never the whole name. */
final class FamilyName {

  /** Family names of two characters, those that more than some thousands of people bear. */
  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "上官", "皇甫", "令狐", "诸葛", "司徒", "司马", "申屠", "夏侯", "贺兰", "完颜", "慕容", "尉迟", "长孙", "东方",
          "公孙", "端木", "轩辕", "宇文", "赫连", "澹台", "南宫", "闻人", "独孤", "呼延");

  private FamilyName() {}

  /** Empty where no name is known; of a name that is not Chinese, its last part. */
  static String of(String name) {
    var whole = name.strip();
    if (whole.isEmpty()) return "";
    if (Character.UnicodeScript.of(whole.codePointAt(0)) != Character.UnicodeScript.HAN) {
      return whole.substring(whole.lastIndexOf(' ') + 1);
    }
    if (whole.length() > 2 && COMPOUND.contains(whole.substring(0, 2))) {
      return whole.substring(0, 2);
    }
    return whole.substring(0, whole.offsetByCodePoints(0, 1));
  }
}
