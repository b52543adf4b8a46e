package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.commons.BuildingGroups;
import org.linli.people.dwellings.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The steward to try has told their buildings of a day without water, and asked who wants help with
 * carrying.
 */
@Component
@Order(125)
class DemoNotices implements Scene {

  private static final Duration HANGS = Duration.ofDays(7);

  private final BuildingGroups groups;
  private final Clock clock;

  DemoNotices(BuildingGroups groups, Clock clock) {
    this.groups = groups;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var steward = cast.as(Role.STEWARD);
    var own = groups.list(steward, grid, new Page.Ask(0, Page.Ask.USUAL)).items();
    if (own.isEmpty()) return;
    var buildings = own.stream().map(it -> it.building()).toList();
    groups.say(
        steward,
        new BuildingGroups.Wish(
            UUID.randomUUID(),
            Set.<UnitId>copyOf(buildings),
            "周六上午九点到十一点水箱清洗，全楼停水，请提前接好水。",
            "需要邻居帮您提水上楼吗？",
            clock.instant().plus(HANGS)));
  }
}
