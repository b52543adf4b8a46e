package org.linli.people.dwellings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.linli.base.Fault;

/** Entrances with their dwellings, to be entered in one go. */
public record Layout(List<NewEntrance> entrances) {

  static final Layout NOTHING = new Layout(List.of());
  static final int MOST_ENTRANCES = 60;

  /** A building has no more dwellings, those it has already among them. */
  static final int MOST_DWELLINGS = 2000;

  /** An entrance, new or already there by its name. */
  public record NewEntrance(@Schema(example = "1单元") String name, List<NewDwelling> dwellings) {

    public NewEntrance {
      name = name.strip();
    }
  }

  /** A dwelling that nobody is said to live in. */
  public record NewDwelling(
      @Schema(example = "2") int storey, @Schema(example = "201") String room) {

    public NewDwelling {
      room = room.strip();
    }
  }

  int dwellings() {
    return entrances.stream().mapToInt(it -> it.dwellings().size()).sum();
  }

  /**
   * All that cannot be so, each where it stands, such as {@code entrances[0].dwellings[3].room}.
   */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (entrances.size() > MOST_ENTRANCES) {
      faults.add(Fault.at("entrances", entrances.size(), DwellingFault.TOO_MANY, MOST_ENTRANCES));
    }
    if (dwellings() > MOST_DWELLINGS) {
      faults.add(Fault.at("entrances", dwellings(), DwellingFault.TOO_MANY, MOST_DWELLINGS));
    }
    if (!faults.isEmpty()) return faults;
    var names = new HashSet<String>();
    for (var i = 0; i < entrances.size(); i++) {
      var entrance = entrances.get(i);
      var where = "entrances[%d]".formatted(i);
      DwellingChecks.text(where + ".name", entrance.name(), faults);
      if (!names.add(entrance.name())) {
        faults.add(Fault.at(where + ".name", entrance.name(), DwellingFault.TWICE));
      }
      faults.addAll(faults(entrance, where));
    }
    return faults;
  }

  private static List<Fault> faults(NewEntrance entrance, String where) {
    var faults = new ArrayList<Fault>();
    var rooms = new HashSet<String>();
    for (var i = 0; i < entrance.dwellings().size(); i++) {
      var dwelling = entrance.dwellings().get(i);
      var at = where + ".dwellings[%d]".formatted(i);
      DwellingChecks.text(at + ".room", dwelling.room(), faults);
      DwellingChecks.storey(at + ".storey", dwelling.storey(), faults);
      if (!rooms.add(dwelling.room())) {
        faults.add(Fault.at(at + ".room", dwelling.room(), DwellingFault.TWICE));
      }
    }
    return faults;
  }
}
