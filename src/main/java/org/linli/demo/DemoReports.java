package org.linli.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.linli.base.PlaceCode;
import org.linli.facts.Intake;
import org.linli.facts.Period;
import org.linli.facts.Reading;
import org.linli.facts.Recorded;
import org.linli.facts.Report;
import org.linli.people.Households;
import org.linli.people.Links;
import org.linli.people.Membership;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.sweeps.Periods;
import org.springframework.stereotype.Component;

/**
 * Lets a part of the invented households report for the current period, each under its own link and
 * through the same intake as everyone. How many do differs from community to community; the first
 * household of each grid never does, so that it can be tried by hand.
 */
@Component
class DemoReports {

  private static final int ABOUT = 36_000;
  private static final int AT_ONCE = 1024;
  private static final double LEAST_SHARE = 0.25;
  private static final double MOST_SHARE = 0.95;
  private static final double MEAN_SHARE = (LEAST_SHARE + MOST_SHARE) / 2;
  private static final int ONE_FEVER_IN = 400;

  private final Places places;
  private final Households households;
  private final Periods periods;
  private final Intake intake;

  DemoReports(Places places, Households households, Periods periods, Intake intake) {
    this.places = places;
    this.households = households;
    this.periods = periods;
    this.intake = intake;
  }

  /**
   * Reports for a district and answers how many did. The showcase, a subdistrict of it, reports in
   * full; the others as far as it stays quick, all in the same proportion. Done again in the same
   * period, nothing is counted twice.
   */
  int bring(PlaceCode district, PlaceCode showcase, Consumer<Progress> told) {
    var period = periods.current().period();
    var grids = households.totalsByGrid(period.day(), periods.current().frozenAt());
    var shown = count(grids, showcase);
    var rest = count(grids, district) - shown;
    var room = ABOUT - shown * MEAN_SHARE;
    var others = Math.clamp(room / Math.max(1, rest * MEAN_SHARE), 0.02, 1);
    var communities =
        places.children(district).stream()
            .flatMap(it -> places.children(it.code()).stream())
            .map(Place::code)
            .toList();
    var reported = 0;
    for (var i = 0; i < communities.size(); i++) {
      var inFull = showcase.contains(communities.get(i));
      reported += send(reporting(communities.get(i), inFull ? 1 : others), period);
      told.accept(new Progress(Progress.Step.REPORTS, i + 1, communities.size()));
    }
    return reported;
  }

  private static double count(List<Households.GridTotal> grids, PlaceCode place) {
    return grids.stream()
        .filter(it -> place.contains(it.grid()))
        .mapToInt(Households.GridTotal::households)
        .sum();
  }

  private List<Membership> reporting(PlaceCode community, double part) {
    var random = new SplittableRandom(community.value());
    var share = part * random.nextDouble(LEAST_SHARE, MOST_SHARE);
    var seen = new HashSet<PlaceCode>();
    var reporting = new ArrayList<Membership>();
    for (var household : households.membershipsWithin(community)) {
      var firstOfItsGrid = seen.add(household.grid());
      if (random.nextDouble() < share && !firstOfItsGrid) reporting.add(household);
    }
    return reporting;
  }

  /** Many at once, as households do, but never so many that the intake would refuse some. */
  private int send(List<Membership> reporting, Period period) {
    var room = new Semaphore(AT_ONCE);
    var sent = new ArrayList<Future<Recorded.Receipt>>(reporting.size());
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var household : reporting) {
        room.acquireUninterruptibly();
        sent.add(
            senders.submit(() -> {
              try {
                return intake.record(report(household, period));
              } finally {
                room.release();
              }
            }));
      }
    }
    sent.forEach(DemoReports::requireDone);
    return sent.size();
  }

  private static void requireDone(Future<Recorded.Receipt> sent) {
    try {
      sent.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException("A report of the demonstration was refused", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Report report(Membership it, Period period) {
    var name = "demo " + it.household() + period;
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var random = new SplittableRandom(id.getMostSignificantBits());
    var by = new Report.By.TheHousehold(new Links.Link(it.household(), it.linkVersion()));
    var readings =
        it.residents().stream()
            .sorted()
            .map(resident -> new Reading(resident, temperature(random)))
            .toList();
    return new Report(id, it.household(), period, by, readings);
  }

  private static int temperature(SplittableRandom random) {
    if (random.nextInt(ONE_FEVER_IN) == 0) return random.nextInt(374, 392);
    return Math.clamp(Math.round(365 + 2.5 * random.nextGaussian()), 358, 372);
  }
}
