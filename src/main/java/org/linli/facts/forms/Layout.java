package org.linli.facts.forms;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet of a form is laid out: a title, single cells to be filled beside their labels, and at
 * most one table. Rows count from 1, columns from 0.
 */
public record Layout(String title, List<Field> fields, @Nullable Table table) {

  public Layout {
    fields = List.copyOf(fields);
  }

  /** A blank cell that is to be filled, and the label beside or above it. */
  public record Field(int row, int column, String label) {}

  /**
   * A column of the table.
   *
   * @param row where its own heading begins
   * @param path the headings above it, the widest first, its own last
   * @param examples what stands in its first rows
   * @param formula the formula that stands in its first row
   */
  public record Column(
      int index, int row, List<String> path, List<String> examples, @Nullable String formula) {
    public Column {
      path = List.copyOf(path);
      examples = List.copyOf(examples);
      if (path.isEmpty()) throw new IllegalArgumentException("A column without a heading");
    }

    /** Its own heading. */
    public String label() {
      return path.getLast();
    }

    /** All headings in one, as people tell it: 60岁以上 / 女. */
    public String words() {
      return String.join(" / ", path);
    }
  }

  /**
   * A table whose rows are to be filled.
   *
   * @param first the first row below the heading that is not an example; may lie below the sheet's
   *     last row where the table has no blank rows
   * @param last the last of the rows that are there to be filled or completed; {@code first - 1}
   *     where there are none
   * @param given do the rows name people or places already, so that each is only completed?
   */
  public record Table(
      int headFrom, int headTo, List<Column> columns, int first, int last, boolean given) {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /** All headings and labels there are. */
  Stream<String> headings() {
    var columns =
        table == null
            ? Stream.<String>empty()
            : table.columns().stream().flatMap(it -> it.path().stream());
    return Stream.concat(columns, fields.stream().map(Field::label));
  }
}
