package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.commons.BuildingGroups;
import org.linli.commons.neighbours.BuildingFavours;
import org.linli.commons.neighbours.Favour;
import org.linli.commons.neighbours.Wish;
import org.linli.people.dwellings.UnitId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The steward to try has told their buildings of a day without water, and asked who wants help with
 * carrying; and has written there, for two households, what one needs and another offers.
 */
@Component
@Order(125)
class DemoNotices implements Scene {

  private static final Duration HANGS = Duration.ofDays(7);

  private final BuildingGroups groups;
  private final BuildingFavours favours;
  private final Clock clock;

  DemoNotices(BuildingGroups groups, BuildingFavours favours, Clock clock) {
    this.groups = groups;
    this.favours = favours;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var steward = cast.as(Role.STEWARD);
    var own = groups.list(steward, grid, false, new Page.Ask(0, Page.Ask.USUAL)).items();
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
    for (var building : buildings) {
      // The last doors of a building: the household to try, which is at its first, reads of others.
      var homes = favours.homes(steward, building, new Page.Ask(0, Page.Ask.MOST)).items();
      if (homes.size() < 3) continue;
      favours.write(
          steward,
          building,
          homes.getLast().id(),
          new Wish(UUID.randomUUID(), Favour.Kind.NEED, "腿脚不便，周四谁去药店，能帮我带一盒膏药吗？", 7));
      favours.write(
          steward,
          building,
          homes.get(homes.size() - 2).id(),
          new Wish(UUID.randomUUID(), Favour.Kind.OFFER, "周六开车去菜市场，可以帮邻居带东西。", 30));
    }
  }
}
