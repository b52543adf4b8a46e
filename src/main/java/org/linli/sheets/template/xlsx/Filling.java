package org.linli.sheets.template.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.jspecify.annotations.Nullable;
import org.linli.sheets.template.AddedSheet;
import org.linli.sheets.template.SheetFilling;

/** Writes the whole file once: each part handed on as it is, copied with changes, or left out. */
final class Filling {

  private interface Rewriting {
    void write(InputStream in, OutputStream out) throws IOException, XMLStreamException;

    static Rewriting xml(XmlRewriting rewriting) {
      return (in, out) -> {
        var xml = XmlOut.into(out);
        rewriting.write(Xml.read(in), xml);
        xml.flush();
      };
    }
  }

  private interface XmlRewriting {
    void write(XMLStreamReader in, XmlOut out) throws XMLStreamException;
  }

  /** Somewhat less small than the usual level, and twice as fast. */
  private static final int LEVEL = 3;

  private final Parts parts;
  private final Book book;
  private final CellValues values;
  private final DateStyles dates;
  private final Map<String, Plan> plans = new HashMap<>();
  private final Map<String, Insertion> insertions = new HashMap<>();
  private final Map<String, Rewriting> rewritings = new HashMap<>();
  private final Set<String> dropped;
  private final List<NewPart> added;

  Filling(
      Parts parts,
      Book book,
      CellValues values,
      List<SheetFilling> fillings,
      List<AddedSheet> sheets)
      throws IOException, XMLStreamException {
    this.parts = parts;
    this.book = book;
    this.values = values;
    this.dates = new DateStyles(book.styles());
    for (var each : fillings) plan(each);
    this.dropped = Dropped.parts(parts, book);
    this.added = NewParts.of(sheets, parts, book);
    prepareSheets();
    prepareIndexes();
  }

  /** How far down a sheet reaches afterwards that reached so far down before. */
  int lowest(int sheet, int before) {
    var plan = plans.get(book.sheets().get(sheet).part());
    return plan == null ? before : plan.lowest(before);
  }

  private void plan(SheetFilling filling) {
    var sheet = book.sheets().get(filling.sheet());
    var plan = Plan.of(filling);
    if (plans.put(sheet.part(), plan) != null) {
      throw new IllegalArgumentException("Two fillings of the sheet " + sheet.name());
    }
    if (!plan.insertion().isNone()) insertions.put(sheet.key(), plan.insertion());
  }

  private void prepareSheets() throws IOException, XMLStreamException {
    var dependents = new Mentions(parts, book).dependents(plans.keySet());
    for (var i = 0; i < book.sheets().size(); i++) {
      var sheet = book.sheets().get(i);
      var plan = plans.get(sheet.part());
      if (plan == null && !dependents.contains(sheet.part())) continue;
      if (plan == null) plan = Plan.of(new SheetFilling(i, Map.of(), null, null));
      var formulas = new Formulas(sheet.name(), insertions);
      var writer = new SheetRewriter(plan, book, values, dates, formulas);
      rewritings.put(sheet.part(), Rewriting.xml(writer::write));
      if (!plan.insertion().isNone()) prepareWhatLiesOver(sheet, plan.insertion(), formulas);
    }
    if (insertions.isEmpty()) return;
    for (var part : parts.names()) {
      if (part.contains("/charts/chart")) {
        var shifter = new PartShifter(new Formulas("", insertions), Insertion.NONE);
        rewritings.putIfAbsent(part, Rewriting.xml(shifter::copyAll));
      }
    }
  }

  private void prepareWhatLiesOver(Book.Sheet sheet, Insertion insertion, Formulas formulas)
      throws IOException, XMLStreamException {
    for (var each : parts.relations(sheet.part())) {
      if (each.outside() || !parts.has(each.part())) continue;
      if (each.is("comments")
          || each.is("threadedComment")
          || each.is("drawing")
          || each.is("table")) {
        var shifter = new PartShifter(formulas, insertion);
        rewritings.put(each.part(), Rewriting.xml(shifter::copyAll));
      } else if (each.is("vmlDrawing")) {
        rewritings.put(each.part(), new OldDrawings(insertion)::copy);
      }
    }
  }

  private void prepareIndexes() throws IOException, XMLStreamException {
    var index = new Index(dropped, added);
    var known = parts.relations(book.part());
    var type = known.stream().filter(it -> it.is("worksheet")).findFirst().orElseThrow().type();
    rewritings.put(Parts.key("[Content_Types].xml"), Rewriting.xml(index::types));
    rewritings.put(
        Parts.relationsOf(book.part()),
        Rewriting.xml((in, out) -> index.relations(in, known, type, out)));
    var formulas = new Formulas("", insertions);
    rewritings.put(book.part(), Rewriting.xml(new BookRewriter(formulas, added)::write));
  }

  void write(OutputStream out) throws IOException, XMLStreamException {
    var zip = new ZipArchiveOutputStream(out);
    zip.setLevel(LEVEL);
    var styles = parts.relation(book.part(), "styles").map(Relation::part).orElse("");
    for (var part : parts.names()) {
      if (dropped.contains(part) || part.equals(styles)) continue;
      part(zip, part, rewritings.get(part));
    }
    for (var each : added) sheet(zip, each);
    // Last, for only now it is known which formats the cells needed.
    if (!styles.isEmpty()) part(zip, styles, dates.isEmpty() ? null : Rewriting.xml(dates::write));
    zip.finish();
    zip.flush();
  }

  private void part(ZipArchiveOutputStream zip, String part, @Nullable Rewriting rewriting)
      throws IOException, XMLStreamException {
    if (rewriting == null) {
      parts.copy(part, zip);
      return;
    }
    zip.putArchiveEntry(new ZipArchiveEntry(parts.writtenName(part)));
    try (var content = parts.open(part)) {
      rewriting.write(content, zip);
    }
    zip.closeArchiveEntry();
  }

  private void sheet(ZipArchiveOutputStream zip, NewPart added) throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(added.part()));
    var xml = XmlOut.into(zip);
    NewSheetXml.write(added.sheet(), book.namespace(), xml);
    xml.flush();
    zip.closeArchiveEntry();
  }
}
