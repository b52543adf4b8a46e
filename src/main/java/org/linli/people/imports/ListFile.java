package org.linli.people.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Texts;
import org.linli.sheets.SheetWriter;

/**
 * A workbook that is filled beforehand, in words that are understood when it comes back. The first
 * column, hidden, says what each row is; the row above the header, of which place the list is; what
 * is fixed is grey and says so. Nothing is sent before the first row is there.
 */
final class ListFile {

  private final Texts texts;
  private final Subject subject;
  private final List<Column> columns;
  private final Set<Column> fixed;
  private final List<String> stamp;
  private final Target target;
  private @Nullable SheetWriter sheet;

  /** Where the workbook goes, opened when there is something to send. */
  interface Target {
    OutputStream open() throws IOException;
  }

  /** What stands in its columns, in their order; the first is the number that nobody changes. */
  record Shape(Subject subject, List<Column> columns, Set<Column> fixed) {}

  ListFile(Texts texts, Stamps stamps, Shape shape, PlaceCode place, Target target) {
    this.texts = texts;
    this.subject = shape.subject();
    this.columns = shape.columns();
    this.fixed = shape.fixed();
    this.stamp = stamps.cells(place);
    this.target = target;
  }

  void row(List<String> cells) {
    opened().row(cells);
  }

  void finish() {
    opened().finish();
  }

  private SheetWriter opened() {
    var open = sheet;
    if (open != null) return open;
    try {
      open = new SheetWriter(target.open(), texts.say("registers.subject." + subject));
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    open.hide(0);
    open.above(stamp);
    open.header(
        columns.stream().map(this::header).toList(),
        IntStream.range(0, columns.size())
            .filter(i -> fixed.contains(columns.get(i)))
            .boxed()
            .toList());
    sheet = open;
    return open;
  }

  private String header(Column column) {
    var name = texts.say("registers.column." + column);
    return fixed.contains(column) ? texts.say("registers.fixed", name) : name;
  }
}
