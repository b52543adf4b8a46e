package org.linli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.cases.CaseFile;
import org.linli.cases.CaseStep;
import org.linli.cases.Classing;
import org.linli.cases.Diversion;
import org.linli.cases.Kind;
import org.linli.cases.PastCases;
import org.linli.cases.Source;
import org.linli.cases.Spot;
import org.linli.cases.Telling;
import org.linli.cases.Unit;
import org.linli.cases.classes.Classes;
import org.linli.catalogue.SourceAgency;
import org.linli.demo.DemoSayings.Saying;
import org.linli.edge.Caller;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** A month of cases in the subdistrict to try, over all stages and ends; nobody in them is real. */
@Component
class DemoCases implements Scene {

  private static final int CASES = 320;
  private static final Duration MONTH = Duration.ofDays(30);

  /** Every so many began within the last hours and stand where they got to. */
  private static final int ONE_IN_IS_NEW = 4;

  private static final int HOURS_OF_NEW = 20;

  /** Every so many has stood still for days, and is late. */
  private static final int ONE_IN_STANDS = 16;

  private static final int DAYS_OF_LATE = 4;

  /** Who reports by phone or patrols with one tells where it is. */
  private static final int ONE_IN_HAS_A_POINT = 3;

  private final PastCases past;
  private final Classes classes;
  private final Places places;
  private final DemoPoints points;
  private final Clock clock;

  DemoCases(PastCases past, Classes classes, Places places, DemoPoints points, Clock clock) {
    this.past = past;
    this.classes = classes;
    this.places = places;
    this.points = points;
    this.clock = clock;
  }

  @Override
  public void set(PlaceCode grid, Cast cast) {
    var random = new Random(grid.value());
    var grids = gridsAround(grid);
    var outlines = points.within(grid.at(Level.SUBDISTRICT));
    past.bring(
        IntStream.range(0, CASES)
            .mapToObj(
                it -> new OneCase(it, Chances.any(grids, random), outlines, cast, random).tell())
            .toList());
  }

  /** The grid to try as often as all others of its subdistrict together. */
  private List<PlaceCode> gridsAround(PlaceCode grid) {
    var others =
        places.children(grid.at(Level.SUBDISTRICT)).stream()
            .flatMap(it -> places.children(it.code()).stream())
            .map(Place::code)
            .filter(it -> it.level() == Level.GRID && !it.equals(grid))
            .toList();
    var all = new ArrayList<>(others);
    for (var i = 0; i <= others.size(); i++) all.add(grid);
    return all;
  }

  /** One of them, told step by step until it ends or now is reached. */
  private final class OneCase {

    private final PlaceCode grid;
    private final Cast cast;
    private final Random random;
    private final Saying saying;
    private final int number;
    private final int most;
    private final Instant began;
    private final List<PastCases.Then> steps = new ArrayList<>();
    private Instant at;
    private boolean over;
    private CaseFile.@Nullable Verdict verdict;
    private final Spot.@Nullable Point point;

    OneCase(int number, PlaceCode grid, DemoPoints.Within points, Cast cast, Random random) {
      this.number = number;
      this.grid = grid;
      this.cast = cast;
      this.random = random;
      this.saying = Chances.any(DemoSayings.ALL, random);
      this.point = number % ONE_IN_HAS_A_POINT == 0 ? points.in(grid, number) : null;
      this.most = mostSteps();
      var isNew = number % ONE_IN_IS_NEW == 0;
      var minutes =
          isNew
              ? random.nextInt(HOURS_OF_NEW * 60)
              : most < Integer.MAX_VALUE
                  ? Duration.ofDays(1).toMinutes() + random.nextInt(DAYS_OF_LATE * 24 * 60)
                  : Duration.ofDays(3).toMinutes() + random.nextInt((int) MONTH.toMinutes());
      this.began = clock.instant().minus(Duration.ofMinutes(10 + minutes));
      this.at = began;
    }

    /** One after the other stands after no step, after one, and so on; some questions wait. */
    private int mostSteps() {
      if (saying.kind() == Kind.QUESTION) return random.nextInt(3) == 0 ? 0 : Integer.MAX_VALUE;
      return number % ONE_IN_STANDS == 1 ? number / ONE_IN_STANDS % 5 : Integer.MAX_VALUE;
    }

    PastCases.Past tell() {
      var patrol = number % 3 == 1 && saying.kind() != Kind.QUESTION;
      var by = cast.as(patrol ? Role.GRID_WORKER : Role.HOTLINE_CLERK);
      if (patrol && !by.place().contains(grid)) by = cast.as(Role.SUBDISTRICT_OFFICER);
      go(patrol ? Source.PATROL : Source.HOTLINE);
      if (!patrol) speakWithReporter();
      return new PastCases.Past(
          telling(patrol), patrol ? Source.PATROL : Source.HOTLINE, began, by, steps, verdict);
    }

    private Telling telling(boolean patrol) {
      return new Telling(
          UUID.randomUUID(),
          null,
          saying.kind(),
          saying.words(),
          point == null ? null : point.longitude(),
          point == null ? null : point.latitude(),
          null,
          grid,
          null,
          DemoSayings.ADDRESSES.get(random.nextInt(DemoSayings.ADDRESSES.size())),
          patrol ? saying.leaf() : null,
          null,
          patrol ? null : DemoSayings.NAMES.get(number % DemoSayings.NAMES.size()),
          patrol ? null : FakeNumbers.phone(random),
          null,
          null);
    }

    private void go(Source source) {
      var classing = classing();
      if (saying.kind() == Kind.QUESTION) {
        step(officer(), new CaseStep.Answer(), "已电话答复，并告知窗口地址和办理时间");
        judge();
        return;
      }
      if (source != Source.PATROL) {
        if (endsEarly(classing)) return;
        step(looker(), new CaseStep.Verify(classing), "已到现场，情况属实");
      }
      var unit = new Unit(grid.at(Level.SUBDISTRICT), agency());
      step(officer(), new CaseStep.Dispatch(unit, false), "");
      if (number % 11 == 3) {
        step(handler(), new CaseStep.Return(), "经核对不在本单位管护范围，请重新分派");
        step(officer(), new CaseStep.Dispatch(unit, number % 2 == 0), "经研究仍由你单位牵头");
      }
      step(handler(), new CaseStep.Sign(), "");
      if (!over && number % 9 == 4) {
        wish();
        if (over) return;
      }
      step(handler(), new CaseStep.Handle(handler().account()), saying.done());
      if (number % 13 == 5) {
        step(looker(), new CaseStep.Inspect(false), "现场还有遗留，请再处理");
        step(handler(), new CaseStep.Handle(handler().account()), "已重新处理到位");
      }
      step(looker(), new CaseStep.Inspect(true), "现场已恢复");
      judge();
    }

    private boolean endsEarly(Classing classing) {
      switch (number % 20) {
        case 6 -> step(looker(), new CaseStep.Decline(), "现场未发现，电话回访报事人也说已经没有了");
        case 9 -> step(officer(), new CaseStep.Divert(Diversion.OTHER_PROCEDURE), "双方已诉至法院");
        case 14 -> {
          var worker = cast.as(Role.COMMUNITY_SECRETARY);
          step(worker, new CaseStep.CallGroundless(worker.account()), "三次到现场均无此情况，监控也未见");
          step(cast.as(Role.COMMAND), new CaseStep.Review(true), "同意");
        }
        case 16 -> {
          if (!classes.get(saying.leaf()).isOnTheSpot()) return false;
          step(looker(), new CaseStep.SettleOnTheSpot(classing), saying.done());
          judge();
        }
        default -> {
          return false;
        }
      }
      over = true;
      return true;
    }

    /** More time was asked for; where nobody has ruled on it yet, that is where it stands. */
    private void wish() {
      var until = at.plus(Duration.ofDays(6));
      var asking = clock.instant().isBefore(until);
      step(
          handler(),
          new CaseStep.Ask(new CaseStep.Wish(asking && number % 2 == 0, until)),
          "配件采购需要时间");
      if (asking) over = true;
      else step(officer(), new CaseStep.Rule(true), "同意");
    }

    private void judge() {
      if (over || number % 3 == 0) return;
      var satisfied = random.nextInt(5) > 0;
      var before = steps.size();
      step(null, new CaseStep.Evaluate(), satisfied ? "" : "处理得慢了些");
      if (steps.size() > before) {
        verdict = new CaseFile.Verdict(satisfied || random.nextBoolean(), satisfied);
      }
    }

    /** Some hours after the one before; nothing after now, and nothing of what stands still. */
    private void step(@Nullable Caller by, CaseStep step, String words) {
      if (over) return;
      at = at.plus(Duration.ofMinutes(15 + random.nextInt(300)));
      if (!at.isBefore(clock.instant()) || steps.size() >= most) {
        over = true;
        return;
      }
      steps.add(new PastCases.Then(at, by, step, words));
    }

    /**
     * Of a hundred reporters some ninety are called within the day, a few after it and a few never;
     * drawn apart, so that all else stays as it is.
     */
    private void speakWithReporter() {
      var draw = new Random(number * 7_919L + 17);
      draw.nextInt();
      var chance = draw.nextInt(100);
      if (chance >= 95) return;
      var after =
          chance < 88
              ? Duration.ofMinutes(20 + draw.nextInt(18 * 60))
              : Duration.ofHours(26 + draw.nextInt(20));
      var then = began.plus(after);
      var last = steps.isEmpty() ? null : steps.getLast().at();
      // What was over sooner: whoever ended it had spoken with them before.
      if (last != null && isOver() && then.isAfter(last)) {
        if (chance >= 88) return;
        then = last.minusSeconds(60);
      }
      if (!then.isAfter(began) || !then.isBefore(clock.instant())) return;
      var index = 0;
      while (index < steps.size() && steps.get(index).at().isBefore(then)) index++;
      var by = index == 0 ? looker() : steps.get(index - 1).by();
      steps.add(index, new PastCases.Then(then, by, null, "已电话联系报事人"));
    }

    /** It has come to rest, so that nobody speaks with anybody any more. */
    private boolean isOver() {
      return switch (steps.getLast().step()) {
        case CaseStep.Inspect(var mended) -> mended;
        case CaseStep.Evaluate _,
            CaseStep.Answer _,
            CaseStep.Decline _,
            CaseStep.Divert _,
            CaseStep.SettleOnTheSpot _ ->
            true;
        case CaseStep.Review(var agreed) -> agreed;
        case null, default -> false;
      };
    }

    private Classing classing() {
      return new Classing(
          saying.leaf(), 1, classes.get(saying.leaf()).standards().getFirst().limit());
    }

    private @Nullable SourceAgency agency() {
      return classes.get(saying.leaf()).standards().getFirst().agency();
    }

    private Caller looker() {
      var worker = cast.as(Role.GRID_WORKER);
      var secretary = cast.as(Role.COMMUNITY_SECRETARY);
      return worker.place().contains(grid)
          ? worker
          : secretary.place().contains(grid) ? secretary : officer();
    }

    private Caller officer() {
      return cast.as(Role.SUBDISTRICT_OFFICER);
    }

    private Caller handler() {
      return agency() == SourceAgency.URBAN_MANAGEMENT
          ? cast.of(SourceAgency.URBAN_MANAGEMENT)
          : cast.as(Role.COMMUNITY_SECRETARY);
    }
  }
}
