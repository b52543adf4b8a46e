package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.catalogue.Candidate;
import org.linli.catalogue.DataItem;
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

    /** Of whom an item can be at all; empty: of everybody. */
    List<Condition> appliesIf(String key);
  }

  /** What people have said earlier forms' headings stand for. */
  interface Lessons {
    @Nullable Meaning taught(ItemSubject subject, String words);
  }

  private final Finder finder;
  private final Lessons lessons;
  private final Conditions conditions;
  private final RowKinds kinds;
  private final Counted counted;

  Matcher(Catalogue catalogue, Lessons lessons) {
    this.lessons = lessons;
    this.finder = new Finder(catalogue);
    this.conditions = new Conditions(catalogue.all());
    this.kinds = new RowKinds(catalogue, conditions);
    this.counted = new Counted(catalogue, conditions);
  }

  /** What is known of a form before its headings are read. */
  record Setting(String title, ItemSubject subject, List<Condition> population) {}

  SheetPlan plan(int index, String name, Layout layout) {
    var headings = new ArrayList<String>();
    var table = layout.table();
    if (table == null) layout.fields().forEach(it -> headings.add(it.label()));
    else table.columns().forEach(it -> headings.add(it.label()));
    return planFor(index, name, layout, kinds.of(headings, layout.title() + " " + name));
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
    var explicit =
        table != null && table.columns().stream().anyMatch(it -> counted.says(it, titled));
    var under =
        subject != ItemSubject.PLACE ? population : explicit ? List.<Condition>of() : titled;
    var setting = new Setting(words, subject, under);
    var columns = table == null ? List.<Match>of() : columns(table.columns(), setting);
    var about = kinds.about(layout, subject);
    var card = table == null || about != subject;
    var cells = new Setting(words, about, List.of());
    var fields = layout.fields().stream().map(it -> field(it, cells, card)).toList();
    return new SheetPlan(
        index,
        name,
        layout,
        subject,
        RowKinds.level(layout, subject),
        about,
        population,
        null,
        columns,
        noneTwice(fields));
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
      if (!ofThese) whole = counted.with(setting, column);
      before = column;
    }
    return noneTwice(matches);
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
    var found = finder.find(column, setting.subject(), somebody);
    if (Habits.isLeft(column.label()) && (found == null || !found.sure())) {
      return habit(new Meaning.Left());
    }
    var plain =
        found != null
            && found.sure()
            && setting.population().isEmpty()
            && column.path().size() == 1;
    if (setting.subject() == ItemSubject.PLACE && !plain && (found == null || found.counted())) {
      var count = counted.of(column, setting);
      if (count != null) return count;
    }
    if (setting.subject() == ItemSubject.HOUSEHOLD && (found == null || !found.sure())) {
      var count = counted.members(column);
      if (count != null) return count;
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
}
