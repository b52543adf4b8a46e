package org.linli.sweeps.campaigns;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.facts.asks.Answer;
import org.linli.facts.asks.Answered;
import org.linli.facts.asks.Outcome;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Masked;
import org.linli.people.Resident;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the doors of sweeps: lists, one door, what was found there. */
@RestController
@RequestMapping("/api/sweeps")
class SweepDoorResource {

  private final SweepDoors doors;
  private final SweepsAlong along;
  private final Households households;

  SweepDoorResource(SweepDoors doors, SweepsAlong along, Households households) {
    this.doors = doors;
    this.along = along;
    this.households = households;
  }

  record AtDoor(
      HouseholdId household,
      PlaceCode grid,
      String address,
      List<SweepView.Person> people,
      List<SweepView.UnderView> sweeps) {}

  /** {@code unwell}: residents' numbers. */
  record NewVisit(
      UUID id,
      Outcome outcome,
      @Nullable Evidence evidence,
      @ArraySchema(schema = @Schema(example = "1042")) List<String> unwell,
      List<Answer.Sent> answers) {

    SweepDoors.Visit read() {
      return new SweepDoors.Visit(id, outcome, evidence, SweepView.numbers(unwell), answers);
    }
  }

  record TakenView(Answered answered, List<Standing> standings) {}

  /** How a door stands in a sweep; {@code toVisit}: somebody goes there now. */
  record TakenUnderView(SweepView.UnderView stands, boolean toVisit) {}

  /** A door as it is taken along: its line in a list, and all its page shows of sweeps. */
  record TakenDoorView(
      HouseholdId household,
      PlaceCode grid,
      String building,
      String door,
      String address,
      String headName,
      int members,
      List<SweepView.Person> people,
      List<TakenUnderView> sweeps) {

    static TakenDoorView of(SweepsAlong.TakenDoor it) {
      var home = it.household();
      return new TakenDoorView(
          home.id(),
          home.grid(),
          home.building(),
          home.entrance() + home.room(),
          home.door(),
          Masked.name(home.headName()),
          home.members(),
          SweepView.Person.of(it.people()),
          it.sweeps().stream()
              .map(one -> new TakenUnderView(SweepView.UnderView.of(one.under()), one.toVisit()))
              .toList());
    }
  }

  record UnwellView(
      HouseholdId household,
      String resident,
      String name,
      String address,
      PlaceCode grid,
      Instant at,
      boolean byHousehold) {}

  /** Doors to go to now ({@code standing} left out), or all that stand so. */
  @GetMapping("/{id}/doors")
  Page<SweepView.DoorView> list(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable Standing standing,
      Page.Ask ask) {
    var which =
        standing == null
            ? new SweepDoorStore.Which.ToVisit()
            : new SweepDoorStore.Which.StandingSo(standing);
    return doors.list(caller, id, place, which, ask).map(SweepView.DoorView::of);
  }

  /** The doors of all open sweeps of a place, to be taken where there is no network. */
  @GetMapping("/doors/bundle")
  Page<TakenDoorView> bundle(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode place, Page.Ask ask) {
    return along.bundle(caller, place, ask).map(TakenDoorView::of);
  }

  @GetMapping("/doors/{household}")
  AtDoor open(Caller caller, @PathVariable HouseholdId household) {
    var it = doors.open(caller, household);
    return new AtDoor(
        it.household().id(),
        it.household().grid(),
        it.household().door(),
        SweepView.Person.of(it.people()),
        it.sweeps().stream().map(SweepView.UnderView::of).toList());
  }

  @PostMapping("/doors/{household}")
  TakenView take(Caller caller, @PathVariable HouseholdId household, @RequestBody NewVisit it) {
    var taken = doors.take(caller, household, it.read());
    return new TakenView(taken.answered(), taken.standings());
  }

  /** People of whom what the sweep looks for was found. */
  @GetMapping("/{id}/found")
  Page<UnwellView> found(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") PlaceCode place,
      Page.Ask ask) {
    var found = doors.found(caller, id, place, ask);
    var ids = found.items().stream().map(SweepDoorStore.Unwell::household).toList();
    var named = households.named(ids);
    var people = households.residentsOf(ids);
    return found.map(it -> {
      var household = named.get(it.household());
      Resident resident = people.get(it.resident());
      return new UnwellView(
          household == null ? it.household() : household.id(),
          Long.toString(it.resident()),
          resident == null ? "" : Masked.name(resident.name()),
          household == null ? "" : household.door(),
          it.grid(),
          it.at(),
          it.post() == null);
    });
  }
}
