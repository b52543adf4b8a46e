package org.linli.sweeps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.edge.Texts;

/**
 * Which column of a table says what, by its header. What an answer adds to each row stands in
 * columns of its own, which are passed over when it is sent again.
 */
final class BatchColumns {

  private static final List<String> ADDED = List.of("row", "field", "value", "reason", "cure");

  private final List<String> header;
  private final @Nullable BatchField[] fields;

  private BatchColumns(List<String> header) {
    this.header = header;
    this.fields = new @Nullable BatchField[header.size()];
    for (var i = 0; i < fields.length; i++) fields[i] = BatchField.of(header.get(i));
  }

  /** Refuses a header that lacks what the reader needs, or that says what it does not know. */
  static BatchColumns of(List<String> names, BatchReader reader) {
    var columns = new BatchColumns(names.stream().map(String::strip).toList());
    columns.require(reader.needed());
    return columns;
  }

  private void require(List<BatchField> needed) {
    var there = Arrays.asList(fields);
    var missing =
        needed.stream()
            .filter(it -> !there.contains(it))
            .map(BatchField::label)
            .collect(Collectors.joining(", "));
    var unknown =
        header.stream()
            .filter(it -> BatchField.of(it) == null && !ADDED.contains(it))
            .collect(Collectors.joining(", "));
    var known = there.stream().filter(Objects::nonNull).toList();
    if (!missing.isEmpty() || !unknown.isEmpty() || Set.copyOf(known).size() < known.size()) {
      throw Refusal.because(
          SweepsReason.BATCH_COLUMNS,
          missing.isEmpty() ? "—" : missing,
          unknown.isEmpty() ? "—" : unknown);
    }
  }

  int size() {
    return fields.length;
  }

  /** What a row's cells say, in the order of {@link BatchField}. */
  @Nullable String[] values(List<String> cells) {
    var values = new @Nullable String[BatchField.values().length];
    for (var i = 0; i < cells.size() && i < fields.length; i++) {
      var field = fields[i];
      if (field != null) values[field.ordinal()] = cells.get(i).strip();
    }
    return values;
  }

  /** The header of an answer. */
  List<String> answered() {
    var names = new ArrayList<String>();
    for (var it : header) if (!ADDED.contains(it)) names.add(it);
    names.addAll(ADDED);
    return names;
  }

  /** A refused row as it came, with what is wrong in the columns that are added. */
  List<String> answer(List<String> cells, int line, Texts.FaultView why) {
    var out = new ArrayList<String>();
    for (var i = 0; i < header.size(); i++) {
      if (!ADDED.contains(header.get(i))) out.add(i < cells.size() ? cells.get(i) : "");
    }
    out.add(Integer.toString(line));
    out.add(String.valueOf(why.column()));
    out.add(why.value());
    out.add(why.reason());
    out.add(why.cure());
    return out;
  }
}
