package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.ItemSubject;
import org.linli.facts.known.KnownRow;
import org.linli.facts.known.KnownRows;
import org.linli.facts.known.Subject;
import org.linli.places.Place;
import org.linli.places.Places;

/**
 * The rows of one sheet with the answers of their cells, in walking order. A few hundred are held
 * at a time, however wide the place.
 */
final class RowStream {

  private static final int AT_ONCE = 500;

  /** Takes one row after the other. */
  interface Taker {

    /** A row that is listed, with an answer for each column. */
    void row(KnownRow row, List<Answer> answers);

    /** It cannot be told whether this one is to be listed, because these are not known. */
    default void undecided(KnownRow row, Set<String> items) {}
  }

  private final KnownRows rows;
  private final Places places;
  private final Matcher.Catalogue catalogue;
  private final Deriving deriving;
  private final SheetPlan plan;
  private final PlaceCode within;
  private final List<Match> matches;
  private final Map<ItemSubject, Set<String>> needed;
  private final Map<PlaceCode, String> names = new HashMap<>();
  private final RowAnswers answers;

  RowStream(
      KnownRows rows,
      Places places,
      Matcher.Catalogue catalogue,
      Deriving deriving,
      SheetPlan plan,
      List<Match> matches,
      PlaceCode within) {
    this.rows = rows;
    this.places = places;
    this.catalogue = catalogue;
    this.deriving = deriving;
    this.plan = plan;
    this.within = within;
    this.matches = matches;
    this.needed = RowAnswers.needed(catalogue, deriving, matches);
    this.answers =
        new RowAnswers(catalogue, deriving, plan.subject(), matches, this::name, figures());
  }

  private RowAnswers.Figures figures() {
    var kind = plan.subject();
    var level = plan.level();
    var counting =
        kind == ItemSubject.PLACE
            ? Counting.byPlace(catalogue, deriving, level == null ? within.level() : level, matches)
            : Counting.byOwner(catalogue, deriving, kind, matches);
    if (counting.isNeeded()) counting.over(rows, within);
    return counting;
  }

  private String name(PlaceCode place) {
    return names.computeIfAbsent(place, code -> places.named(code).name());
  }

  /** All who are on the sheet. */
  void each(Taker take) {
    if (plan.subject() == ItemSubject.PLACE) {
      eachPlace(take);
      return;
    }
    var items = new TreeSet<>(RowAnswers.own(needed, plan.subject()));
    items.addAll(deriving.reads(plan.population()));
    var batch = new ArrayList<KnownRow>(AT_ONCE);
    var count = new int[1];
    rows.each(
        within,
        plan.subject(),
        items,
        row -> {
          var listed = deriving.holds(row, plan.population());
          if (listed == null) take.undecided(row, missing(row));
          if (!Boolean.TRUE.equals(listed)) return;
          batch.add(row);
          if (batch.size() == AT_ONCE) hand(batch, count, take);
        });
    hand(batch, count, take);
  }

  /** These subjects only, in their order; unknown ones are left out. */
  void of(Collection<Subject> subjects, Taker take) {
    var found = rows.of(subjects, RowAnswers.own(needed, plan.subject()));
    var batch = new ArrayList<KnownRow>();
    for (var subject : subjects) {
      var row = found.get(subject);
      if (row != null) batch.add(row);
    }
    hand(batch, new int[1], take);
  }

  private Set<String> missing(KnownRow row) {
    var missing = new LinkedHashSet<String>();
    for (var condition : plan.population()) {
      if (deriving.value(row, condition.item()) == null) {
        deriving.sources(List.of(condition)).stream()
            .filter(key -> row.get(key) == null)
            .findFirst()
            .ifPresent(missing::add);
      }
    }
    return missing;
  }

  private void hand(List<KnownRow> batch, int[] count, Taker take) {
    var around = around(batch);
    for (var row : batch) take.row(row, answers.of(row, around, ++count[0]));
    batch.clear();
  }

  private Map<Subject, KnownRow> around(List<KnownRow> batch) {
    var around = new HashMap<Subject, KnownRow>();
    RowAnswers.others(needed, plan.subject())
        .forEach((kind, items) -> {
          var subjects = new LinkedHashSet<Subject>();
          for (var row : batch) {
            if (kind == ItemSubject.PLACE) {
              items.forEach(
                  key -> subjects.add(RowAnswers.placeOf(row.grid(), catalogue.item(key))));
            } else {
              var other = row.around().get(kind);
              if (other != null) subjects.add(other);
            }
          }
          if (!subjects.isEmpty()) around.putAll(rows.of(subjects, items));
        });
    return around;
  }

  private void eachPlace(Taker take) {
    var level = Objects.requireNonNullElse(plan.level(), within.level());
    var codes =
        level.isWiderThan(within.level()) || level == within.level()
            ? List.of(within.at(level))
            : places.all(within, level).stream().map(Place::code).toList();
    var subjects = codes.stream().map(PlaceRows::subject).toList();
    var known = rows.of(subjects, RowAnswers.own(needed, ItemSubject.PLACE));
    var count = 0;
    for (var code : codes) {
      var subject = PlaceRows.subject(code);
      var row = known.get(subject);
      if (row == null) row = new KnownRow(subject, code, null, Map.of(), Map.of());
      take.row(row, answers.of(row, Map.of(), ++count));
    }
  }

  /** The level at which rows that are places stand. */
  static Level levelOf(SheetPlan plan, PlaceCode within) {
    return Objects.requireNonNullElse(plan.level(), within.level());
  }
}
