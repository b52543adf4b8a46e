package org.linli.people.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet is laid out: what it is about, which rows are its header, and what each column tells.
 * {@code headerTo} is the last header row, counted from 1; what comes after it is data.
 */
public record Layout(
    Subject subject,
    int sheet,
    String sheetName,
    int headerFrom,
    int headerTo,
    List<Heading> headings) {

  public Layout {
    // One that was stored before there were lists of anything else has none.
    subject = Objects.requireNonNullElse(subject, Subject.RESIDENTS);
  }

  /** Why a column is taken for what it is. */
  public enum Why {
    BY_NAME,
    REMEMBERED,
    CHOSEN,
    UNKNOWN
  }

  /** A column by its position from 0, the words above it, and what it tells, if that is known. */
  public record Heading(int at, String letters, String label, @Nullable Column column, Why why) {}

  /** The position of a column, or -1. Who is named in a list of dwellings is the head. */
  int at(Column column) {
    var sought = subject == Subject.DWELLINGS && column == Column.NAME ? Column.HEAD : column;
    return headings.stream()
        .filter(it -> it.column() == sought)
        .mapToInt(Heading::at)
        .findFirst()
        .orElse(-1);
  }

  boolean has(Column column) {
    return at(column) >= 0;
  }

  int width() {
    return headings.stream().mapToInt(Heading::at).max().orElse(-1) + 1;
  }

  /** How many of its columns are understood. */
  int understood() {
    return (int) headings.stream().filter(it -> it.column() != null).count();
  }

  /** What it cannot do without and does not have. */
  Optional<RegisterImportReason> lacking() {
    var hasRoom = has(Column.ADDRESS) || has(Column.ROOM);
    var hasDoor = hasRoom || has(Column.BUILDING);
    return switch (subject) {
      case RESIDENTS ->
          has(Column.NAME) && hasDoor
              ? Optional.empty()
              : Optional.of(RegisterImportReason.NAME_OR_ADDRESS_MISSING);
      case ORGANISATIONS ->
          has(Column.ORGANISATION_NAME)
              ? Optional.empty()
              : Optional.of(RegisterImportReason.ORGANISATION_NAME_MISSING);
      case DWELLINGS -> hasRoom ? Optional.empty() : Optional.of(RegisterImportReason.ROOM_MISSING);
    };
  }
}
