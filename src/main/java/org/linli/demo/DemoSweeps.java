package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.facts.admission.Issued;
import org.linli.facts.admission.Issues;
import org.linli.facts.asks.Outcome;
import org.linli.people.Households;
import org.linli.sweeps.campaigns.Mode;
import org.linli.sweeps.campaigns.Sweep;
import org.linli.sweeps.campaigns.SweepDoors;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A sweep of the community to try, for the form that was let out over it, begun in its grid. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DemoSweeps implements Scene {

  private static final Duration LASTS = Duration.ofDays(5);

  /** How the first doors were found, over and over; nobody's questions are closed by it. */
  private static final List<Outcome> FOUND =
      List.of(
          Outcome.CONTACTED,
          Outcome.CONTACTED,
          Outcome.NO_ANSWER,
          Outcome.CONTACTED,
          Outcome.PROXY,
          Outcome.CONTACTED,
          Outcome.PHONE_ONLY);

  private static final int DOORS = 24;

  private final Sweeps sweeps;
  private final SweepDoors doors;
  private final Issues issues;
  private final Households households;
  private final Clock clock;

  DemoSweeps(Sweeps sweeps, SweepDoors doors, Issues issues, Households households, Clock clock) {
    this.sweeps = sweeps;
    this.doors = doors;
    this.issues = issues;
    this.households = households;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var officer = cast.as(Role.COMMAND);
    var community = grid.at(Level.COMMUNITY);
    var form =
        issues
            .list(officer, Issues.Which.IN, true, new Page.Ask(0, Page.Ask.USUAL))
            .items()
            .stream()
            .map(Issued::issue)
            .filter(it -> it.place().contains(community))
            .findFirst()
            .orElseThrow();
    sweeps.start(
        officer,
        new Sweep.Wish(
            form.id(),
            "逐户走访",
            "身体不适",
            community,
            Mode.EVERY_DOOR,
            null,
            clock.instant().plus(LASTS)));
    var worker = cast.as(Role.GRID_WORKER);
    var walked = households.list(worker, grid, "", new Page.Ask(0, DOORS)).items();
    for (var i = 0; i < walked.size(); i++) {
      var outcome = FOUND.get(i % FOUND.size());
      doors.take(
          worker,
          walked.get(i).id(),
          new SweepDoors.Visit(UUID.randomUUID(), outcome, null, Set.of(), List.of()));
    }
  }
}
