package org.linli.people.imports;

import java.util.Comparator;
import java.util.List;

/** Says that an address means no single door, with up to three that are near. */
final class NearDoors {

  private static final int SHOWN = 3;

  private NearDoors() {}

  static Wrong in(DoorText it, AddressBook.Building building) {
    var room = it.parts().room();
    var wanted = room == null ? 0 : number(room);
    return near(
        it.text(),
        building.entrances.values().stream()
            .flatMap(each -> each.dwellings.values().stream())
            .sorted(Comparator.comparingLong(each -> Math.abs(number(each.room) - wanted)))
            .limit(SHOWN)
            .map(AddressBook.Dwelling::door)
            .toList());
  }

  static Wrong of(DoorText it, List<AddressBook.Building> buildings) {
    return near(
        it.text(), buildings.stream().limit(SHOWN).map(each -> each.address + each.name).toList());
  }

  private static Wrong near(String text, List<String> doors) {
    return doors.isEmpty()
        ? new Wrong(Column.ADDRESS, text, ImportFault.ADDRESS_UNKNOWN)
        : new Wrong(Column.ADDRESS, text, ImportFault.ADDRESS_NEAR, String.join(" / ", doors));
  }

  private static long number(String room) {
    var digits = room.replaceAll("\\D", "");
    return digits.isEmpty() ? 0 : Long.parseLong(digits.substring(0, Math.min(9, digits.length())));
  }
}
