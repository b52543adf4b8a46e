package org.linli.sweeps.paper;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.facts.Party;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.linli.people.dwellings.UnitId;

/** A sheet as it is shown on paper and on the screen it is keyed in on. */
@Schema(name = "PaperSheet")
record PaperView(
    @Schema(example = "1204-37") String number,
    UnitId building,
    String name,
    String address,
    PlaceCode grid,
    LocalDate day,
    Instant printedAt,
    List<SlotView> slots,
    List<DoorView> doors) {

  /** Does a part of the day take reports now? */
  enum Taking {
    NOT_YET,
    OPEN,
    OVER
  }

  @Schema(name = "PaperSheetSlot")
  record SlotView(Period.Slot slot, Taking taking, Instant closesAt) {

    static SlotView of(Period it, Instant now) {
      var current = Period.at(now);
      var taking =
          it.compareTo(current) > 0
              ? Taking.NOT_YET
              : it.compareTo(current.before()) < 0 ? Taking.OVER : Taking.OPEN;
      return new SlotView(it.slot(), taking, it.closesAt());
    }
  }

  /**
   * @param here false where the household is no more
   * @param onPaper false where it has come since the sheet was printed
   */
  @Schema(name = "PaperSheetDoor")
  record DoorView(
      HouseholdId household,
      String entrance,
      String room,
      boolean here,
      boolean onPaper,
      List<PersonView> people) {

    static DoorView of(PaperDoors.Door it) {
      return new DoorView(
          it.household().id(),
          it.household().entrance(),
          it.household().room(),
          it.members() != null,
          it.onPaper(),
          it.people().stream().map(person -> PersonView.of(person, it)).toList());
    }
  }

  /**
   * The name is masked; {@code morning} and {@code afternoon} are what stands already of what was
   * measured at home.
   */
  @Schema(name = "PaperSheetPerson")
  record PersonView(
      String resident,
      String name,
      Resident.@Nullable Relation relation,
      boolean here,
      boolean onPaper,
      @Nullable Double morning,
      @Nullable Double afternoon) {

    static PersonView of(PaperDoors.Person it, PaperDoors.Door door) {
      return new PersonView(
          Long.toString(it.id()),
          Masked.name(it.name()),
          it.relation(),
          it.here(),
          it.onPaper(),
          celsius(door, it.id(), Period.Slot.MORNING),
          celsius(door, it.id(), Period.Slot.AFTERNOON));
    }

    private static @Nullable Double celsius(PaperDoors.Door door, long resident, Period.Slot slot) {
      var last = door.standing().get(slot);
      if (last == null) return null;
      return last.readings().stream()
          .filter(it -> it.resident() == resident && it.party() == Party.RESIDENT)
          .findFirst()
          .map(Reading::celsius)
          .orElse(null);
    }
  }

  static PaperView of(PaperSheets.Opened it, Instant now) {
    var sheet = it.sheet();
    return new PaperView(
        sheet.number().toString(),
        it.building().id(),
        it.building().name(),
        it.building().address(),
        it.building().grid(),
        sheet.day(),
        sheet.printedAt(),
        Arrays.stream(Period.Slot.values())
            .map(slot -> SlotView.of(new Period(sheet.day(), slot), now))
            .toList(),
        it.doors().stream().map(DoorView::of).toList());
  }
}
