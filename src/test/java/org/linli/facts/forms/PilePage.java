package org.linli.facts.forms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A sheet of a workbook of the pile, from top to bottom. */
final class PilePage {

  /** What stands below the other on a sheet. */
  sealed interface Block {
    record Title(String text) implements Block {}

    /** Parts spread over the width; {@code label→WHAT} leaves the cell beside the label blank. */
    record Line(List<String> parts) implements Block {}

    record Gap(int rows) implements Block {}

    record Table(List<PileColumn> columns, int blanks, List<String> given, String total, Look look)
        implements Block {}

    /**
     * Labels and blanks: {@code [ITEM:NAME]} is a blank cell, {@code <} belongs to the cell on the
     * left, {@code ^} to the one above, {@code [ITEM:X=心脏病]} names the label itself.
     */
    record Grid(List<List<String>> cells) implements Block {}
  }

  /**
   * How a table looks: bordered rows, the columns numbered below the header, an example first; and
   * what its rows are, where that is not what the sheet is about.
   */
  record Look(boolean bordered, String numbers, String example, String rows) {}

  final String name;
  final String subject;
  final String population;
  final List<Block> blocks = new ArrayList<>();
  private boolean bordered = true;
  private String numbers = "";
  private String example = "";
  private String total = "";
  private String rows = "";

  PilePage(String name, String subject, String population) {
    this.name = name;
    this.subject = subject;
    this.population = population;
  }

  PilePage title(String text) {
    blocks.add(new Block.Title(text));
    return this;
  }

  PilePage line(String... parts) {
    blocks.add(new Block.Line(List.of(parts)));
    return this;
  }

  PilePage notes(String... lines) {
    for (var line : lines) blocks.add(new Block.Line(List.of(line)));
    return this;
  }

  PilePage gap(int rows) {
    blocks.add(new Block.Gap(rows));
    return this;
  }

  /** The table that comes next has no lines around its empty rows. */
  PilePage bare() {
    bordered = false;
    return this;
  }

  /** Below the header of the table that comes next: 甲 乙 1 2 3, parted by blanks. */
  PilePage numbered(String numbersOfColumns) {
    numbers = numbersOfColumns;
    return this;
  }

  PilePage example(String cells) {
    example = cells;
    return this;
  }

  PilePage total(String label) {
    total = label;
    return this;
  }

  /** What the rows of the table that comes next are. */
  PilePage rowsOf(String subjectOfRows) {
    rows = subjectOfRows;
    return this;
  }

  /** A table with so many empty rows; those whose first words are given come before them. */
  PilePage table(int blanks, String columns, String... given) {
    var look = new Look(bordered, numbers, example, rows.isEmpty() ? subject : rows);
    blocks.add(new Block.Table(PileColumn.of(columns), blanks, List.of(given), total, look));
    bordered = true;
    numbers = "";
    example = "";
    total = "";
    rows = "";
    return this;
  }

  PilePage grid(String lines) {
    var rows =
        lines
            .lines()
            .filter(it -> !it.isBlank())
            .map(it -> Arrays.stream(it.split("\\|", -1)).map(String::strip).toList())
            .toList();
    blocks.add(new Block.Grid(rows));
    return this;
  }

  /** How many columns the widest part has. */
  int width() {
    return blocks.stream().mapToInt(PilePage::width).max().orElse(1);
  }

  private static int width(Block block) {
    return switch (block) {
      case Block.Table table -> table.columns().size();
      case Block.Grid grid -> grid.cells().stream().mapToInt(List::size).max().orElse(1);
      case Block.Line line -> line.parts().size();
      case Block.Title _, Block.Gap _ -> 1;
    };
  }
}
