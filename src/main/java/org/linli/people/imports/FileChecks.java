package org.linli.people.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.people.Resident;

/** What only shows when the rows of a file are seen together: twice the same, two heads, ages. */
final class FileChecks {

  private final Map<Long, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> people = new HashMap<>();
  private final Map<String, AddressBook.Dwelling> households = new HashMap<>();
  private final Map<String, List<Member>> members = new HashMap<>();

  private record Member(int row, Resident.Relation relation, @Nullable LocalDate birth) {}

  /** Checks a line against those before it; {@code key} is the keyed hash of its number. */
  void check(PersonLine line, @Nullable Long key) throws Wrong {
    if (key != null) {
      var earlier = numbers.putIfAbsent(key, line.row());
      if (earlier != null) {
        throw new Wrong(
            Column.IDENTITY, String.valueOf(line.number()), ImportFault.IDENTITY_TWICE, earlier);
      }
    }
    var name = line.name();
    if (line.resident() == null && key == null && name != null) {
      var same = line.dwelling().id + "/" + name + "/" + line.birth() + "/" + line.phone();
      var earlier = people.putIfAbsent(same, line.row());
      if (earlier != null) {
        throw new Wrong(Column.NAME, name, ImportFault.IDENTITY_TWICE, earlier);
      }
    }
    if (!line.householdNumber().isEmpty()) {
      var home = households.putIfAbsent(line.householdNumber(), line.dwelling());
      if (home != null && home.id != line.dwelling().id) {
        throw new Wrong(
            Column.HOUSEHOLD,
            line.householdNumber(),
            ImportFault.HOUSEHOLD_IN_TWO_PLACES,
            home.door(),
            line.dwelling().door());
      }
    }
    var relation = line.relation();
    if (relation != null) join(line, relation);
  }

  private void join(PersonLine line, Resident.Relation relation) throws Wrong {
    var household =
        members.computeIfAbsent(
            line.dwelling().id + "/" + line.householdNumber(), _ -> new ArrayList<>());
    var head = headOf(household);
    if (relation == Resident.Relation.HEAD && head != null) {
      throw new Wrong(Column.RELATION, "", ImportFault.TWO_HEADS, head.row());
    }
    household.add(new Member(line.row(), relation, line.birth()));
  }

  /** Rows of people who are not of the age of what they are said to be, by their number. */
  Map<Integer, Wrong> ages() {
    var wrong = new HashMap<Integer, Wrong>();
    for (var household : members.values()) {
      var head = headOf(household);
      var born = head == null ? null : head.birth();
      if (head == null || born == null) continue;
      for (var each : household) {
        var birth = each.birth();
        if (birth == null) continue;
        var impossible =
            switch (each.relation()) {
              case CHILD, GRANDCHILD -> !birth.isAfter(born);
              case PARENT, GRANDPARENT -> !birth.isBefore(born);
              case HEAD, SPOUSE, SIBLING, OTHER, UNRELATED -> false;
            };
        if (impossible) {
          wrong.put(
              each.row(),
              new Wrong(
                  Column.BIRTH,
                  birth.toString(),
                  ImportFault.PARENT_AFTER_CHILD,
                  head.row(),
                  born));
        }
      }
    }
    return wrong;
  }

  private static @Nullable Member headOf(List<Member> household) {
    for (var each : household) if (each.relation() == Resident.Relation.HEAD) return each;
    return null;
  }
}
