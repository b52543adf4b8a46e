package org.linli.sweeps.campaigns;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the second look: a sample drawn, its doors, what was found there. */
@RestController
@RequestMapping("/api/sweeps/{id}/rechecks")
class RecheckResource {

  private static final int MOST_PER_GRID = 50;
  private static final int MOST_PERSONS = 99;

  private final Rechecks rechecks;

  RecheckResource(Rechecks rechecks) {
    this.rechecks = rechecks;
  }

  record NewDraw(PlaceCode place, int perGrid) {}

  record DrawnView(int doors) {}

  record RecheckView(
      HouseholdId household,
      PlaceCode grid,
      String building,
      String door,
      String headName,
      Standing reported) {

    static RecheckView of(Rechecks.Waited it) {
      var home = it.household();
      return new RecheckView(
          home.id(),
          home.grid(),
          home.building(),
          home.entrance() + home.room(),
          Masked.name(home.headName()),
          it.drawn().standing());
    }
  }

  record NewRecheck(SweepDoorResource.NewVisit visit, boolean nobodyHadCome, int persons) {}

  /** {@code differences} is null where nobody was met. */
  record Rechecked(@Nullable Set<Difference> differences) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  DrawnView draw(Caller caller, @PathVariable UUID id, @RequestBody NewDraw it) {
    require("perGrid", it.perGrid(), 1, MOST_PER_GRID);
    return new DrawnView(rechecks.draw(caller, id, it.place(), it.perGrid()));
  }

  /** Still to be looked at, or ({@code differing}) those that were found to differ. */
  @GetMapping
  Page<RecheckView> list(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(defaultValue = "false") boolean differing,
      Page.Ask ask) {
    return rechecks.list(caller, id, place, differing, ask).map(RecheckView::of);
  }

  @PostMapping("/{household}")
  Rechecked take(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable HouseholdId household,
      @RequestBody NewRecheck it) {
    require("persons", it.persons(), 0, MOST_PERSONS);
    var seen = new Rechecks.Seen(it.visit().read(), it.nobodyHadCome(), it.persons());
    return new Rechecked(rechecks.take(caller, id, household, seen));
  }

  private static void require(String field, int value, int least, int most) {
    if (value >= least && value <= most) return;
    throw Refusal.forFaults(
        EdgeReason.INVALID, List.of(Fault.at(field, value, EdgeFault.NOT_BETWEEN, least, most)));
  }
}
