package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.plans.Plan.Share;
import org.linli.command.teams.SecondmentAct;
import org.linli.command.teams.SecondmentSteps;
import org.linli.command.teams.Secondments;
import org.linli.command.teams.Secondments.Nomination;
import org.linli.command.teams.Skill;
import org.linli.command.teams.StationWish;
import org.linli.command.teams.Stations;
import org.linli.command.teams.TeamKey;
import org.linli.edge.Caller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A community's own team for the cold days: one of those lent to it is at work, one is on the way,
 * and two are still to be found.
 */
@Component
@Order(130)
class DemoTeam implements Scene {

  private static final Duration TERM = Duration.ofDays(21);

  private final Stations stations;
  private final Secondments secondments;
  private final SecondmentSteps steps;
  private final Clock clock;

  DemoTeam(Stations stations, Secondments secondments, SecondmentSteps steps, Clock clock) {
    this.stations = stations;
    this.secondments = secondments;
    this.steps = steps;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var community = grid.at(Level.COMMUNITY);
    var secretary = cast.as(Role.COMMUNITY_SECRETARY);
    var health = cast.of(SourceAgency.HEALTH);
    var station = stations.add(secretary, community, null, MEALS);
    var there = nominate(health, community, "陈小燕", Kin.CADRE, Set.of(Skill.MEDICAL));
    steps.act(health, there, SecondmentAct.DISPATCH, "");
    steps.act(secretary, there, SecondmentAct.CHECK_IN, "");
    steps.assign(secretary, there, station);
    steps.act(secretary, there, SecondmentAct.START, "");
    steps.task(secretary, there, "给三楼两户独居老人量血压", "先打电话，老人午后在家", in(Duration.ofHours(30)));
    var coming = nominate(health, community, "刘志远", Kin.VOLUNTEER, Set.of(Skill.DRIVING));
    steps.act(health, coming, SecondmentAct.DISPATCH, "");
  }

  private static final StationWish MEALS =
      new StationWish(
          "",
          "寒天敬老送餐岗",
          "Meals for the old in the cold",
          "关爱帮困组",
          "Care",
          4,
          List.of(new Share(Kin.CADRE, 1), new Share(Kin.VOLUNTEER, 2)),
          "中午晚上送热饭到门口，看人、问冷暖，敲门不应当场报社区",
          "Brings hot meals to the door at noon and evening, looks and asks; no answer is told at once",
          Set.of(Skill.DRIVING));

  private TeamKey nominate(
      Caller by, PlaceCode community, String name, Kin kin, Set<Skill> skills) {
    return secondments.nominate(
        by,
        new Nomination(
            null, name, null, kin, skills, "区卫生健康局", null, true, community, null, in(TERM), null));
  }

  private Instant in(Duration time) {
    return clock.instant().plus(time);
  }
}
