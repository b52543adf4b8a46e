package org.linli.people.imports;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.people.organisations.CreditCode;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationId;
import org.linli.sheets.SheetRow;

/** Reads rows under a layout into what they tell of organisations and venues. */
final class OrganisationReader {

  private static final int LONGEST_NAME = 100;
  private static final Words<Organisation.Kind> KINDS =
      Words.of("kinds.csv", Organisation.Kind.class);

  private final Cells cells;
  private final AddressBook book;

  OrganisationReader(Cells cells, AddressBook book) {
    this.cells = cells;
    this.book = book;
  }

  /** What a row tells; empty where it is no row of an organisation (a remark, a sum). */
  Optional<OrganisationLine> read(SheetRow row) throws Wrong {
    if (cells.isRemark(row, Column.ORGANISATION_NAME)) {
      if (!row.isEmpty()) cells.note(Note.ROWS_WITHOUT_AN_ORGANISATION);
      return Optional.empty();
    }
    cells.check(row);
    var name = cells.limited(row, Column.ORGANISATION_NAME, LONGEST_NAME);
    if (name.isEmpty()) {
      throw new Wrong(Column.ORGANISATION_NAME, "", ImportFault.ORGANISATION_NAME_MISSING);
    }
    var keeper = cells.name(row, Column.KEEPER, LONGEST_NAME);
    var door = cells.door(row);
    var grid = book.grids().code(cells.text(row, Column.GRID));
    return Optional.of(
        new OrganisationLine(
            row.number(),
            id(row),
            name,
            kind(row),
            code(row),
            keeper.isEmpty() || cells.isMasked(keeper) ? null : keeper,
            cells.phone(row),
            door,
            grid,
            door == null ? null : book.buildingNamed(door).orElse(null)));
  }

  private @Nullable OrganisationId id(SheetRow row) throws Wrong {
    var text = cells.text(row, Column.ORGANISATION);
    if (text.isEmpty()) return null;
    try {
      return OrganisationId.of(text);
    } catch (IllegalArgumentException changed) {
      throw new Wrong(Column.ORGANISATION, text, ImportFault.ORGANISATION_UNKNOWN);
    }
  }

  private Organisation.@Nullable Kind kind(SheetRow row) throws Wrong {
    var text = cells.text(row, Column.KIND);
    if (text.isEmpty()) return null;
    var kind = KINDS.meaning(text);
    if (kind != null) return kind;
    throw new Wrong(Column.KIND, text, ImportFault.KIND_UNKNOWN);
  }

  private @Nullable CreditCode code(SheetRow row) throws Wrong {
    var cell = cells.cell(row, Column.CREDIT_CODE);
    if (cell.hasLostDigits()) {
      throw new Wrong(Column.CREDIT_CODE, cell.text(), ImportFault.DIGITS_LOST);
    }
    var text = Words.half(cell.text()).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (text.isEmpty() || text.matches("无|暂无|没有|/")) return null;
    if (cells.isMasked(text)) return null;
    var wrong = CreditCode.wrong(text);
    if (wrong.isEmpty()) return new CreditCode(text);
    throw new Wrong(
        Column.CREDIT_CODE,
        text,
        switch (wrong.get()) {
          case SHAPE -> ImportFault.CODE_SHAPE;
          case CHECK_LETTER -> ImportFault.CODE_CHECK_LETTER;
        });
  }
}
