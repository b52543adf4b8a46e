package org.linli.sweeps.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.facts.Period;
import org.linli.facts.Recorded;
import org.linli.facts.Reports;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Membership;
import org.linli.people.Resident;
import org.springframework.stereotype.Component;

/**
 * The doors of a sheet as they stand now: first those of the paper in its order, with whoever has
 * gone since still in their line, then those that have come since.
 */
@Component
class PaperDoors {

  private final Households households;
  private final Reports reports;

  PaperDoors(Households households, Reports reports) {
    this.households = households;
    this.reports = reports;
  }

  /**
   * One door: {@code members} is null where the household is no more. Whoever is not {@code
   * onPaper} has come since it was printed.
   */
  record Door(
      Household household,
      @Nullable Membership members,
      boolean onPaper,
      List<Person> people,
      Map<Period.Slot, Recorded> standing) {}

  /** {@code here} is false for who has left the household since. */
  record Person(
      long id, String name, Resident.@Nullable Relation relation, boolean onPaper, boolean here) {

    static Person of(Resident it, boolean onPaper, boolean here) {
      return new Person(it.id(), it.name(), it.relation(), onPaper, here);
    }
  }

  static List<Resident> headFirst(List<Resident> people) {
    return people.stream()
        .sorted(
            Comparator.comparing((Resident it) -> it.relation() != Resident.Relation.HEAD)
                .thenComparing(Resident::id))
        .toList();
  }

  /** {@code now} are the households that live in the building now, in walking order. */
  List<Door> of(Sheet sheet, List<HouseholdId> now) {
    var printed = sheet.byDoor();
    var ids = new ArrayList<>(printed.keySet());
    var named = new HashMap<>(households.named(ids));
    var known = named.values().stream().map(Household::id).collect(Collectors.toSet());
    var come = now.stream().filter(it -> !known.contains(it)).toList();
    named.putAll(households.named(come));
    ids.addAll(come);
    var members = households.memberships(ids);
    var people = households.residentsOf(ids);
    var former = households.formerNames(ids);
    var standing = standing(members.values(), sheet);
    var doors = new ArrayList<Door>();
    for (var id : ids) {
      var household = named.get(id);
      if (household == null) continue;
      var here = members.get(id);
      var paper = printed.getOrDefault(id, List.of());
      var told = here == null ? null : standing.get(here.keyOn(sheet.day()));
      doors.add(
          new Door(
              household,
              here,
              printed.containsKey(id),
              people(paper, here, people, former),
              told == null ? Map.of() : told));
    }
    return doors;
  }

  private static List<Person> people(
      List<Long> paper,
      @Nullable Membership here,
      Map<Long, Resident> known,
      Map<Long, String> former) {
    var all = new ArrayList<Person>();
    for (var id : paper) {
      var isHere = here != null && here.residents().contains(id);
      var resident = known.get(id);
      all.add(
          resident == null
              ? new Person(id, former.getOrDefault(id, ""), null, true, isHere)
              : Person.of(resident, true, isHere));
    }
    if (here == null) return all;
    var come =
        here.residents().stream()
            .filter(it -> !paper.contains(it))
            .map(known::get)
            .filter(Objects::nonNull)
            .toList();
    headFirst(come).forEach(it -> all.add(Person.of(it, false, true)));
    return all;
  }

  /** What has been reported for them in both parts of the day, in one statement each. */
  private Map<HouseholdId, Map<Period.Slot, Recorded>> standing(
      Collection<Membership> members, Sheet sheet) {
    var keys = members.stream().map(it -> it.keyOn(sheet.day())).toList();
    var standing = new HashMap<HouseholdId, Map<Period.Slot, Recorded>>();
    for (var slot : Period.Slot.values()) {
      reports
          .standing(keys, new Period(sheet.day(), slot))
          .forEach((key, it) -> standing.computeIfAbsent(key, _ -> new HashMap<>()).put(slot, it));
    }
    return standing;
  }
}
