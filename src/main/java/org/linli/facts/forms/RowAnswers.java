package org.linli.facts.forms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.Known;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.Subject;

/** Answers the cells of one row, column by column. Made once for a form, used for each row. */
final class RowAnswers {

  /**
   * Figures that were counted for a place, a household or a building before its row is answered.
   */
  interface Figures {
    /**
     * @param row a {@link PlaceCode} or a {@link Subject}
     */
    @Nullable Figure of(Object row, Derivation formula);
  }

  /** A count and how many could not be told, because something of them is not known. */
  record Figure(String value, long unknown) {}

  private final Matcher.Catalogue catalogue;
  private final Map<String, DataItem> items = new HashMap<>();
  private final Deriving deriving;
  private final ItemSubject subject;
  private final List<Match> matches;
  private final Function<PlaceCode, String> placeName;
  private final Figures figures;
  private final LocalDate today;

  RowAnswers(
      Matcher.Catalogue catalogue,
      Deriving deriving,
      ItemSubject subject,
      List<Match> matches,
      Function<PlaceCode, String> placeName,
      Figures figures) {
    this.catalogue = catalogue;
    this.deriving = deriving;
    this.subject = subject;
    this.matches = matches;
    this.placeName = placeName;
    this.figures = figures;
    this.today = deriving.today();
  }

  /** The items that have to be read for each kind of thing a row tells of. */
  static Map<ItemSubject, Set<String>> needed(
      Matcher.Catalogue catalogue, Deriving deriving, List<Match> matches) {
    var needed = new EnumMap<ItemSubject, Set<String>>(ItemSubject.class);
    for (var match : matches) {
      if (!(match.meaning() instanceof Meaning.Item(var key))) continue;
      var sources = new TreeSet<>(deriving.reads(key));
      var once = catalogue.toldOnce(key);
      if (once != null) sources.add(once);
      for (var source : sources) {
        needed.computeIfAbsent(catalogue.item(source).subject(), _ -> new TreeSet<>()).add(source);
      }
    }
    return needed;
  }

  /** The answers of a row, one a column. */
  List<Answer> of(KnownRow row, Map<Subject, KnownRow> around, int number) {
    var answers = new ArrayList<Answer>(matches.size());
    for (var match : matches) answers.add(answer(match.meaning(), row, around, number));
    return answers;
  }

  private Answer answer(Meaning meaning, KnownRow row, Map<Subject, KnownRow> around, int number) {
    return switch (meaning) {
      case Meaning.Serial _ -> plain(String.valueOf(number));
      case Meaning.PlaceName(var level) -> placeName(row, level);
      case Meaning.Item(var key) -> item(items.computeIfAbsent(key, catalogue::item), row, around);
      case Meaning.Derived(var formula) -> figure(null, formula, row);
      case Meaning.Left _, Meaning.Formula _, Meaning.Proposed _, Meaning.Unknown _ ->
          Answer.NOTHING;
    };
  }

  /** A place tells its own name where a narrower one is asked. */
  private Answer placeName(KnownRow row, Level level) {
    var grid = row.grid();
    return plain(placeName.apply(level.isWiderThan(grid.level()) ? grid.at(level) : grid));
  }

  private Answer plain(String value) {
    return new Answer.Value(null, value, null, today, true);
  }

  private Answer item(DataItem item, KnownRow row, Map<Subject, KnownRow> around) {
    var of = row;
    if (item.subject() != subject) {
      var other = subjectOf(row, item);
      var found = other == null ? null : around.get(other);
      if (found == null) return Answer.NOTHING;
      of = found;
    }
    var formula = item.derivation();
    if (formula != null && formula.kind() != Derivation.Kind.AGE) {
      return figure(item, formula, of);
    }
    var known = of.get(item.key());
    if (known != null) return value(item, known);
    var derived = deriving.value(of, item.key());
    if (derived != null) return new Answer.Value(item, derived, null, today, true);
    if (deriving.cannotApply(of, item.key())) return new Answer.NotApplicable(item);
    var once = catalogue.toldOnce(item.key());
    return once == null ? missing(item, of) : ofGrid(catalogue.item(once), row, around);
  }

  /** What was told of the grid holds for what is in it; else the grid is asked, once for all. */
  private Answer ofGrid(DataItem item, KnownRow row, Map<Subject, KnownRow> around) {
    var grid = placeOf(row.grid(), item);
    var of = around.get(grid);
    var known = of == null ? null : of.get(item.key());
    return known == null ? new Answer.Missing(item, grid) : value(item, known);
  }

  /** What an item of a row tells of: the row itself, or what it belongs to; null: nothing there. */
  static @Nullable Subject subjectOf(KnownRow row, DataItem item) {
    if (item.subject() == ItemSubject.PLACE) return placeOf(row.grid(), item);
    return item.subject() == row.subject().kind()
        ? row.subject()
        : row.around().get(item.subject());
  }

  /** What is told of a place is told of the community, but for what is the grid's own. */
  static Subject placeOf(PlaceCode grid, DataItem item) {
    var level = item.key().startsWith("GRID_") ? Level.GRID : Level.COMMUNITY;
    return PlaceRows.subject(level.isWiderThan(grid.level()) ? grid.at(level) : grid);
  }

  private Answer value(DataItem item, Known known) {
    var voice = known.voice();
    return new Answer.Value(item, voice.value(), voice, voice.asOf(), known.isFresh(item, today));
  }

  /**
   * Nobody is asked for what follows from something else: the something else is asked. Nor is the
   * grade of a disability asked before it is known that there is one.
   */
  private Answer missing(DataItem item, KnownRow row) {
    var formula = item.derivation();
    if (formula != null) {
      return new Answer.Missing(catalogue.item(formula.items().getFirst()), row.subject());
    }
    var first = deriving.firstUnknown(row, catalogue.appliesIf(item.key()));
    return new Answer.Missing(first == null ? item : catalogue.item(first), row.subject());
  }

  private Answer figure(@Nullable DataItem item, Derivation formula, KnownRow row) {
    var own = row.subject().kind();
    if (formula.kind() == Derivation.Kind.COUNT && formula.counted() == own) {
      var holds = deriving.holds(row, formula.conditions());
      return holds == null ? Answer.NOTHING : plain(holds ? "是" : "否");
    }
    var figure = figures.of(own == ItemSubject.PLACE ? row.grid() : row.subject(), formula);
    return figure == null
        ? Answer.NOTHING
        : new Answer.Value(item, figure.value(), null, today, true, figure.unknown());
  }

  /** Splits what is known of the row's own kind from what is around it. */
  static Set<String> own(Map<ItemSubject, Set<String>> needed, ItemSubject subject) {
    return needed.getOrDefault(subject, Set.of());
  }

  static Map<ItemSubject, Set<String>> others(
      Map<ItemSubject, Set<String>> needed, ItemSubject subject) {
    var others = new HashMap<>(needed);
    others.remove(subject);
    return others;
  }
}
