package org.linli.people.imports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Texts;
import org.linli.sheets.SheetBook;

/** An import as it is shown, with what was found and how its file is understood. */
record RegisterImportView(
    UUID importId,
    String file,
    PlaceCode place,
    String user,
    Instant at,
    Job.State state,
    @Nullable String failure,
    int total,
    int done,
    int added,
    int changed,
    int same,
    int rejected,
    boolean makes,
    Layout layout,
    List<SheetBook.Sheet> sheets,
    @Nullable FoundView found,
    @Nullable String restUrl) {

  /**
   * What a dry run or the import itself found. {@code unresolved} rows are taken, though something
   * in them was not found; the first of them are told like errors.
   */
  record FoundView(
      int buildings,
      int dwellings,
      int households,
      List<NoteView> notes,
      List<RowErrorView> errors,
      int unresolved,
      List<RowErrorView> unresolvedFirst) {}

  record NoteView(Note note, int count) {}

  /** A row that is not taken: its cell as the spreadsheet names it, why, and what to do. */
  record RowErrorView(int row, String cell, String value, String reason, String cure) {}

  static RegisterImportView of(
      Job it, @Nullable ImportResult result, List<SheetBook.Sheet> sheets, Texts texts) {
    return new RegisterImportView(
        it.id(),
        it.file(),
        it.place(),
        it.user(),
        it.at(),
        it.state(),
        it.failure() == null ? null : failure(it, texts),
        it.total(),
        it.done(),
        it.added(),
        it.changed(),
        it.same(),
        it.rejected(),
        it.makes(),
        it.layout(),
        sheets,
        result == null ? null : found(result, texts),
        it.hasRest() ? "/api/registers/imports/" + it.id() + "/rest" : null);
  }

  private static FoundView found(ImportResult it, Texts texts) {
    return new FoundView(
        it.buildings(),
        it.dwellings(),
        it.households(),
        it.notes().entrySet().stream().map(e -> new NoteView(e.getKey(), e.getValue())).toList(),
        it.faults().stream().map(fault -> error(fault, texts)).toList(),
        it.unresolved(),
        it.unresolvedFirst().stream().map(fault -> error(fault, texts)).toList());
  }

  private static RowErrorView error(RowFault it, Texts texts) {
    var said = texts.view(it.fault());
    return new RowErrorView(it.row(), it.cell(), it.value(), said.reason(), said.cure());
  }

  /**
   * A reason of the file's own is told with its name; anything else is a failure of the program.
   */
  private static String failure(Job it, Texts texts) {
    for (var reason : org.linli.sheets.SheetReason.values()) {
      if (reason.name().equals(it.failure())) {
        return texts.say("problem.SheetReason." + reason.name(), it.file(), 0);
      }
    }
    return texts.say("registers.failed");
  }
}
