package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseStep;
import org.linli.cases.Classing;
import org.linli.cases.PastCases;
import org.linli.cases.Source;
import org.linli.cases.Telling;
import org.linli.cases.Unit;
import org.linli.cases.classes.Classes;
import org.linli.cases.topics.TopicFinder;
import org.linli.cases.topics.Topics;
import org.linli.catalogue.SourceAgency;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What recurs in the grid to try: one thing that is offered, one that was fixed with figures from
 * before and after; and a water main that many have told of within the hour.
 */
@Component
@Order(100)
class DemoTopics implements Scene {

  private static final int OUTAGE = 34;

  private final PastCases past;
  private final TopicFinder finder;
  private final Topics topics;
  private final Classes classes;
  private final Clock clock;

  DemoTopics(PastCases past, TopicFinder finder, Topics topics, Classes classes, Clock clock) {
    this.past = past;
    this.finder = finder;
    this.topics = topics;
    this.classes = classes;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var random = new Random(grid.value() + 5);
    bring(
        grid,
        cast,
        random,
        "MANHOLE",
        "路口的井盖又松了，车一压就响",
        "菜场路口东侧",
        List.of(33, 30, 27, 24, 22, 19, 17, 5));
    bring(
        grid,
        cast,
        random,
        "BLOCKED_DRAIN",
        "下水又堵了，污水往外冒",
        "2号楼东侧 化粪池",
        List.of(52, 41, 33, 20, 9, 3));
    finder.look();
    fixed(cast);
    outage(grid, cast, random);
  }

  /** Handled each time, and each time told again. */
  private void bring(
      PlaceCode grid,
      Cast cast,
      Random random,
      String leaf,
      String words,
      String address,
      List<Integer> daysAgo) {
    var clerk = cast.as(Role.HOTLINE_CLERK);
    var classing = new Classing(leaf, 1, classes.get(leaf).standards().getFirst().limit());
    past.bring(
        daysAgo.stream()
            .map(days -> {
              var at =
                  clock.instant().minus(Duration.ofDays(days)).minusSeconds(random.nextInt(9_000));
              return new PastCases.Past(
                  telling(grid, words, address, leaf, random),
                  Source.HOTLINE,
                  at,
                  clerk,
                  handled(grid, cast, classing, at),
                  null);
            })
            .toList());
  }

  private static Telling telling(
      PlaceCode grid, String words, String address, String leaf, Random random) {
    return new Telling(
        UUID.randomUUID(),
        null,
        null,
        words,
        null,
        null,
        null,
        grid,
        null,
        address,
        leaf,
        null,
        DemoSayings.NAMES.get(random.nextInt(DemoSayings.NAMES.size())),
        FakeNumbers.phone(random),
        null,
        null);
  }

  private static List<PastCases.Then> handled(
      PlaceCode grid, Cast cast, Classing classing, Instant began) {
    var worker = cast.as(Role.GRID_WORKER);
    var officer = cast.as(Role.SUBDISTRICT_OFFICER);
    var secretary = cast.as(Role.COMMUNITY_SECRETARY);
    var unit = new Unit(grid.at(Level.COMMUNITY), null);
    var steps = new ArrayList<PastCases.Then>();
    var at = began;
    for (var it :
        List.of(
            new PastCases.Then(at, worker, null, "已电话联系报事人"),
            new PastCases.Then(at, worker, new CaseStep.Verify(classing), "属实"),
            new PastCases.Then(at, officer, new CaseStep.Dispatch(unit, false), ""),
            new PastCases.Then(at, secretary, new CaseStep.Sign(), ""),
            new PastCases.Then(at, secretary, new CaseStep.Handle(secretary.account()), "已处理，恢复正常"),
            new PastCases.Then(at, worker, new CaseStep.Inspect(true), "现场已恢复"))) {
      at = at.plus(Duration.ofHours(3));
      steps.add(new PastCases.Then(at, it.by(), it.step(), it.words()));
    }
    return steps;
  }

  /** The manholes were made a topic and fixed some days ago. */
  private void fixed(Cast cast) {
    var officer = cast.as(Role.SUBDISTRICT_OFFICER);
    var urban = cast.of(SourceAgency.URBAN_MANAGEMENT);
    for (var id : topics.offered(officer, "MANHOLE")) {
      topics.open(
          officer,
          id,
          1,
          new Topics.Wish(
              new Unit(officer.place(), SourceAgency.URBAN_MANAGEMENT),
              "货车借道菜场，井圈砖砌，一压就松",
              "换成防沉降井圈，货车改走北门",
              clock.instant().plus(Duration.ofDays(14))));
      topics.fix(urban, id, 2, "三处井圈全部更换，北门已开");
      topics.asIfEarlier(id, Duration.ofDays(16));
    }
  }

  private void outage(PlaceCode grid, Cast cast, Random random) {
    var clerk = cast.as(Role.HOTLINE_CLERK);
    past.bring(
        IntStream.range(0, OUTAGE)
            .mapToObj(i ->
                new PastCases.Past(
                    telling(
                        grid,
                        i % 3 == 0 ? "突然停水了" : "家里没水，什么时候来水",
                        (i % 9 + 1) + "号楼",
                        "WATER_OUT",
                        random),
                    Source.HOTLINE,
                    clock.instant().minus(Duration.ofMinutes(70 - i)),
                    clerk,
                    List.of(),
                    null))
            .toList());
  }
}
