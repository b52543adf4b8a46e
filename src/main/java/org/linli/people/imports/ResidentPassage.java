package org.linli.people.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linli.people.ResidentId;
import org.linli.sheets.SheetRow;
import org.linli.vault.Vault;

/** A list of residents: each row is a person behind a door. */
final class ResidentPassage implements Passage<PersonLine> {

  private final ImportRun.Ground ground;
  private final PeopleMerging merging;
  private final Vault vault;
  private final PeopleMergeStore people;
  private final FileChecks checks = new FileChecks();
  private final Map<Integer, Wrong> atOtherDoors = new HashMap<>();
  private Cells cells;
  private PersonReader reader;

  ResidentPassage(ImportRun.Ground ground, PeopleMerging merging, ImportRun.Stores stores) {
    this.ground = ground;
    this.merging = merging;
    this.vault = stores.vault();
    this.people = stores.people();
    this.cells = ground.cells();
    this.reader = ground.people(cells);
  }

  @Override
  public void begin() {
    cells = ground.cells();
    reader = ground.people(cells);
  }

  @Override
  public Optional<PersonLine> read(SheetRow row) throws Wrong {
    try {
      return reader.read(row);
    } catch (Wrong wrong) {
      if (wrong.of() != null) atOtherDoors.put(row.number(), wrong);
      throw wrong;
    }
  }

  @Override
  public void look(PersonLine line) throws Wrong {
    checks.check(line, vault.index(line.number()));
  }

  /** Whose row names a door that is not there was exported with another: it says which. */
  @Override
  public void looked(Rejecting rejecting) {
    checks.ages().forEach(rejecting::reject);
    var whose = new HashMap<Integer, ResidentId>();
    atOtherDoors.forEach((row, wrong) -> {
      var of = wrong.of();
      if (of != null) whose.put(row, of);
    });
    var doors = people.doors(whose.values(), ground.place());
    whose.forEach((row, of) -> {
      var door = doors.get(of);
      var wrong = atOtherDoors.get(row);
      if (door != null && wrong != null) {
        rejecting.reject(
            row, new Wrong(Column.ADDRESS, wrong.value(), ImportFault.FIXED_CHANGED, door));
      }
    });
  }

  @Override
  public Map<Integer, Outcome> settle(List<PersonLine> lines, Rejecting rejecting) {
    return merging.merge(lines, rejecting);
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
