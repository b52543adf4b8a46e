package org.linli.people.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Texts;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.sheets.SheetBook;
import org.linli.sheets.SheetRow;
import org.springframework.stereotype.Component;

/**
 * The row above the header of a workbook that was filled beforehand: whose list it is. Its cells
 * are fixed: in the hidden column the place's code, then a label, then the place's name.
 */
@Component
class Stamps {

  /** In every language, as a workbook may come back to somebody who reads another. */
  private static final Set<String> LABELS = Set.of("地区", "place");

  private final Places places;
  private final Texts texts;

  Stamps(Places places, Texts texts) {
    this.places = places;
    this.texts = texts;
  }

  /** The cells of the row, for the list of a place. */
  List<String> cells(PlaceCode place) {
    return List.of(
        place.toString(),
        texts.say("registers.stamp.place"),
        name(place),
        texts.say("registers.stamp.hint"));
  }

  /** A file without such a row is an office's own, and may be of any place. */
  void check(PlaceCode into, SheetBook book, Layout layout) {
    var sheet =
        book.sheets().stream().filter(it -> it.index() == layout.sheet()).findFirst().orElseThrow();
    for (var row : Layouts.firstRows(book, sheet)) {
      if (row.number() >= layout.headerFrom()) return;
      for (var at = 0; at < row.cells().size(); at++) {
        if (LABELS.contains(Words.plain(row.at(at).text()))) {
          check(into, row, at);
          return;
        }
      }
    }
  }

  private void check(PlaceCode into, SheetRow row, int label) {
    var told = label == 0 ? "" : row.at(label - 1).text().strip();
    var of = code(told);
    if (of != null && !into.contains(of)) {
      throw Refusal.because(
          RegisterImportReason.OTHER_PLACE, row.at(label + 1).text().strip(), name(into));
    }
    // Where the hidden cell was lost, the name alone must say the place.
    refuseUnlessNamed(row, label, of == null ? into : of);
    if (of == null && !told.isEmpty()) refuse(row.name(label - 1), told, into.toString());
  }

  private void refuseUnlessNamed(SheetRow row, int label, PlaceCode of) {
    var found = row.at(label + 1).text().strip();
    if (!found.equals(name(of))) refuse(row.name(label + 1), found, name(of));
  }

  private static void refuse(String cell, String found, String was) {
    throw Refusal.forFaults(
        RegisterImportReason.FIXED_CELLS_CHANGED,
        List.of(Fault.at(cell, found, ImportFault.FIXED_PLACE_CHANGED, cell, was)));
  }

  private @Nullable PlaceCode code(String told) {
    try {
      var code = PlaceCode.of(told);
      return places.named(List.of(code)).isEmpty() ? null : code;
    } catch (IllegalArgumentException notACode) {
      return null;
    }
  }

  /** From the district down, so that it can be told from others of the same name. */
  private String name(PlaceCode place) {
    var known = places.named(Stream.concat(place.ancestors().stream(), Stream.of(place)).toList());
    return Stream.concat(place.ancestors().stream(), Stream.of(place))
        .filter(it -> !it.level().isWiderThan(Level.DISTRICT))
        .map(known::get)
        .filter(Objects::nonNull)
        .map(Place::name)
        .collect(Collectors.joining(" "));
  }
}
