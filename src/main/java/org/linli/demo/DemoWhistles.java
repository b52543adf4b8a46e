package org.linli.demo;

import java.time.Duration;
import java.util.List;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.whistles.Rating;
import org.linli.cases.whistles.WhistleClock;
import org.linli.cases.whistles.WhistleId;
import org.linli.cases.whistles.WhistleKind;
import org.linli.cases.whistles.WhistleSteps;
import org.linli.cases.whistles.Whistles;
import org.linli.catalogue.SourceAgency;
import org.springframework.stereotype.Component;

/**
 * Two whistles of the subdistrict to try: one that is overdue, and one that is closed and rated.
 */
@Component
class DemoWhistles implements Scene {

  private static final Duration LONG_AGO = Duration.ofDays(6);

  /** Health's ten minutes to answer and half an hour to come are over, and it has climbed once. */
  private static final Duration OVERDUE = Duration.ofMinutes(35);

  private final Whistles whistles;
  private final WhistleSteps steps;
  private final WhistleClock clock;

  DemoWhistles(Whistles whistles, WhistleSteps steps, WhistleClock clock) {
    this.whistles = whistles;
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    closed(grid, cast);
    overdue(grid, cast);
  }

  private WhistleId raise(PlaceCode place, Cast cast, WhistleKind kind, String spot, String words) {
    return whistles.raise(
        cast.as(Role.SUBDISTRICT_OFFICER),
        new Whistles.Wish(
            kind,
            List.of(SourceAgency.HEALTH, SourceAgency.FIRE_RESCUE),
            place,
            spot,
            words,
            null,
            null));
  }

  private void closed(PlaceCode grid, Cast cast) {
    var subdistrict = cast.as(Role.SUBDISTRICT_OFFICER);
    var fire = cast.of(SourceAgency.FIRE_RESCUE);
    var health = cast.of(SourceAgency.HEALTH);
    var it =
        raise(
            grid.at(Level.COMMUNITY),
            cast,
            WhistleKind.RESIDENTS_DEMAND,
            "社区诊所后门",
            "诊所把医疗废物堆在消防通道上，居民反映三次没有解决");
    steps.acknowledge(fire, it, SourceAgency.FIRE_RESCUE);
    steps.acknowledge(health, it, SourceAgency.HEALTH);
    steps.arrive(fire, it, SourceAgency.FIRE_RESCUE);
    steps.arrive(subdistrict, it, SourceAgency.HEALTH);
    steps.askToLeave(fire, it, SourceAgency.FIRE_RESCUE, "通道已清空，划了禁停线");
    steps.release(subdistrict, it, SourceAgency.FIRE_RESCUE, true, "");
    steps.resolve(subdistrict, it, "废物已由医废车运走，诊所写了整改单");
    steps.rate(subdistrict, it, SourceAgency.FIRE_RESCUE, Rating.Solved.YES, "");
    steps.rate(subdistrict, it, SourceAgency.HEALTH, Rating.Solved.PARTLY, "整改后还要复查一次");
    whistles.asIfRaised(it, LONG_AGO);
  }

  private void overdue(PlaceCode grid, Cast cast) {
    var it = raise(grid, cast, WhistleKind.EMERGENCY, "3 栋地下车库入口", "车库进水，一名住户触电受伤，请马上来");
    var fire = cast.of(SourceAgency.FIRE_RESCUE);
    steps.acknowledge(fire, it, SourceAgency.FIRE_RESCUE);
    steps.arrive(fire, it, SourceAgency.FIRE_RESCUE);
    whistles.asIfRaised(it, OVERDUE);
    clock.climb();
  }
}
