package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.ItemSubject;

/**
 * A sheet of a form as it is understood: how it is laid out, what a row is about, who is on it, and
 * what each column and each single cell stands for.
 *
 * @param subject what a row of the table is about, or what the single cells are about where there
 *     is no table
 * @param level of the places, where rows are places
 * @param about what the single cells are about: the same, or what the rows belong to
 * @param population who is listed: all whose items are so; empty: everybody
 * @param askUndecided are those asked of whom it is not known whether they are listed? Null while
 *     nobody has said so
 * @param columns what the columns of the table stand for, one each
 * @param fields what the single cells stand for, one each
 */
public record SheetPlan(
    int index,
    String name,
    Layout layout,
    ItemSubject subject,
    @Nullable Level level,
    ItemSubject about,
    List<Derivation.Condition> population,
    @Nullable Boolean askUndecided,
    List<Match> columns,
    List<Match> fields) {

  public SheetPlan {
    population = List.copyOf(population);
    columns = List.copyOf(columns);
    fields = List.copyOf(fields);
    var table = layout.table();
    if (columns.size() != (table == null ? 0 : table.columns().size())
        || fields.size() != layout.fields().size()) {
      throw new IllegalArgumentException("Not what each column of " + name + " stands for");
    }
  }

  SheetPlan withColumn(int at, Match match) {
    var changed = new ArrayList<>(columns);
    changed.set(at, match);
    return with(changed, fields);
  }

  SheetPlan withField(int at, Match match) {
    var changed = new ArrayList<>(fields);
    changed.set(at, match);
    return with(columns, changed);
  }

  private SheetPlan with(List<Match> columns, List<Match> fields) {
    return new SheetPlan(
        index, name, layout, subject, level, about, population, askUndecided, columns, fields);
  }

  SheetPlan asking(@Nullable Boolean undecided) {
    return new SheetPlan(
        index, name, layout, subject, level, about, population, undecided, columns, fields);
  }

  SheetPlan of(ItemSubject subject, @Nullable Level level, List<Derivation.Condition> population) {
    var about = this.about == this.subject ? subject : this.about;
    var same = subject == this.subject && population.equals(this.population);
    return new SheetPlan(
        index,
        name,
        layout,
        subject,
        level,
        about,
        population,
        same ? askUndecided : null,
        columns,
        fields);
  }

  /** Is it about one household, person or place each, with at most a table of who belongs to it? */
  boolean isCard() {
    return layout.table() == null || about != subject;
  }

  /** Its single cells alone, with what they are about. */
  SheetPlan card() {
    return new SheetPlan(
        index,
        name,
        new Layout(layout.title(), layout.fields(), null),
        about,
        null,
        about,
        List.of(),
        null,
        List.of(),
        fields);
  }

  /**
   * Keys of all items it is made of: its population's and its formulas' too, and those that tell
   * whether an item can be of somebody at all.
   */
  Set<String> items(Deriving deriving) {
    var items = new TreeSet<>(deriving.sources(population));
    Stream.concat(columns.stream(), fields.stream())
        .forEach(match -> {
          switch (match.meaning()) {
            case Meaning.Item(var key) -> {
              items.add(key);
              items.addAll(deriving.gates(key));
            }
            case Meaning.Derived(var formula) ->
                items.addAll(deriving.sources(formula.conditions()));
            case Meaning.PlaceName _,
                Meaning.Serial _,
                Meaning.Left _,
                Meaning.Formula _,
                Meaning.Proposed _,
                Meaning.Unknown _ -> {}
          }
        });
    return items;
  }

  /** Is anything of it still open? */
  boolean isSure() {
    return columns.stream().allMatch(Match::sure) && fields.stream().allMatch(Match::sure);
  }
}
