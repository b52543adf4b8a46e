package org.linli.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.people.Masked;
import org.linli.people.dwellings.UnitId;
import org.linli.sheets.SheetRow;
import org.linli.vault.Vault;

/** A list of dwellings: each row is a door that is there, whoever lives behind it. */
final class DwellingPassage implements Passage<DwellingLine> {

  private final ImportRun.Ground ground;
  private final PeopleMerging merging;
  private final AddressBookStore books;
  private final Vault vault;
  private final boolean write;
  private final Map<Long, String> heads;
  private final FileChecks checks = new FileChecks();
  private final Set<Long> counted = new HashSet<>();
  private Cells cells;
  private PersonReader reader;
  private Set<Long> made = Set.of();

  DwellingPassage(
      ImportRun.Ground ground, PeopleMerging merging, ImportRun.Stores stores, boolean write) {
    this.ground = ground;
    this.merging = merging;
    this.books = stores.books();
    this.vault = stores.vault();
    this.write = write;
    this.cells = ground.cells();
    this.reader = ground.people(cells);
    this.heads = cells.has(Column.NAME) ? books.heads(ground.place()) : Map.of();
  }

  @Override
  public void begin() {
    cells = ground.cells();
    reader = ground.people(cells);
  }

  @Override
  public Optional<DwellingLine> read(SheetRow row) throws Wrong {
    if (cells.isRemark(row, cells.has(Column.ROOM) ? Column.ROOM : Column.ADDRESS)) {
      if (!row.isEmpty()) cells.note(Note.ROWS_WITHOUT_A_DWELLING);
      return Optional.empty();
    }
    cells.check(row);
    var told = cells.text(row, Column.STOREY);
    var storey = told.isEmpty() ? null : Values.storey(told);
    var occupancy = cells.text(row, Column.OCCUPANCY);
    var occupied = occupancy.isEmpty() ? null : Values.occupied(occupancy);
    // The door comes after all else, because it may be made, and only for a row that is right.
    var named = reader.head(row);
    var dwelling = dwelling(row, storey);
    var head = named.isEmpty() ? null : named.get().apply(dwelling);
    if (Boolean.FALSE.equals(occupied) && (head != null || dwelling.members > 0)) {
      throw new Wrong(Column.OCCUPANCY, occupancy, ImportFault.NOT_VACANT, dwelling.members);
    }
    if (head != null) checkHead(head);
    var household =
        head != null
            || Boolean.TRUE.equals(occupied)
            || occupied == null && !cells.text(row, Column.HOUSEHOLD).isEmpty();
    return Optional.of(new DwellingLine(row.number(), dwelling, storey, household, head));
  }

  /** A row that was exported has a hidden number, and its address must be the one of that. */
  private AddressBook.Dwelling dwelling(SheetRow row, @Nullable Integer storey) throws Wrong {
    var door = cells.door(row);
    if (door == null) throw new Wrong(Column.ADDRESS, "", ImportFault.ADDRESS_MISSING);
    var number = cells.text(row, Column.DWELLING);
    if (number.isEmpty()) {
      if (door.parts().room() == null && door.parts().building() == null) {
        throw new Wrong(Column.ADDRESS, door.text(), ImportFault.NOT_DOWN_TO_THE_ROOM);
      }
      return ground.book().find(door, storey);
    }
    var known = known(number);
    var grid = cells.text(row, Column.GRID);
    var grids = ground.book().grids();
    if (!grid.isEmpty() && !Long.valueOf(known.building().grid).equals(grids.known(grid))) {
      throw new Wrong(
          Column.GRID, grid, ImportFault.FIXED_CHANGED, grids.name(known.building().grid));
    }
    if (AddressText.plain(door.text()).equals(AddressText.plain(known.door()))) return known;
    throw new Wrong(Column.ADDRESS, door.text(), ImportFault.FIXED_CHANGED, known.door());
  }

  private AddressBook.Dwelling known(String number) throws Wrong {
    try {
      return ground
          .book()
          .dwelling(UnitId.of(number).number())
          .orElseThrow(IllegalArgumentException::new);
    } catch (IllegalArgumentException changed) {
      throw new Wrong(Column.DWELLING, number, ImportFault.DWELLING_UNKNOWN);
    }
  }

  /** Nobody becomes the second head of a household by a list of houses. */
  private void checkHead(PersonLine head) throws Wrong {
    var household = head.dwelling().household;
    var known = household == null ? null : heads.get(household);
    if (known != null && !known.equals(head.name())) {
      throw new Wrong(
          Column.NAME, String.valueOf(head.name()), ImportFault.HEAD_DISAGREES, Masked.name(known));
    }
  }

  @Override
  public void look(DwellingLine line) throws Wrong {
    var head = line.head();
    if (head != null) checks.check(head, vault.index(head.number()));
  }

  @Override
  public void looked(Rejecting rejecting) {
    var ids = new HashSet<Long>();
    ground.book().newDwellings().forEach(it -> ids.add(it.id));
    made = ids;
  }

  @Override
  public Map<Integer, Outcome> settle(List<DwellingLine> lines, Rejecting rejecting) {
    var heads = lines.stream().map(DwellingLine::head).filter(Objects::nonNull).toList();
    var ofHeads = merging.merge(heads, rejecting);
    var outcomes = new HashMap<Integer, Outcome>();
    var restoreyed = new ArrayList<AddressBook.Dwelling>();
    for (var line : lines) {
      if (line.head() != null && !ofHeads.containsKey(line.row())) continue;
      var outcome = ofHeads.getOrDefault(line.row(), Outcome.SAME);
      outcomes.put(line.row(), outcome.and(door(line, restoreyed)));
    }
    if (write) {
      merging.enterHouseholds();
      books.amendStoreys(restoreyed);
    }
    return outcomes;
  }

  private Outcome door(DwellingLine line, List<AddressBook.Dwelling> restoreyed) {
    var dwelling = line.dwelling();
    var storey = line.storey();
    var outcome = Outcome.SAME;
    if (storey != null && storey != dwelling.storey) {
      dwelling.storey = storey;
      restoreyed.add(dwelling);
      outcome = Outcome.CHANGED;
    }
    if (line.household() && dwelling.household == null) {
      ground.book().household(dwelling);
      outcome = Outcome.ADDED;
    }
    if (made.contains(dwelling.id) && counted.add(dwelling.id)) outcome = Outcome.ADDED;
    return outcome;
  }

  @Override
  public void settled() {
    merging.recount();
  }

  @Override
  public Map<Note, Integer> notes() {
    return cells.notes();
  }
}
