package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import org.linli.authority.Role;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.people.dwellings.Buildings;
import org.linli.people.stewards.Stewards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The steward to try is one of the first two buildings of the grid, before any form asks there. */
@Component
@Order(0)
class DemoStewards implements Scene {

  private static final Duration TERM = Duration.ofDays(365);

  private final Buildings buildings;
  private final Stewards stewards;
  private final Clock clock;

  DemoStewards(Buildings buildings, Stewards stewards, Clock clock) {
    this.buildings = buildings;
    this.stewards = stewards;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var steward = cast.as(Role.STEWARD).account();
    var secretary = cast.as(Role.COMMUNITY_SECRETARY);
    var until = clock.instant().plus(TERM);
    for (var it : buildings.list(secretary, grid, false, new Page.Ask(0, 2)).items()) {
      stewards.found(steward, it, until, "demo");
    }
  }
}
