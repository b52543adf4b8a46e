package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.Derivation.Comparison;
import org.linli.catalogue.Derivation.Condition;
import org.linli.catalogue.ItemSubject;

/**
 * Understands words that say who is counted or listed: {@code 60岁以上/女} is everybody of sixty and
 * over who is a woman. The words are the catalogue's own: every yes-or-no item by its names, every
 * code by its word; besides them ages, sexes and what is counted.
 */
final class Conditions {

  /** What is counted and which of them; {@code subject} is null where the words do not say. */
  record Of(@Nullable ItemSubject subject, List<Condition> conditions) {
    Of {
      conditions = List.copyOf(conditions);
    }
  }

  private record Token(@Nullable ItemSubject subject, List<Condition> conditions) {}

  private static final Pattern FROM_TO =
      Pattern.compile("^(\\d{1,3})(?:周?岁)?[-~—–至到](\\d{1,3})周?岁(?:\\(?含\\d+周?岁\\)?)?");
  private static final Pattern AT_LEAST =
      Pattern.compile("^(?:年满|满)?(\\d{1,3})周?岁(?:\\(含\\))?(?:及其?)?以上|^年?满(\\d{1,3})周?岁");
  private static final Pattern BELOW =
      Pattern.compile("^(?:不满|未满|不足)(\\d{1,3})周?岁|^(\\d{1,3})周?岁(?:\\(含\\))?(?:及其?)?以下");
  private static final Pattern FILL =
      Pattern.compile(
          "^(按年龄分?|按性别分?|按类别分?|年龄段|年龄|性别|类别|分类|情况|状况|构成|重点人群|四类人员|患者|其中|合计|总计|小计|总数|总人数|人数|数量|个数|数|总|人员|人群|对象|群体|的|为|和|及|中|已|有|是|/|、|:|-|\\(|\\))");

  /** Written once: words the catalogue's names do not hold. The longest is tried first. */
  private static final Map<String, Token> OWN =
      Map.ofEntries(
          Map.entry("男性", is(ItemSubject.RESIDENT, "SEX", "1")),
          Map.entry("男", is(ItemSubject.RESIDENT, "SEX", "1")),
          Map.entry("女性", is(ItemSubject.RESIDENT, "SEX", "2")),
          Map.entry("妇女", is(ItemSubject.RESIDENT, "SEX", "2")),
          Map.entry("女", is(ItemSubject.RESIDENT, "SEX", "2")),
          Map.entry("老年人", age(60)),
          Map.entry("老年", age(60)),
          Map.entry("老人", age(60)),
          Map.entry("高龄老人", age(80)),
          Map.entry("高龄", age(80)),
          Map.entry("未成年人", under(18)),
          Map.entry("未成年", under(18)),
          Map.entry("婴幼儿", under(3)),
          Map.entry("流动人口", is(ItemSubject.RESIDENT, "STAY", "TEMPORARY")),
          Map.entry("外来人口", is(ItemSubject.RESIDENT, "STAY", "TEMPORARY")),
          Map.entry("暂住人口", is(ItemSubject.RESIDENT, "STAY", "TEMPORARY")),
          Map.entry("常住人口", is(ItemSubject.RESIDENT, "STAY", "PERMANENT")),
          Map.entry("独居老人", old("LIVES_ALONE", "Y")),
          Map.entry("独居老年人", old("LIVES_ALONE", "Y")),
          Map.entry("空巢老人", old("EMPTY_NEST", "Y")),
          Map.entry("空巢老年人", old("EMPTY_NEST", "Y")),
          Map.entry("空置房", is(ItemSubject.DWELLING, "OCCUPANCY", "VACANT")),
          Map.entry("低保户", is(ItemSubject.HOUSEHOLD, "HOUSEHOLD_LOW_INCOME", "Y")),
          Map.entry("瓶装气", is(ItemSubject.DWELLING, "GAS_KIND", "BOTTLED")),
          Map.entry("瓶装液化气", is(ItemSubject.DWELLING, "GAS_KIND", "BOTTLED")),
          Map.entry("失能老人", old("SELF_CARE", "NONE")),
          Map.entry("失能老年人", old("SELF_CARE", "NONE")),
          Map.entry("人口数", of(ItemSubject.RESIDENT)),
          Map.entry("人口", of(ItemSubject.RESIDENT)),
          Map.entry("居民", of(ItemSubject.RESIDENT)),
          Map.entry("人", of(ItemSubject.RESIDENT)),
          Map.entry("户数", of(ItemSubject.HOUSEHOLD)),
          Map.entry("家庭", of(ItemSubject.HOUSEHOLD)),
          Map.entry("户", of(ItemSubject.HOUSEHOLD)),
          Map.entry("房屋", of(ItemSubject.DWELLING)),
          Map.entry("住房", of(ItemSubject.DWELLING)),
          Map.entry("套数", of(ItemSubject.DWELLING)),
          Map.entry("楼栋", of(ItemSubject.BUILDING)),
          Map.entry("栋数", of(ItemSubject.BUILDING)),
          Map.entry("单位", of(ItemSubject.ORGANISATION)),
          Map.entry("场所", of(ItemSubject.ORGANISATION)),
          Map.entry("家数", of(ItemSubject.ORGANISATION)));

  private final Map<Integer, Map<String, Token>> byLength = new TreeMap<>((a, b) -> b - a);

  Conditions(List<DataItem> catalogue) {
    for (var item : catalogue) {
      if (item.isDerived() || item.subject() == ItemSubject.PLACE) continue;
      if (item.value().type() == DataType.YES_NO) {
        names(item).forEach(name -> put(name, is(item.subject(), item.key(), "Y")));
      } else if (item.value().codes() != null && item.subject() == ItemSubject.RESIDENT) {
        for (var code : item.value().codes().codes()) {
          if (code.name().length() > 1)
            put(code.name(), is(item.subject(), item.key(), code.code()));
        }
      }
    }
    OWN.forEach((words, token) -> put(words, token, true));
  }

  /** All of the words said as a count; null where some word is not understood. */
  @Nullable Of all(String words) {
    return read(words, true);
  }

  /** Whatever of the words is understood, such as of a title; null where nothing is. */
  @Nullable Of some(String words) {
    return read(words, false);
  }

  private @Nullable Of read(String words, boolean whole) {
    var rest = Words.tight(words);
    var conditions = new LinkedHashSet<Condition>();
    ItemSubject subject = null;
    while (!rest.isEmpty()) {
      var aged = ages(rest, conditions);
      if (aged > 0) {
        subject = subject == null ? ItemSubject.RESIDENT : subject;
        rest = rest.substring(aged);
        continue;
      }
      var found = longest(rest);
      if (found != null) {
        var token = found.token();
        if (fits(subject, token)) {
          conditions.addAll(token.conditions());
          if (!token.conditions().isEmpty() || subject == null) subject = token.subject();
          rest = rest.substring(found.length());
          continue;
        }
      }
      var fill = FILL.matcher(rest);
      if (fill.find()) {
        rest = rest.substring(fill.end());
        continue;
      }
      var begun = whole ? startOfOne(rest) : null;
      if (begun != null && fits(subject, begun)) {
        conditions.addAll(begun.conditions());
        subject = begun.subject();
        rest = "";
      } else if (whole) {
        return null;
      } else {
        rest = rest.substring(1);
      }
    }
    if (subject == null && conditions.isEmpty()) return null;
    return new Of(subject, new ArrayList<>(conditions));
  }

  /** 低保 of households is not 低保 of people: a word of another subject is no word here. */
  private static boolean fits(@Nullable ItemSubject subject, Token token) {
    return subject == null || subject == token.subject() || token.conditions().isEmpty();
  }

  private record Longest(int length, Token token) {}

  private @Nullable Longest longest(String text) {
    for (var each : byLength.entrySet()) {
      if (each.getKey() > text.length()) continue;
      var head = text.substring(0, each.getKey());
      var token = each.getValue().get(head);
      if (token != null) return new Longest(each.getKey(), token);
    }
    return null;
  }

  /** 确诊 for 确诊病例: what is left is the beginning of one word only. */
  private @Nullable Token startOfOne(String rest) {
    if (rest.length() < 2) return null;
    Token found = null;
    for (var words : byLength.values()) {
      for (var each : words.entrySet()) {
        if (!each.getKey().startsWith(rest) || each.getValue().conditions().isEmpty()) continue;
        if (found != null && !found.equals(each.getValue())) return null;
        found = each.getValue();
      }
    }
    return found;
  }

  private static int ages(String text, LinkedHashSet<Condition> into) {
    var range = FROM_TO.matcher(text);
    if (range.find()) {
      if (Integer.parseInt(range.group(1)) > 0) {
        into.add(new Condition("AGE", Comparison.AT_LEAST, range.group(1)));
      }
      into.add(
          new Condition(
              "AGE", Comparison.BELOW, String.valueOf(Integer.parseInt(range.group(2)) + 1)));
      return range.end();
    }
    var least = AT_LEAST.matcher(text);
    if (least.find()) {
      into.add(new Condition("AGE", Comparison.AT_LEAST, first(least.group(1), least.group(2))));
      return least.end();
    }
    var below = BELOW.matcher(text);
    if (below.find()) {
      into.add(new Condition("AGE", Comparison.BELOW, first(below.group(1), below.group(2))));
      return below.end();
    }
    return 0;
  }

  private static String first(@Nullable String one, @Nullable String other) {
    return java.util.Objects.requireNonNull(one == null ? other : one);
  }

  private static List<String> names(DataItem item) {
    var names = new ArrayList<String>();
    names.add(item.name());
    names.addAll(item.synonyms());
    names.removeAll(item.ambiguous());
    return names.stream()
        .map(Words::tight)
        .map(it -> it.replaceFirst("^(是否有|是否为|是否|有无)", ""))
        .toList();
  }

  private void put(String name, Token token) {
    put(name, token, false);
  }

  private void put(String name, Token token, boolean over) {
    if (name.length() < 2 && !over) return;
    var of = byLength.computeIfAbsent(name.length(), _ -> new java.util.HashMap<>());
    if (over) of.put(name, token);
    else of.putIfAbsent(name, token);
  }

  private static Token is(ItemSubject subject, String item, String value) {
    return new Token(subject, List.of(new Condition(item, Comparison.IS, value)));
  }

  /** Of sixty and over, and so. */
  private static Token old(String item, String value) {
    return new Token(
        ItemSubject.RESIDENT,
        List.of(
            new Condition("AGE", Comparison.AT_LEAST, "60"),
            new Condition(item, Comparison.IS, value)));
  }

  private static Token of(ItemSubject subject) {
    return new Token(subject, List.of());
  }

  private static Token age(int years) {
    return new Token(
        ItemSubject.RESIDENT,
        List.of(new Condition("AGE", Comparison.AT_LEAST, String.valueOf(years))));
  }

  private static Token under(int years) {
    return new Token(
        ItemSubject.RESIDENT,
        List.of(new Condition("AGE", Comparison.BELOW, String.valueOf(years))));
  }

  /** A count of these, which is the catalogue's own item where it has one. */
  static Derivation count(Of of) {
    var subject = of.subject() == null ? ItemSubject.RESIDENT : of.subject();
    return new Derivation(Derivation.Kind.COUNT, subject, List.of(), of.conditions());
  }
}
