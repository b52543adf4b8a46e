package org.linli.people.imports;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.places.grids.Locator;
import org.linli.sheets.Cell;
import org.linli.sheets.SheetRow;

/** The cells of rows under a layout, by what their columns tell; counts what is to be told. */
final class Cells {

  private static final int LONGEST_ADDRESS = 200;
  private static final Pattern SHORT = Pattern.compile("[0-9A-Za-z]{1,6}");
  private static final Pattern SPACED =
      Pattern.compile("\\p{IsHan}[\\p{IsHan}\\s\u3000]*[\\s\u3000][\\p{IsHan}\\s\u3000]*");
  private static final Pattern SPACES = Pattern.compile("[\\s\u3000]");
  private static final Pattern NO_PHONE = Pattern.compile("无|没有|-+|/");
  private static final Pattern REMARK =
      Pattern.compile("(注|备注|说明|填表|制表|审核|合计|总计|小计|日期|note|total|sum).*", Pattern.CASE_INSENSITIVE);

  private final int[] at = new int[Column.values().length];
  private final Column[] taken;
  private final Locator locator;
  private final Parse parsed;
  private final Map<Note, Integer> notes = new EnumMap<>(Note.class);

  /** Takes an address apart; the same one is asked for row by row. */
  interface Parse {
    AddressText apply(String text);
  }

  Cells(Layout layout, Locator locator, Parse parsed) {
    for (var column : Column.values()) at[column.ordinal()] = layout.at(column);
    this.taken =
        Stream.of(Column.values())
            .filter(it -> it.isTaken() && layout.has(it))
            .toArray(Column[]::new);
    this.locator = locator;
    this.parsed = parsed;
  }

  Map<Note, Integer> notes() {
    return notes;
  }

  void note(Note note) {
    notes.merge(note, 1, Integer::sum);
  }

  boolean has(Column column) {
    return at[column.ordinal()] >= 0;
  }

  Cell cell(SheetRow row, Column column) {
    var position = at[column.ordinal()];
    return position < 0 ? Cell.EMPTY : row.at(position);
  }

  String text(SheetRow row, Column column) {
    return cell(row, column).text().strip();
  }

  String limited(SheetRow row, Column column, int most) throws Wrong {
    var text = text(row, column);
    if (text.length() > most) throw new Wrong(column, text, ImportFault.TOO_LONG, most);
    return text;
  }

  /** Without the blanks that align names in lists; a foreigner's belong to the name. */
  String name(SheetRow row, Column column, int most) throws Wrong {
    var name = limited(row, column, most);
    return SPACED.matcher(name).matches() ? SPACES.matcher(name).replaceAll("") : name;
  }

  /** Is a part of it hidden by stars? It is counted, and not taken. */
  boolean isMasked(String text) {
    if (!Values.isMasked(text)) return false;
    note(Note.MASKED_LEFT_AS_IS);
    return true;
  }

  /** The phone of its column; null where none is told, or none that can be read for stars. */
  @Nullable String phone(SheetRow row) throws Wrong {
    var cell = cell(row, Column.PHONE);
    if (cell.isEmpty() || NO_PHONE.matcher(cell.text().strip()).matches()) return null;
    return isMasked(cell.text()) ? null : Values.phone(cell);
  }

  /** Is it a row of the list at all? Remarks and sums stand below lists, and between them. */
  boolean isRemark(SheetRow row, Column naming) {
    if (row.isEmpty()) return true;
    var name = text(row, naming);
    var filled = row.cells().stream().filter(it -> !it.isEmpty()).count();
    var first = row.cells().getFirst().text().strip();
    if (!name.isEmpty()) {
      return filled <= 2 && (REMARK.matcher(name).matches() || REMARK.matcher(first).matches());
    }
    return filled <= 1 || REMARK.matcher(first).matches();
  }

  /** Errors in cells that are read, and formulas. */
  void check(SheetRow row) throws Wrong {
    for (var column : taken) {
      var cell = cell(row, column);
      if (cell.kind() == Cell.Kind.ERROR) {
        throw new Wrong(column, cell.text(), ImportFault.ERROR_CELL, cell.text());
      }
      if (cell.formula()) note(Note.FORMULAS_READ_AS_VALUES);
    }
  }

  /** The address from one column or from several; null where nothing is told. */
  @Nullable DoorText door(SheetRow row) throws Wrong {
    var address = limited(row, Column.ADDRESS, LONGEST_ADDRESS);
    var compound = limited(row, Column.COMPOUND, LONGEST_ADDRESS);
    var building = limited(row, Column.BUILDING, LONGEST_ADDRESS);
    var entrance = limited(row, Column.ENTRANCE, LONGEST_ADDRESS);
    var room = limited(row, Column.ROOM, LONGEST_ADDRESS);
    var before = building.isEmpty() && !address.isEmpty() ? address : compound;
    if (!building.isEmpty() && compound.isEmpty()) before = address;
    var text = before + numbered(building, "栋") + numbered(entrance, "单元") + numbered(room, "室");
    if (text.isEmpty()) return null;
    var parts = parsed.apply(text);
    if (parts.building() == null && !building.isEmpty()) {
      parts = AddressText.ofParts(before, building, entrance, room);
    }
    return new DoorText(text, parts, numbered(building, "栋"), text(row, Column.GRID), spot(row));
  }

  private DoorText.@Nullable Spot spot(SheetRow row) throws Wrong {
    var longitude = degrees(row, Column.LONGITUDE, 180);
    var latitude = degrees(row, Column.LATITUDE, 90);
    if (longitude == null || latitude == null) return null;
    var grid = locator.gridAt(longitude, latitude);
    return new DoorText.Spot(longitude, latitude, grid.map(it -> it.value()).orElse(null));
  }

  private @Nullable Double degrees(SheetRow row, Column column, int most) throws Wrong {
    var text = Words.half(text(row, column));
    if (text.isEmpty()) return null;
    try {
      var degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most && degrees != 0) return degrees;
    } catch (NumberFormatException noNumber) {
      // Told below, with the same words as a number that is no degree.
    }
    throw new Wrong(column, text, ImportFault.NOT_DEGREES);
  }

  private static String numbered(String text, String word) {
    return SHORT.matcher(text).matches() ? text + word : text;
  }
}
