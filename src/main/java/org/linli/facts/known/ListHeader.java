package org.linli.facts.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.Candidate;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.ItemSubject;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetRow;

/**
 * What the columns of an agency's own list are: who each row is of, and which items it tells.
 *
 * @param row the number of the header's row
 */
record ListHeader(int sheet, int row, ItemSubject kind, List<Column> columns) {

  private static final int LOOKED_AT = 12;

  /** By which items a row says of whom it is, the surest first. */
  private static final Map<ItemSubject, List<String>> NAMING =
      Map.of(
          ItemSubject.RESIDENT, List.of("IDENTITY_NUMBER", "NAME"),
          ItemSubject.ORGANISATION, List.of("CREDIT_CODE", "ORG_NAME"),
          ItemSubject.DWELLING, List.of("DWELLING_ADDRESS"),
          ItemSubject.HOUSEHOLD, List.of("HOUSEHOLD_ADDRESS"));

  private static final List<ItemSubject> KINDS =
      List.of(
          ItemSubject.RESIDENT,
          ItemSubject.ORGANISATION,
          ItemSubject.DWELLING,
          ItemSubject.HOUSEHOLD);

  /** What becomes of a column. */
  enum Use {
    /** It says of whom the row is. */
    NAMING,
    /** Its values are recorded. */
    TAKEN,
    /** Its item is sensitive and off: not one of its values is kept. */
    OFF,
    /** It follows from other data. */
    DERIVED,
    /** No item of the catalogue is surely meant. */
    UNKNOWN
  }

  record Column(int at, String heading, @Nullable DataItem item, Use use) {}

  /** The column of an item that names; null where there is none. */
  @Nullable Column naming(String item) {
    for (var it : columns) {
      if (it.use() == Use.NAMING && it.item() != null && it.item().key().equals(item)) return it;
    }
    return null;
  }

  /** The first row of a visible sheet that names somebody and something; null where none does. */
  static @Nullable ListHeader find(SheetBook book, DataItems items, Predicate<DataItem> isOff) {
    for (var sheet : book.sheets()) {
      if (sheet.hidden()) continue;
      var best = new AtomicReference<@Nullable ListHeader>();
      book.read(
          sheet.index(),
          row -> {
            var found = of(sheet.index(), row, items, isOff);
            var before = best.get();
            if (found != null && (before == null || found.known() > before.known())) {
              best.set(found);
            }
            return row.number() < LOOKED_AT;
          });
      if (best.get() != null) return best.get();
    }
    return null;
  }

  private long known() {
    return columns.stream().filter(it -> it.use() != Use.UNKNOWN).count();
  }

  private static @Nullable ListHeader of(
      int sheet, SheetRow row, DataItems items, Predicate<DataItem> isOff) {
    ListHeader best = null;
    for (var kind : KINDS) {
      var columns = columns(row, kind, items, isOff);
      if (columns.stream().noneMatch(it -> it.use() == Use.NAMING)) continue;
      var found = new ListHeader(sheet, row.number(), kind, columns);
      if (found.known() < 2) continue;
      if (best == null || found.known() > best.known()) best = found;
    }
    return best;
  }

  private static List<Column> columns(
      SheetRow row, ItemSubject kind, DataItems items, Predicate<DataItem> isOff) {
    var naming = NAMING.getOrDefault(kind, List.of());
    var columns = new ArrayList<Column>();
    var taken = new java.util.HashSet<String>();
    for (var at = 0; at < row.cells().size(); at++) {
      var heading = row.at(at).text().strip();
      if (heading.isEmpty()) continue;
      var item = meant(items.candidates(heading, kind), naming);
      if (item == null || !taken.add(item.key())) {
        columns.add(new Column(at, heading, null, Use.UNKNOWN));
      } else {
        columns.add(new Column(at, heading, item, use(item, naming, isOff)));
      }
    }
    return columns;
  }

  private static Use use(DataItem item, List<String> naming, Predicate<DataItem> isOff) {
    if (naming.contains(item.key())) return Use.NAMING;
    if (item.isDerived()) return Use.DERIVED;
    return isOff.test(item) ? Use.OFF : Use.TAKEN;
  }

  /** The one item that is surely meant; where several go by the name, the one that names. */
  private static @Nullable DataItem meant(List<Candidate> candidates, List<String> naming) {
    var sure =
        candidates.stream()
            .filter(it -> it.why().compareTo(Candidate.Why.WITHOUT_EXTRAS) <= 0)
            .toList();
    if (sure.isEmpty()) return null;
    var first = sure.getFirst();
    var alike = sure.stream().filter(it -> it.why() == first.why()).toList();
    if (alike.size() == 1) return first.item();
    return alike.stream()
        .map(Candidate::item)
        .filter(it -> naming.contains(it.key()))
        .findFirst()
        .orElse(null);
  }

  /** The items that are recorded. */
  Set<String> items() {
    var keys = new java.util.LinkedHashSet<String>();
    for (var it : columns) {
      if (it.use() == Use.TAKEN && it.item() != null) keys.add(it.item().key());
    }
    return keys;
  }
}
