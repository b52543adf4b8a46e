package org.linli.people.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.people.organisations.Organisation;
import org.linli.people.organisations.OrganisationLists;
import org.linli.people.organisations.OrganisationTold;
import org.linli.sheets.SheetRow;

/** A list of organisations and venues. */
final class OrganisationPassage implements Passage<OrganisationLine> {

  private final ImportRun.Ground ground;
  private final OrganisationLists lists;
  private final OrganisationLists.Origin origin;
  private final boolean write;
  private final OrganisationBook known;
  private final Map<String, Integer> codes = new HashMap<>();
  private final Map<String, Integer> names = new HashMap<>();
  private final Map<Integer, Wrong> unresolved = new TreeMap<>();
  private Cells cells;
  private OrganisationReader reader;

  OrganisationPassage(
      ImportRun.Ground ground,
      OrganisationLists lists,
      OrganisationLists.Origin origin,
      boolean write) {
    this.ground = ground;
    this.lists = lists;
    this.origin = origin;
    this.write = write;
    this.known = new OrganisationBook(lists.all(ground.place()));
    this.cells = ground.cells();
    this.reader = new OrganisationReader(cells, ground.book());
  }

  /** Where it is: its grid, the building if one was found, the address as it is kept. */
  private record Standing(PlaceCode grid, @Nullable Long building, String address) {}

  @Override
  public void begin() {
    cells = ground.cells();
    reader = new OrganisationReader(cells, ground.book());
  }

  @Override
  public Optional<OrganisationLine> read(SheetRow row) throws Wrong {
    return reader.read(row);
  }

  @Override
  public void look(OrganisationLine line) throws Wrong {
    var code = line.code();
    if (code != null) {
      var earlier = codes.putIfAbsent(code.text(), line.row());
      if (earlier != null) {
        throw new Wrong(Column.CREDIT_CODE, code.text(), ImportFault.CODE_TWICE, earlier);
      }
    }
    if (line.id() != null) return;
    var door = line.door();
    var name =
        AddressText.plain(line.name())
            + "/"
            + (door == null ? line.grid() : AddressText.plain(door.text()))
            + "/"
            + (code == null ? "" : code.text());
    var earlier = names.putIfAbsent(name, line.row());
    if (earlier != null) {
      throw new Wrong(
          Column.ORGANISATION_NAME, line.name(), ImportFault.ORGANISATION_TWICE, earlier);
    }
  }

  @Override
  public void looked(Rejecting rejecting) {}

  @Override
  public Map<Integer, Outcome> settle(List<OrganisationLine> lines, Rejecting rejecting) {
    var asked =
        lines.stream()
            .map(OrganisationLine::code)
            .filter(Objects::nonNull)
            .map(it -> it.text())
            .collect(Collectors.toSet());
    var elsewhere = lists.knownElsewhere(asked, ground.place());
    var outcomes = new HashMap<Integer, Outcome>();
    var newcomers = new ArrayList<OrganisationLists.Standing>();
    var amended = new ArrayList<OrganisationLists.Amended>();
    for (var line : lines) {
      try {
        var found = known.find(line, elsewhere);
        if (found.isEmpty()) {
          newcomers.add(newcomer(line));
          outcomes.put(line.row(), Outcome.ADDED);
        } else {
          var amendment = amendment(line, found.get());
          amendment.ifPresent(amended::add);
          outcomes.put(line.row(), amendment.isEmpty() ? Outcome.SAME : Outcome.CHANGED);
        }
      } catch (Wrong wrong) {
        rejecting.reject(line.row(), wrong);
      }
    }
    if (write) {
      lists.add(newcomers, origin);
      lists.amend(amended, origin);
    }
    return outcomes;
  }

  private OrganisationLists.Standing newcomer(OrganisationLine line) throws Wrong {
    var standing = standing(line, null);
    var kind = line.kind();
    if (kind == null) cells.note(Note.KIND_LEFT_OTHER);
    var code = line.code();
    return new OrganisationLists.Standing(
        new OrganisationTold(
            standing.grid(),
            line.name(),
            kind == null ? Organisation.Kind.OTHER : kind,
            code == null ? "" : code.text(),
            standing.address(),
            line.keeper(),
            line.phone()),
        standing.building());
  }

  /** What a line changes; what it does not tell stays. */
  private Optional<OrganisationLists.Amended> amendment(OrganisationLine line, Organisation was)
      throws Wrong {
    var standing = standing(line, was);
    var code = line.code() == null ? was.code() : line.code();
    var now =
        new OrganisationTold(
            standing.grid(),
            line.name(),
            line.kind() == null ? was.kind() : line.kind(),
            code == null ? "" : code.text(),
            standing.address(),
            line.keeper() == null ? was.keeper() : line.keeper(),
            line.phone() == null ? was.phone() : line.phone());
    var same =
        now.grid().equals(was.grid())
            && now.name().equals(was.name())
            && now.kind() == was.kind()
            && Objects.equals(code, was.code())
            && now.address().equals(was.address())
            && Objects.equals(standing.building(), was.building())
            && Objects.equals(now.keeper(), was.keeper())
            && Objects.equals(now.phone(), was.phone());
    return same
        ? Optional.empty()
        : Optional.of(
            new OrganisationLists.Amended(
                was.id(), new OrganisationLists.Standing(now, standing.building())));
  }

  private Standing standing(OrganisationLine line, @Nullable Organisation was) throws Wrong {
    var door = line.door();
    var grid = line.grid();
    if (was != null && (door == null || OrganisationBook.isSameAddress(door, was))) {
      if (grid == null || grid == was.grid().value()) {
        return new Standing(was.grid(), was.building(), was.address());
      }
    }
    var address = door == null ? was == null ? "" : was.address() : door.text();
    var building = line.building();
    if (building != null) {
      if (grid != null && grid != building.grid) {
        throw ground.book().disagree(ground.book().grids().name(grid), building);
      }
      return new Standing(new PlaceCode(building.grid), building.id, address);
    }
    var in = grid != null ? grid : without(door, was);
    if (door != null) {
      unresolved.put(
          line.row(), new Wrong(Column.ADDRESS, door.text(), ImportFault.BUILDING_NOT_FOUND));
    }
    return new Standing(new PlaceCode(in), null, address);
  }

  /** The grid where no column names it: by the point, the only one, or the one it was in. */
  private long without(@Nullable DoorText door, @Nullable Organisation was) throws Wrong {
    var spot = door == null ? null : door.spot();
    if (spot != null) return ground.book().inside(spot);
    var only = ground.book().grids().only();
    if (only != null) return only;
    if (was != null) return was.grid().value();
    throw new Wrong(Column.ADDRESS, door == null ? "" : door.text(), ImportFault.NO_GRID);
  }

  @Override
  public void settled() {}

  @Override
  public Map<Integer, Wrong> unresolved() {
    return unresolved;
  }

  @Override
  public Map<Note, Integer> notes() {
    return cells.notes();
  }
}
