package org.linli.people.imports;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.people.IdentityNumber;
import org.linli.people.Papers;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.sheets.SheetRow;

/** Reads rows under a layout into what they tell of people; holds nothing but the row above. */
final class PersonReader {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 200;
  private static final Pattern PERMIT = Pattern.compile("8[123]\\d{15}[\\dX]|[HM]\\d{8,10}");
  private static final Pattern PASSPORT = Pattern.compile("[A-Z]{1,2}[A-Z0-9]{6,9}|\\d{8,9}");
  private static final Pattern OTHER_NUMBER = Pattern.compile("[A-Z0-9()/]{4,30}");

  private static final Pattern NOBODY = Pattern.compile("无|空|空置|空房|-+|/");

  private final Cells cells;
  private final AddressBook book;
  private final RegisteredPlaces registered;
  private final LocalDate today;
  private @Nullable DoorText doorAbove;

  PersonReader(Cells cells, AddressBook book, RegisteredPlaces registered, LocalDate today) {
    this.cells = cells;
    this.book = book;
    this.registered = registered;
    this.today = today;
  }

  /** What a row tells; empty where it is no row of a person (a remark, a sum). */
  Optional<PersonLine> read(SheetRow row) throws Wrong {
    if (cells.text(row, Column.IDENTITY).isEmpty() && cells.isRemark(row, Column.NAME)) {
      if (!row.isEmpty()) cells.note(Note.ROWS_WITHOUT_A_PERSON);
      return Optional.empty();
    }
    cells.check(row);
    var relation = cells.text(row, Column.RELATION);
    var told = relation.isEmpty() ? null : Values.relation(relation);
    var door = door(row, told);
    var nationality = cells.text(row, Column.NATIONALITY);
    var country = nationality.isEmpty() ? null : Values.nationality(nationality);
    var papers = papers(row, country);
    var stay = cells.text(row, Column.STAY);
    var resident = resident(row);
    var name = name(row);
    var number = citizen(papers);
    var sex = sex(row, number);
    var birth = birth(row, number);
    var phone = cells.phone(row);
    var registration = registration(row);
    var here = registeredHere(row);
    var staying = stay.isEmpty() ? null : Values.stay(stay);
    // Last, because a door may be made for this row, and only for one that is right.
    var dwelling = resident == null ? book.find(door) : knownDwelling(door, resident);
    return Optional.of(
        new PersonLine(
            row.number(),
            dwelling,
            cells.text(row, Column.HOUSEHOLD),
            resident,
            name,
            papers,
            country,
            sex,
            birth,
            phone,
            told,
            registration,
            here,
            staying));
  }

  /**
   * The head of a household by what a list of dwellings tells, as soon as it is known of which
   * dwelling; empty where nobody is named.
   */
  Optional<Function<AddressBook.Dwelling, PersonLine>> head(SheetRow row) throws Wrong {
    if (cells.text(row, Column.NAME).isEmpty()) return Optional.empty();
    var name = name(row);
    if (name == null || NOBODY.matcher(name).matches()) return Optional.empty();
    var papers = papers(row, null);
    var number = citizen(papers);
    var sex = sex(row, number);
    var birth = birth(row, number);
    var phone = cells.phone(row);
    return Optional.of(dwelling ->
        new PersonLine(
            row.number(),
            dwelling,
            cells.text(row, Column.HOUSEHOLD),
            null,
            name,
            papers,
            null,
            sex,
            birth,
            phone,
            Resident.Relation.HEAD,
            null,
            null,
            null));
  }

  /** From the row's own columns; below a merged cell, the members have their head's. */
  private DoorText door(SheetRow row, Resident.@Nullable Relation relation) throws Wrong {
    var own = cells.door(row);
    if (own != null) {
      doorAbove = own;
      return own;
    }
    var above = doorAbove;
    if (relation == null || relation == Resident.Relation.HEAD || above == null) {
      throw new Wrong(Column.ADDRESS, "", ImportFault.ADDRESS_MISSING);
    }
    cells.note(Note.ADDRESS_FROM_ROW_ABOVE);
    return above;
  }

  /**
   * Whose number stands there lives somewhere already: an address that means nothing was changed.
   */
  private AddressBook.Dwelling knownDwelling(DoorText door, ResidentId resident) throws Wrong {
    try {
      return book.findKnown(door);
    } catch (Wrong unknown) {
      throw new Wrong(unknown, resident);
    }
  }

  private @Nullable String name(SheetRow row) throws Wrong {
    var name = cells.name(row, Column.NAME, LONGEST_NAME);
    if (name.isEmpty()) throw new Wrong(Column.NAME, "", ImportFault.NAME_MISSING);
    return cells.isMasked(name) ? null : name;
  }

  private @Nullable Papers papers(SheetRow row, @Nullable String country) throws Wrong {
    var cell = cells.cell(row, Column.IDENTITY);
    var number = cell.isEmpty() ? "" : Values.identity(cell);
    var kindText = cells.text(row, Column.PAPER);
    var kind = kindText.isEmpty() ? null : Values.paper(kindText);
    var nationality = country == null ? Papers.CHINA : country;
    if (number.isEmpty()) {
      return kind == Papers.Kind.NONE ? Papers.none(nationality) : null;
    }
    if (cells.isMasked(number)) return null;
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

  /** The number of a citizen, which says a birth date and a sex. */
  private static @Nullable IdentityNumber citizen(@Nullable Papers papers) {
    var number = papers == null ? null : papers.number();
    return papers == null || number == null || papers.kind() != Papers.Kind.RESIDENT_ID
        ? null
        : new IdentityNumber(number);
  }

  private Resident.@Nullable Sex sex(SheetRow row, @Nullable IdentityNumber number) throws Wrong {
    var text = cells.text(row, Column.SEX);
    var told = text.isEmpty() ? null : Values.sex(text);
    if (number == null) return told;
    if (told != null && told != Resident.Sex.UNKNOWN && told != number.sex()) {
      throw new Wrong(Column.SEX, text, ImportFault.SEX_DISAGREES);
    }
    return number.sex();
  }

  private @Nullable LocalDate birth(SheetRow row, @Nullable IdentityNumber number) throws Wrong {
    var cell = cells.cell(row, Column.BIRTH);
    var told = cell.isEmpty() || cells.isMasked(cell.text()) ? null : Values.date(cell, today);
    if (number == null) return told;
    if (told != null && !told.equals(number.birthDate())) {
      throw new Wrong(Column.BIRTH, cell.text(), ImportFault.BIRTH_DISAGREES, number.birthDate());
    }
    return number.birthDate();
  }

  private PersonLine.@Nullable Registered registration(SheetRow row) throws Wrong {
    var written = cells.limited(row, Column.REGISTERED, LONGEST_ADDRESS);
    if (written.isEmpty() || cells.isMasked(written)) return null;
    return new PersonLine.Registered(written, registered.divisionOf(written));
  }

  /** Whether somebody is registered where they live; null where nothing is told of it. */
  private @Nullable Boolean registeredHere(SheetRow row) throws Wrong {
    var here = cells.text(row, Column.SAME_PLACE);
    if (!here.isEmpty()) return Values.registeredHere(here);
    var elsewhere = cells.text(row, Column.SEPARATED);
    return elsewhere.isEmpty() ? null : !Values.registeredElsewhere(elsewhere);
  }

  private @Nullable ResidentId resident(SheetRow row) throws Wrong {
    var text = cells.text(row, Column.RESIDENT);
    if (text.isEmpty()) return null;
    try {
      return ResidentId.of(text);
    } catch (IllegalArgumentException changed) {
      throw new Wrong(Column.RESIDENT, text, ImportFault.RESIDENT_UNKNOWN);
    }
  }
}
