package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.Candidate;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.ItemSubject;

/** Finds the item a heading stands for among those of the row and of what it belongs to. */
final class Finder {

  /** From here on nobody has to look, where nothing else is as near. */
  static final double SURE = 0.85;

  private static final double APART = 0.08;
  private static final int MOST_OTHERS = 6;

  /** Headings above that do not say whose something is. */
  private static final Pattern NEUTRAL =
      Pattern.compile("(基本)?(信息|情况|资料)|本人|人员|家庭成员|成员|居民|其中|登记|内容|项目|老年人|儿童|残疾人|个人|被\\S+人");

  private static final Pattern OF_A_PLACE = Pattern.compile("社区|网格|街道|辖区|村|小区|值班|避难|易涝");

  private final Matcher.Catalogue catalogue;

  Finder(Matcher.Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The best candidate and how sure it is. */
  record Found(DataItem item, double score, Match.Why why, List<String> others, boolean clear) {

    boolean sure() {
      return score >= SURE && clear;
    }

    boolean counted() {
      return item.isDerived() || score < SURE;
    }

    Match match(Masking masking) {
      var told = score >= SURE && !clear ? Match.Why.AMBIGUOUS : why;
      var meaning = sure() || score > 0.5 ? new Meaning.Item(item.key()) : new Meaning.Unknown();
      return new Match(meaning, sure(), told, others, masking);
    }
  }

  private record Scored(DataItem item, double score, Match.Why why) {}

  /** Null where no item comes near. */
  @Nullable Found find(Layout.Column column, ItemSubject row, @Nullable String somebody) {
    var all = new HashMap<String, Scored>();
    var label = column.label();
    var group = group(column);
    var subjects = new ArrayList<ItemSubject>();
    subjects.add(row);
    subjects.addAll(Around.of(row));
    for (var subject : subjects) {
      var near = subject == row ? 1 : 0.97;
      if (somebody != null) {
        var why = column.path().size() > 1 ? Match.Why.WITH_GROUP : Match.Why.WITH_COLUMN_BEFORE;
        for (var words : Somebody.inWords(somebody, Words.bare(label))) {
          exact(words, subject, 0.99 * near, why, all);
        }
      }
      if (group != null) {
        exact(group + Words.bare(label), subject, 0.99 * near, Match.Why.WITH_GROUP, all);
      }
      if (subject == ItemSubject.PLACE
          && row != subject
          && !OF_A_PLACE.matcher(Words.bare(label)).find()) {
        continue;
      }
      var own = Somebody.ownWords(Words.bare(label));
      if (own != null && somebody == null) {
        exact(own, subject, 0.93 * near, Match.Why.WITHOUT_EXTRAS, all);
      }
      for (var candidate : catalogue.candidates(label, subject)) {
        var score = score(candidate, label) * near;
        // What is said of somebody else is not the row's own, whatever its name.
        if (somebody != null && !candidate.item().name().contains(somebody)) score *= 0.6;
        else if (group != null && !isNeutral(group)) score *= 0.9;
        keep(
            all,
            new Scored(
                candidate.item(), score + evidence(candidate.item(), column), why(candidate)));
      }
    }
    if (all.isEmpty()) return null;
    var sorted =
        all.values().stream().sorted(Comparator.comparingDouble(Scored::score).reversed()).toList();
    var best = sorted.getFirst();
    var clear =
        sorted.size() == 1
            || best.score() - sorted.get(1).score() >= APART
            || sorted.get(1).item().subject() != best.item().subject()
                && best.item().subject() == row;
    return new Found(
        best.item(),
        best.score(),
        best.why(),
        sorted.stream().limit(MOST_OTHERS).map(it -> it.item().key()).toList(),
        clear);
  }

  private void exact(
      String words, ItemSubject subject, double score, Match.Why why, Map<String, Scored> all) {
    for (var candidate : catalogue.candidates(words, subject)) {
      if (candidate.why().compareTo(Candidate.Why.WITHOUT_EXTRAS) <= 0) {
        keep(all, new Scored(candidate.item(), score, why));
      }
    }
  }

  private static void keep(Map<String, Scored> all, Scored scored) {
    all.merge(scored.item().key(), scored, (a, b) -> a.score() >= b.score() ? a : b);
  }

  private static @Nullable String group(Layout.Column column) {
    return column.path().size() < 2
        ? null
        : Words.bare(column.path().get(column.path().size() - 2));
  }

  static boolean isNeutral(String group) {
    return NEUTRAL.matcher(group).find() && !Somebody.ANYBODY.matcher(group).find();
  }

  private static Match.Why why(Candidate candidate) {
    return switch (candidate.why()) {
      case KEY, NAME -> Match.Why.NAME;
      case SYNONYM -> Match.Why.SYNONYM;
      case WITHOUT_EXTRAS -> Match.Why.WITHOUT_EXTRAS;
      case STANDARD -> Match.Why.STANDARD;
      case PART -> Match.Why.PART;
    };
  }

  static double score(Candidate candidate, String words) {
    if (candidate.item().ambiguous().contains(candidate.matched())) return 0.8;
    return switch (candidate.why()) {
      case KEY, NAME -> 1;
      case SYNONYM -> 0.98;
      case WITHOUT_EXTRAS -> 0.92;
      case STANDARD -> 0.8;
      case PART -> {
        var matched = Words.bare(candidate.matched()).length();
        var said = Math.max(1, Words.bare(words).length());
        yield 0.4 + 0.3 * Math.min(matched, said) / Math.max(matched, said);
      }
    };
  }

  /** What the form's own words and values say for or against an item. */
  private static double evidence(DataItem item, Layout.Column column) {
    var type = item.value().type();
    var words = Words.bare(column.label());
    var score = 0.0;
    if (words.startsWith("是否") || words.startsWith("有无")) {
      score += type == DataType.YES_NO ? 0.02 : type == DataType.CODE ? -0.12 : -0.3;
    }
    if (words.matches(".*(日期|时间|年月日?)$") && type != DataType.DATE) score -= 0.3;
    if (words.matches(".*(电话|手机号?码?)$") && type != DataType.PHONE) score -= 0.3;
    if (words.matches(".*(人数|数量|户数|套数|栋数)$") && !type.isNumber()) score -= 0.3;
    if (words.endsWith("姓名") && type != DataType.TEXT) score -= 0.3;
    return score + Examples.evidence(item, column.examples());
  }
}
