package org.linli.facts.forms;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whose a name, a phone or a number is: the row's own person's, or somebody else's. */
final class Somebody {

  /** Somebody else than who the row is about: what stands below or after is theirs. */
  static final Pattern ANYBODY =
      Pattern.compile(
          "(监护人|父亲|母亲|父母|配偶|子女|紧急联系人|照护人|照料人|照料者|房主|房东|出租人|业主|产权人|承租人|租客|租户|帮扶人|帮扶责任人|楼栋长|网格员|物业|户主|法人|法定代表人|经营者|责任人|联系人|赡养人|家属|本户)");

  private static final Pattern NAMED = Pattern.compile(ANYBODY.pattern() + "(的)?(姓名|名字|名称|名)?");

  private static final Pattern GENERIC =
      Pattern.compile(
          "(姓名|联系电话|电话|电话号码|手机|手机号|手机号码|联系方式|身份证号|身份证号码|身份证|公民身份号码|关系|与\\S{1,4}的?关系|工作单位|住址|地址)");

  /** Other words for the same person. */
  private static final Map<String, List<String>> ALSO =
      Map.of(
          "房东", List.of("房主"),
          "出租人", List.of("房主"),
          "业主", List.of("房主"),
          "产权人", List.of("房主"),
          "租客", List.of("承租人"),
          "租户", List.of("承租人"),
          "照料人", List.of("照护人"),
          "照料者", List.of("照护人"),
          "帮扶人", List.of("帮扶责任人"),
          "经营者", List.of("负责人"));

  private static final Pattern OWN =
      Pattern.compile(
          "^(?:本人|参保人员?|妇女|孕妇|产妇|孕产妇|老人|老年人|儿童|幼儿|学生|患者|病人|残疾人|居民|人员|对象|服务对象|优抚对象|党员|志愿者|申请人|被\\S{1,3}人|未参保人员|流动人口|退役军人|现|目前|当前)的?"
              + "(.{2,})$");

  private Somebody() {}

  static boolean isGeneric(String heading) {
    return GENERIC.matcher(Words.bare(heading)).matches();
  }

  /**
   * Who a column names, so that the generic one after it is theirs; null where it names nobody.
   * After 网格员, which holds a name itself, 姓名 is the row's own again.
   */
  static @Nullable String named(String before, String heading) {
    var named = NAMED.matcher(before);
    if (!named.matches() || !isGeneric(heading)) return null;
    var nameItself = before.equals(named.group(1));
    return nameItself && heading.equals("姓名") ? null : named.group(1);
  }

  /** The ways to say whose something is in one word, as the catalogue may have it. */
  static Set<String> inWords(String somebody, String heading) {
    var all = new LinkedHashSet<String>();
    var headings = new LinkedHashSet<String>();
    headings.add(heading);
    if (heading.matches(".*(电话|手机|联系方式).*")) headings.add("电话");
    if (heading.contains("身份证") || heading.contains("身份号")) headings.add("身份证号");
    var relation = heading.endsWith("关系");
    var people = new LinkedHashSet<String>();
    people.add(somebody);
    people.addAll(ALSO.getOrDefault(somebody, List.of()));
    for (var person : people) {
      for (var each : headings) all.add(person + each);
      if (relation) all.add("与" + person + "关系");
    }
    return all;
  }

  /** A heading without the words that only say it is the row's own; null where it has none. */
  static @Nullable String ownWords(String heading) {
    var own = OWN.matcher(heading);
    return own.matches() ? own.group(1) : null;
  }
}
