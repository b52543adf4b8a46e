package org.linli.sweeps.campaigns;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.places.PlaceView;

/**
 * A sweep as it is shown.
 *
 * @param open may doors still be told of?
 * @param visitsBegun is who is silent visited already?
 */
public record SweepView(
    UUID id,
    UUID issue,
    String title,
    @Nullable String englishTitle,
    String looksFor,
    @Nullable String englishLooksFor,
    PlaceView place,
    Mode mode,
    Instant frozenAt,
    Instant visitsFrom,
    Instant endsAt,
    @Nullable Instant endedAt,
    @Nullable String endedReason,
    boolean open,
    boolean visitsBegun) {

  /** As of a moment; {@code place} is the sweep's own. */
  public static SweepView of(Sweep it, PlaceView place, Instant now) {
    var ended = it.ended();
    return new SweepView(
        it.id(),
        it.issue(),
        it.title(),
        it.englishTitle(),
        it.looksFor(),
        it.englishLooksFor(),
        place,
        it.mode(),
        it.frozenAt(),
        it.visitsFrom(),
        it.endsAt(),
        ended == null ? null : ended.at(),
        ended == null ? null : ended.reason(),
        it.isOpen(now),
        !now.isBefore(it.visitsFrom()));
  }

  /** A door on a list. */
  record DoorView(
      HouseholdId household,
      PlaceCode grid,
      String building,
      String door,
      String address,
      String headName,
      int members,
      Standing standing,
      int attempts,
      @Nullable Instant comesBackAt,
      @Nullable Instant changedAt) {

    static DoorView of(SweepDoors.Waited it) {
      Household home = it.household();
      var task = it.found().task();
      return new DoorView(
          home.id(),
          home.grid(),
          home.building(),
          home.entrance() + home.room(),
          home.door(),
          Masked.name(home.headName()),
          home.members(),
          task.standing(),
          task.attempts(),
          task.comesBackAt(),
          it.found().changedAt());
    }
  }

  /** A sweep at one door. */
  record UnderView(
      UUID sweep,
      String title,
      @Nullable String englishTitle,
      String looksFor,
      @Nullable String englishLooksFor,
      Mode mode,
      Instant endsAt,
      Standing standing,
      int attempts,
      @Nullable Instant changedAt,
      Set<String> unwell) {

    static UnderView of(SweepDoors.Under it) {
      var sweep = it.sweep();
      return new UnderView(
          sweep.id(),
          sweep.title(),
          sweep.englishTitle(),
          sweep.looksFor(),
          sweep.englishLooksFor(),
          sweep.mode(),
          sweep.endsAt(),
          it.task().standing(),
          it.task().attempts(),
          it.changedAt(),
          it.unwell().stream().map(String::valueOf).collect(java.util.stream.Collectors.toSet()));
    }
  }

  /** Residents by the numbers they are sent with; what is no number is told at its field. */
  static Set<Long> numbers(List<String> sent) {
    var numbers = new HashSet<Long>();
    for (var it : sent) {
      try {
        numbers.add(Long.parseLong(it));
      } catch (NumberFormatException noNumber) {
        throw Refusal.forFaults(
            CampaignReason.VISIT_WRONG,
            List.of(Fault.at("unwell", it, CampaignFault.NOT_OF_THIS_HOUSEHOLD)));
      }
    }
    return numbers;
  }

  /** Somebody who lives behind a door. */
  record Person(String id, String name, Resident.Relation relation) {

    static List<Person> of(List<Resident> people) {
      return people.stream()
          .map(it -> new Person(Long.toString(it.id()), Masked.name(it.name()), it.relation()))
          .toList();
    }
  }
}
