package org.linli.people.imports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.sheets.Cell;
import org.linli.people.sheets.SheetRow;

/** Reads rows under a layout into what they tell of people; holds nothing but the row above. */
final class LineReader {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 200;
  private static final Pattern REMARK =
      Pattern.compile("(注|备注|说明|填表|制表|审核|合计|总计|小计|日期|note|total|sum).*", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERMIT = Pattern.compile("8[123]\\d{15}[\\dX]|[HM]\\d{8,10}");
  private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,2}[A-Z0-9]{6,9}|\\d{8,9}");
  private static final Pattern OTHER_NUMBER = Pattern.compile("[A-Z0-9()/]{4,30}");

  private final int[] at = new int[Column.values().length];
  private final AddressBook book;
  private final LocalDate today;
  private final Map<Note, Integer> notes = new EnumMap<>(Note.class);
  private String addressAbove = "";
  private String gridAbove = "";

  LineReader(Layout layout, AddressBook book, LocalDate today) {
    for (var column : Column.values()) at[column.ordinal()] = layout.at(column);
    this.book = book;
    this.today = today;
  }

  Map<Note, Integer> notes() {
    return notes;
  }

  /** What a row tells; empty where it is no row of a person (a remark, a sum). */
  Optional<PersonLine> read(SheetRow row) throws Wrong {
    if (isRemark(row)) {
      if (!row.isEmpty()) note(Note.ROWS_WITHOUT_A_PERSON);
      return Optional.empty();
    }
    for (var column : Column.values()) if (column.isTaken()) check(cell(row, column), column);
    var relation = text(row, Column.RELATION);
    var told = relation.isEmpty() ? null : Values.relation(relation);
    var address = address(row, told);
    var nationality = text(row, Column.NATIONALITY);
    var country = nationality.isEmpty() ? null : Values.nationality(nationality);
    var papers = papers(row, country);
    var stay = text(row, Column.STAY);
    var resident = resident(text(row, Column.RESIDENT));
    var name = name(row);
    var sex = sex(row, papers);
    var birth = birth(row, papers);
    var phone = phone(row);
    var written = limited(row, Column.REGISTERED, LONGEST_ADDRESS);
    var registered = masked(written) ? null : orNull(written);
    var staying = stay.isEmpty() ? null : Values.stay(stay);
    // Last, because a door may be made for this row, and only for one that is right.
    var dwelling = book.find(address, gridAbove);
    return Optional.of(
        new PersonLine(
            row.number(),
            dwelling,
            text(row, Column.HOUSEHOLD),
            resident,
            name,
            papers,
            country,
            sex,
            birth,
            phone,
            told,
            registered,
            staying));
  }

  private boolean isRemark(SheetRow row) {
    if (row.isEmpty()) return true;
    if (!text(row, Column.IDENTITY).isEmpty()) return false;
    var name = text(row, Column.NAME);
    if (!name.isEmpty()) return REMARK.matcher(name).matches() && filled(row) <= 2;
    return filled(row) <= 1 || REMARK.matcher(row.cells().getFirst().text().strip()).matches();
  }

  private static long filled(SheetRow row) {
    return row.cells().stream().filter(it -> !it.isEmpty()).count();
  }

  private void check(Cell cell, Column column) throws Wrong {
    if (cell.kind() == Cell.Kind.ERROR) {
      throw new Wrong(column, cell.text(), ImportFault.ERROR_CELL, cell.text());
    }
    if (cell.formula()) note(Note.FORMULAS_READ_AS_VALUES);
  }

  /** From its own columns or one; below a merged cell, the members have their head's. */
  private String address(SheetRow row, Resident.@Nullable Relation relation) throws Wrong {
    var address = limited(row, Column.ADDRESS, LONGEST_ADDRESS);
    var compound = text(row, Column.COMPOUND);
    var building = text(row, Column.BUILDING);
    var entrance = text(row, Column.ENTRANCE);
    var room = text(row, Column.ROOM);
    var whole = new StringBuilder(building.isEmpty() && !address.isEmpty() ? address : compound);
    if (building.isEmpty() && !address.isEmpty() && compound.isEmpty() && !room.isEmpty()) {
      // The room stands in a column of its own, the rest in the address.
    } else if (!building.isEmpty() && compound.isEmpty()) {
      whole.append(address);
    }
    whole.append(numbered(building, "栋")).append(numbered(entrance, "单元"));
    if (!room.isEmpty()) whole.append(numbered(room, "室"));
    if (whole.isEmpty()) {
      if (relation == null || relation == Resident.Relation.HEAD || addressAbove.isEmpty()) {
        throw new Wrong(Column.ADDRESS, "", ImportFault.ADDRESS_MISSING);
      }
      note(Note.ADDRESS_FROM_ROW_ABOVE);
      return addressAbove;
    }
    addressAbove = whole.toString();
    gridAbove = text(row, Column.GRID);
    return addressAbove;
  }

  private static String numbered(String text, String word) {
    return text.matches("[0-9A-Za-z]{1,6}") ? text + word : text;
  }

  private @Nullable String name(SheetRow row) throws Wrong {
    var name = limited(row, Column.NAME, LONGEST_NAME);
    if (name.isEmpty()) throw new Wrong(Column.NAME, "", ImportFault.NAME_MISSING);
    // 王 小明 is written with a blank to align lists; a foreigner's blanks belong to the name.
    var joined =
        name.matches("\\p{IsHan}[\\p{IsHan}\\s\u3000]*")
            ? name.replaceAll("[\\s\u3000]", "")
            : name;
    return masked(joined) ? null : joined;
  }

  private @Nullable Papers papers(SheetRow row, @Nullable String country) throws Wrong {
    var cell = cell(row, Column.IDENTITY);
    var number = cell.isEmpty() ? "" : Values.identity(cell);
    var kindText = text(row, Column.PAPER);
    var kind = kindText.isEmpty() ? null : Values.paper(kindText);
    var nationality = country == null ? Papers.CHINA : country;
    if (number.isEmpty()) {
      return kind == Papers.Kind.NONE ? Papers.none(nationality) : null;
    }
    if (masked(number)) return null;
    if (kind == null || kind == Papers.Kind.NONE) kind = kindOf(number, nationality);
    if (kind == Papers.Kind.RESIDENT_ID) {
      return new Papers(kind, Values.citizen(number).text(), Papers.CHINA);
    }
    if (!OTHER_NUMBER.matcher(number).matches()) {
      throw new Wrong(Column.IDENTITY, number, ImportFault.IDENTITY_SHAPE);
    }
    return new Papers(kind, number, nationality);
  }

  private static Papers.Kind kindOf(String number, String nationality) {
    if (PERMIT.matcher(number).matches()) return Papers.Kind.RESIDENCE_PERMIT;
    if (!nationality.equals(Papers.CHINA) && PASSPORT.matcher(number).matches()) {
      return Papers.Kind.PASSPORT;
    }
    return Papers.Kind.RESIDENT_ID;
  }

  private Resident.@Nullable Sex sex(SheetRow row, @Nullable Papers papers) throws Wrong {
    var text = text(row, Column.SEX);
    var told = text.isEmpty() ? null : Values.sex(text);
    if (papers == null || papers.kind() != Papers.Kind.RESIDENT_ID) return told;
    var number = Values.citizen(String.valueOf(papers.number()));
    if (told != null && told != Resident.Sex.UNKNOWN && told != number.sex()) {
      throw new Wrong(Column.SEX, text, ImportFault.SEX_DISAGREES);
    }
    return number.sex();
  }

  private @Nullable LocalDate birth(SheetRow row, @Nullable Papers papers) throws Wrong {
    var cell = cell(row, Column.BIRTH);
    var told = cell.isEmpty() || masked(cell.text()) ? null : Values.date(cell, today);
    if (papers == null || papers.kind() != Papers.Kind.RESIDENT_ID) return told;
    var number = Values.citizen(String.valueOf(papers.number()));
    if (told != null && !told.equals(number.birthDate())) {
      throw new Wrong(Column.BIRTH, cell.text(), ImportFault.BIRTH_DISAGREES, number.birthDate());
    }
    return number.birthDate();
  }

  private @Nullable String phone(SheetRow row) throws Wrong {
    var cell = cell(row, Column.PHONE);
    if (cell.isEmpty() || cell.text().strip().matches("无|没有|-+|/")) return null;
    return masked(cell.text()) ? null : Values.phone(cell);
  }

  private static @Nullable ResidentId resident(String text) throws Wrong {
    if (text.isEmpty()) return null;
    try {
      return ResidentId.of(text);
    } catch (IllegalArgumentException changed) {
      throw new Wrong(Column.RESIDENT, text, ImportFault.RESIDENT_UNKNOWN);
    }
  }

  private boolean masked(String text) {
    if (!Values.isMasked(text)) return false;
    note(Note.MASKED_LEFT_AS_IS);
    return true;
  }

  private String limited(SheetRow row, Column column, int most) throws Wrong {
    var text = text(row, column);
    if (text.length() > most) throw new Wrong(column, text, ImportFault.TOO_LONG, most);
    return text;
  }

  private String text(SheetRow row, Column column) {
    return cell(row, column).text().strip();
  }

  private Cell cell(SheetRow row, Column column) {
    var position = at[column.ordinal()];
    return position < 0 ? Cell.EMPTY : row.at(position);
  }

  private void note(Note note) {
    notes.merge(note, 1, Integer::sum);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
