package org.linli.catalogue;

import java.io.Reader;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.CodeList.Code;

/**
 * Reads the catalogue from {@code catalogue/items.csv} and {@code catalogue/codes.csv}. It is data
 * and not a table, so that everybody can read it, and a change of it is reviewed as one of code.
 */
final class CatalogueFile {

  private final Map<String, CodeList> lists = new LinkedHashMap<>();

  private CatalogueFile() {}

  static Catalogue shipped() {
    return new Catalogue(shippedItems());
  }

  static List<DataItem> shippedItems() {
    return items(DataFile.resource("items.csv"), DataFile.resource("codes.csv"));
  }

  static Catalogue read(Reader items, Reader codes) {
    return new Catalogue(items(items, codes));
  }

  private static List<DataItem> items(Reader items, Reader codes) {
    var file = new CatalogueFile();
    file.readLists(codes);
    return DataFile.rows(items).stream().map(file::item).toList();
  }

  private void readLists(Reader codes) {
    var byList = new LinkedHashMap<String, List<Code>>();
    DataFile.rows(codes)
        .forEach(row ->
            byList
                .computeIfAbsent(row.get("list"), _ -> new ArrayList<>())
                .add(new Code(row.get("code"), row.get("zh"), row.get("en"))));
    byList.forEach((key, list) -> lists.put(key, new CodeList(key, list)));
  }

  private DataItem item(CSVRecord row) {
    try {
      var synonyms = words(row.get("synonyms"));
      var fresh = row.get("fresh");
      return new DataItem(
          row.get("key"),
          Integer.parseInt(row.get("version")),
          ItemSubject.valueOf(row.get("subject")),
          row.get("zh"),
          row.get("en"),
          synonyms.stream().map(it -> it.replace("?", "")).toList(),
          synonyms.stream().filter(it -> it.endsWith("?")).map(it -> it.replace("?", "")).toList(),
          value(row),
          orNull(row.get("standard")),
          SourceAgency.valueOf(row.get("owner")),
          fresh.equals("never") ? null : Period.parse(fresh),
          Sensitivity.valueOf(row.get("sensitivity")),
          words(row.get("ask")).stream().map(Knower::valueOf).toList(),
          orNull(row.get("register")),
          row.get("formula").isEmpty() ? null : Derivation.parse(row.get("formula")));
    } catch (RuntimeException wrong) {
      throw new IllegalArgumentException("Row " + row.getRecordNumber() + ": " + row, wrong);
    }
  }

  private ValueRule value(CSVRecord row) {
    var type = DataType.valueOf(row.get("type"));
    var rule = row.get("rule");
    var bounds = type.isNumber() ? rule.split("\\.\\.", -1) : new String[0];
    return new ValueRule(
        type,
        type == DataType.CODE ? lists.get(row.get("codes")) : null,
        orNull(row.get("unit")),
        type.isNumber() ? null : orNull(rule),
        bounds.length == 2 ? Long.valueOf(bounds[0]) : null,
        bounds.length == 2 ? Long.valueOf(bounds[1]) : null);
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  private static @Nullable String orNull(String cell) {
    return cell.isEmpty() ? null : cell;
  }
}
