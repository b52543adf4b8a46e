package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.catalogue.Candidate;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataType;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.Derivation.Condition;
import org.linli.catalogue.ItemSubject;

/**
 * Tells what headings stand for, by name, synonym, values and what earlier forms taught, and how
 * sure that is. Nothing unsure goes out without somebody having looked.
 */
final class Matcher {

  /** The catalogue, by words and by key. */
  interface Catalogue {
    /** The surest first. */
    List<Candidate> candidates(String words, @Nullable ItemSubject subject);

    DataItem item(String key);

    List<DataItem> all();
  }

  /** What people have said earlier forms' headings stand for. */
  interface Lessons {
    @Nullable Meaning taught(ItemSubject subject, String words);
  }

  private static final double SURE = 0.85;
  private static final double APART = 0.08;
  private static final int MOST_OTHERS = 6;

  private static final Pattern NEUTRAL =
      Pattern.compile("(基本)?(信息|情况|资料)|本人|人员|家庭成员|成员|居民|其中|登记|内容|项目|老年人|儿童|残疾人|个人|被\\S+人");

  private static final Pattern OF_A_PLACE = Pattern.compile("社区|网格|街道|辖区|村|小区|值班|避难|易涝");

  private final Catalogue catalogue;
  private final Lessons lessons;
  private final Conditions conditions;
  private final Map<Set<Condition>, Map<ItemSubject, String>> counts = new HashMap<>();
  private final Map<Set<Condition>, String> ofMembers = new HashMap<>();

  Matcher(Catalogue catalogue, Lessons lessons) {
    this.catalogue = catalogue;
    this.lessons = lessons;
    this.conditions = new Conditions(catalogue.all());
    for (var item : catalogue.all()) {
      var formula = item.derivation();
      if (formula != null && formula.counted() != null && item.subject() == ItemSubject.PLACE) {
        counts
            .computeIfAbsent(Set.copyOf(formula.conditions()), _ -> new HashMap<>())
            .putIfAbsent(formula.counted(), item.key());
      }
      if (formula != null && item.subject() == ItemSubject.HOUSEHOLD) {
        ofMembers.putIfAbsent(Set.copyOf(formula.conditions()), item.key());
      }
    }
  }

  /** What is known of a form before its headings are read. */
  record Setting(String title, ItemSubject subject, List<Condition> population) {}

  SheetPlan plan(int index, String name, Layout layout) {
    var headings = new ArrayList<String>();
    var table = layout.table();
    if (table == null) layout.fields().forEach(it -> headings.add(it.label()));
    else table.columns().forEach(it -> headings.add(it.label()));
    return planFor(index, name, layout, subject(headings, layout.title() + " " + name));
  }

  /** The same where somebody has said what a row is about. */
  SheetPlan planFor(int index, String name, Layout layout, ItemSubject subject) {
    var words = layout.title() + " " + name;
    var said = conditions.some(words);
    var population =
        said != null && subject != ItemSubject.PLACE && subject == said.subject()
            ? said.conditions()
            : List.<Condition>of();
    var titled = said == null ? List.<Condition>of() : said.conditions();
    var table = layout.table();
    var explicit = table != null && table.columns().stream().anyMatch(it -> says(it, titled));
    var under =
        subject != ItemSubject.PLACE ? population : explicit ? List.<Condition>of() : titled;
    var setting = new Setting(words, subject, under);
    var columns = table == null ? List.<Match>of() : columns(table.columns(), setting);
    var about = about(layout, subject);
    var card = table == null || about != subject;
    var cells = new Setting(words, about, List.of());
    var fields = layout.fields().stream().map(it -> field(it, cells, card)).toList();
    return new SheetPlan(
        index,
        name,
        layout,
        subject,
        level(layout, subject),
        about,
        population,
        columns,
        noneTwice(fields));
  }

  /**
   * What single cells beside a table are about: a household or place whose members the table lists,
   * where several of them are its items; else the rows' own kind.
   */
  private ItemSubject about(Layout layout, ItemSubject subject) {
    if (layout.table() == null) return subject;
    for (var wider : Around.of(subject)) {
      if (wider == ItemSubject.PLACE) continue;
      var items =
          layout.fields().stream()
              .filter(it -> !Habits.isLeft(it.label()) && Habits.place(it.label()) == null)
              .filter(it -> strength(wider, it.label()) >= SURE)
              .count();
      if (items >= 3) return wider;
    }
    return subject;
  }

  /** A column that says itself what the title says: then the others are not under the title. */
  private boolean says(Layout.Column column, List<Condition> titled) {
    var own = conditions.all(String.join("/", column.path()));
    return own != null && own.conditions().stream().anyMatch(titled::contains);
  }

  private static @Nullable Level level(Layout layout, ItemSubject subject) {
    var table = layout.table();
    if (subject != ItemSubject.PLACE || table == null) return null;
    Level narrowest = null;
    for (var column : table.columns()) {
      var level = Habits.place(column.label());
      if (level != null && (narrowest == null || narrowest.isWiderThan(level))) narrowest = level;
    }
    return narrowest == null ? Level.COMMUNITY : narrowest;
  }

  /** What rows are about: what most headings are items of, helped by the title. */
  ItemSubject subject(List<String> headings, String title) {
    var best = ItemSubject.RESIDENT;
    var bestScore = -1.0;
    for (var subject : ItemSubject.values()) {
      var score = hint(subject, Words.tight(title));
      for (var heading : headings) {
        if (Habits.isSerial(heading) || Habits.isLeft(heading)) continue;
        score += strength(subject, heading);
      }
      if (score > bestScore) {
        best = subject;
        bestScore = score;
      }
    }
    return best;
  }

  private double strength(ItemSubject subject, String heading) {
    if (Habits.place(heading) != null) return 0;
    var found = catalogue.candidates(heading, subject);
    var exact = found.isEmpty() ? 0 : score(found.getFirst(), heading);
    if (subject == ItemSubject.PLACE && exact < SURE) {
      var counted = conditions.all(heading);
      return counted == null ? 0 : 0.9;
    }
    return exact >= 0.75 ? exact : 0;
  }

  private static double hint(ItemSubject subject, String title) {
    return switch (subject) {
      case RESIDENT -> title.matches(".*(花名册|名册|名单|人员|登记册|人口登记).*") ? 1.2 : 0;
      case HOUSEHOLD -> title.matches(".*(一户一|家庭|入户|户情|养犬|住户).*") ? 1.2 : 0;
      case DWELLING -> title.matches(".*(出租屋|出租房|房屋|住宅|燃气|一房一).*") ? 1.2 : 0;
      case BUILDING -> title.matches(".*(楼栋|自建房|电梯|外墙|高层|建筑|危房|一楼一).*") ? 1.2 : 0;
      case PLACE -> title.matches(".*(统计表|汇总表|月报|日报|季报|年报|情况统计|数据统计|基本情况表).*") ? 1.2 : 0;
      case ORGANISATION -> title.matches(".*(单位|企业|场所|门店|商户|店铺|餐饮|机构).*") ? 1.2 : 0;
    };
  }

  private List<Match> columns(List<Layout.Column> columns, Setting setting) {
    var matches = new ArrayList<Match>();
    Layout.Column before = null;
    String somebody = null;
    var whole = setting;
    for (var column : columns) {
      somebody = whose(column, before, somebody);
      var ofThese = column.path().stream().anyMatch(it -> Words.tight(it).startsWith("其中"));
      matches.add(column(column, ofThese ? whole : setting, somebody));
      if (!ofThese) whole = with(setting, column);
      before = column;
    }
    return noneTwice(matches);
  }

  /** What stands under 其中 is a part of what the column before has counted. */
  private Setting with(Setting setting, Layout.Column column) {
    var own = setting.subject() == ItemSubject.PLACE ? countedBy(column) : null;
    if (own == null || own.conditions().isEmpty()) return setting;
    var all = new LinkedHashSet<>(setting.population());
    all.addAll(own.conditions());
    return new Setting(setting.title(), setting.subject(), List.copyOf(all));
  }

  private Conditions.@Nullable Of countedBy(Layout.Column column) {
    for (var from = 0; from < column.path().size(); from++) {
      var path = column.path().subList(from, column.path().size());
      var of = conditions.all(String.join("/", path));
      if (of != null && (from == 0 || isNeutral(Words.bare(column.path().get(from - 1)))))
        return of;
    }
    return null;
  }

  /** Whose what follows is: who a heading above or the columns right before have named. */
  private static @Nullable String whose(
      Layout.Column column, Layout.@Nullable Column before, @Nullable String somebody) {
    for (var i = column.path().size() - 2; i >= 0; i--) {
      var named = Somebody.ANYBODY.matcher(Words.tight(column.path().get(i)));
      if (named.find()) return named.group(1);
    }
    if (before != null && sameGroup(column, before)) {
      var named = Somebody.named(Words.bare(before.label()), Words.bare(column.label()));
      if (named != null) return named;
      if (somebody != null
          && Somebody.isGeneric(before.label())
          && Somebody.isGeneric(column.label())) {
        return somebody;
      }
    }
    return null;
  }

  private static boolean sameGroup(Layout.Column one, Layout.Column other) {
    return one.path()
        .subList(0, one.path().size() - 1)
        .equals(other.path().subList(0, other.path().size() - 1));
  }

  private Match column(Layout.Column column, Setting setting, @Nullable String somebody) {
    var words = column.words();
    var masking = Masking.of(words, column.examples());
    var taught = lessons.taught(setting.subject(), Words.tight(words));
    if (taught != null) return new Match(taught, true, Match.Why.TAUGHT, List.of(), masking);
    if (Habits.isSerial(column.label())) return habit(new Meaning.Serial());
    if (column.formula() != null) {
      return new Match(new Meaning.Formula(), true, Match.Why.FORMULA, List.of(), Masking.NONE);
    }
    var level = Habits.place(column.label());
    if (level != null && column.path().size() == 1) return habit(new Meaning.PlaceName(level));
    var found = find(column, setting, somebody);
    if (Habits.isLeft(column.label()) && (found == null || !found.sure())) {
      return habit(new Meaning.Left());
    }
    var plain =
        found != null
            && found.sure()
            && setting.population().isEmpty()
            && column.path().size() == 1;
    if (setting.subject() == ItemSubject.PLACE && !plain && (found == null || found.counted())) {
      var counted = counted(column, setting);
      if (counted != null) return counted;
    }
    if (setting.subject() == ItemSubject.HOUSEHOLD && (found == null || !found.sure())) {
      var counted = members(column);
      if (counted != null) return counted;
    }
    return found == null
        ? new Match(new Meaning.Unknown(), false, Match.Why.NOTHING, List.of(), masking)
        : found.match(masking);
  }

  private static Match habit(Meaning meaning) {
    return new Match(meaning, true, Match.Why.HABIT, List.of(), Masking.NONE);
  }

  private Match field(Layout.Field field, Setting setting, boolean card) {
    var column =
        new Layout.Column(field.column(), field.row(), List.of(field.label()), List.of(), null);
    var level = Habits.place(field.label());
    if (level != null) return habit(new Meaning.PlaceName(level));
    if (Habits.isOfPlace(field.label())) return habit(new Meaning.PlaceName(Level.COMMUNITY));
    if (Habits.isLeft(field.label())) return habit(new Meaning.Left());
    if (card) return column(column, setting, null);
    // Beside a table stands who fills it in, unless the words are clearly the place's.
    var match = column(column, setting, null);
    var places = setting.subject() == ItemSubject.PLACE && !isOfSender(field.label());
    return places && match.sure() ? match : habit(new Meaning.Left());
  }

  /** Beside a table, who is named is who fills it in. */
  private static boolean isOfSender(String label) {
    return Somebody.isGeneric(label)
        || Words.bare(label).matches(".*(填|负责人|联系人|单位|日期|时间|网格员|电话).*");
  }

  /** The best candidate and how sure it is. */
  private record Found(
      DataItem item, double score, Match.Why why, List<String> others, boolean clear) {

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

  private @Nullable Found find(Layout.Column column, Setting setting, @Nullable String somebody) {
    var all = new HashMap<String, Scored>();
    var label = column.label();
    var group = group(column);
    var subjects = new ArrayList<ItemSubject>();
    subjects.add(setting.subject());
    subjects.addAll(Around.of(setting.subject()));
    for (var subject : subjects) {
      var near = subject == setting.subject() ? 1 : 0.97;
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
          && setting.subject() != subject
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
                && best.item().subject() == setting.subject();
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

  private static boolean isNeutral(String group) {
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

  /** A count of who the words say, under what the title says. */
  private @Nullable Match counted(Layout.Column column, Setting setting) {
    var own = countedBy(column);
    if (own == null) return null;
    var absolute =
        own.subject() != null
            && own.conditions().isEmpty()
            && !column.path().getFirst().matches(".*(合计|总计|小计|人数|数量|总数).*");
    var all = new LinkedHashSet<>(own.conditions());
    var titled = !absolute && !setting.population().isEmpty();
    if (titled) all.addAll(setting.population());
    var of = new Conditions.Of(own.subject(), List.copyOf(all));
    var subject = of.subject() == null ? ItemSubject.RESIDENT : of.subject();
    if (!sameSubject(all, subject)) return null;
    var known = counts.getOrDefault(Set.copyOf(all), Map.of()).get(subject);
    var meaning =
        known == null ? new Meaning.Derived(Conditions.count(of)) : new Meaning.Item(known);
    return new Match(meaning, true, Match.Why.COUNTED, List.of(), Masking.NONE);
  }

  /** Who of a household's members are counted: 其中:老年人. */
  private @Nullable Match members(Layout.Column column) {
    var own = countedBy(column);
    if (own == null || own.conditions().isEmpty() || own.subject() != ItemSubject.RESIDENT) {
      return null;
    }
    var known = ofMembers.get(Set.copyOf(own.conditions()));
    var meaning =
        known == null ? new Meaning.Derived(Conditions.count(own)) : new Meaning.Item(known);
    var said = column.words().matches(".*(其中|人数|数量|口数).*");
    return new Match(
        meaning, said, Match.Why.COUNTED, known == null ? List.of() : List.of(known), Masking.NONE);
  }

  private boolean sameSubject(Set<Condition> all, ItemSubject subject) {
    return all.stream().allMatch(it -> catalogue.item(it.item()).subject() == subject);
  }

  /** Two columns cannot both be one item without somebody having looked. */
  private static List<Match> noneTwice(List<Match> matches) {
    var seen = new HashSet<Meaning>();
    var checked = new ArrayList<Match>();
    for (var match : matches) {
      var twice = match.meaning() instanceof Meaning.Item && !seen.add(match.meaning());
      checked.add(twice && match.why() != Match.Why.TAUGHT ? match.unsure(Match.Why.TWICE) : match);
    }
    return checked;
  }

  /** For reading a formula out of words that somebody types: null where they are not understood. */
  @Nullable Derivation formula(String words) {
    var of = conditions.all(words);
    return of == null ? null : Conditions.count(of);
  }
}
