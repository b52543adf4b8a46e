package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.List;
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
    return new SheetPlan(index, name, layout, subject, level, about, population, changed, fields);
  }

  SheetPlan withField(int at, Match match) {
    var changed = new ArrayList<>(fields);
    changed.set(at, match);
    return new SheetPlan(index, name, layout, subject, level, about, population, columns, changed);
  }

  SheetPlan of(ItemSubject subject, @Nullable Level level, List<Derivation.Condition> population) {
    var about = this.about == this.subject ? subject : this.about;
    return new SheetPlan(index, name, layout, subject, level, about, population, columns, fields);
  }

  /** Is it about one household, person or place each, with at most a table of who belongs to it? */
  boolean isCard() {
    return layout.table() == null || about != subject;
  }

  /** Its single cells alone, with what they are about. */
  SheetPlan card() {
    return new SheetPlan(
        index, name, new Layout(layout.title(), layout.fields(), null), about, null, about,
        List.of(), List.of(), fields);
  }

  /** Is anything of it still open? */
  boolean isSure() {
    return columns.stream().allMatch(Match::sure) && fields.stream().allMatch(Match::sure);
  }
}
