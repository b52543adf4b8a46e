package org.linli.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.facts.Period;
import org.linli.people.NewBuilding;
import org.linli.people.Register;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.outlines.Outlines;
import org.springframework.stereotype.Component;

/**
 * Fills the register with invented people, a whole subdistrict at a time: one that has households
 * already is left alone, so a load that was cut off goes on where it stood.
 */
@Component
class DemoPeople {

  private static final int WORKERS = 2;
  private static final int USUAL_IN_A_GRID = 300;
  private static final Register.Origin ORIGIN = new Register.Origin("synthetic", "demo", true);

  private final Places places;
  private final Outlines outlines;
  private final Register register;
  private final Clock clock;

  DemoPeople(Places places, Outlines outlines, Register register, Clock clock) {
    this.places = places;
    this.outlines = outlines;
    this.register = register;
    this.clock = clock;
  }

  /** A subdistrict to be filled, with what is to stand in each of its communities. */
  private record Load(PlaceCode subdistrict, List<SyntheticBuildings.Community> communities) {

    int households() {
      return communities.stream()
          .flatMap(it -> it.households().values().stream())
          .mapToInt(Integer::intValue)
          .sum();
    }
  }

  /** Enters people where there are none within a district or city; answers how many households. */
  long fill(PlaceCode where, Consumer<Progress> told) {
    var loads = loads(where);
    var total = loads.stream().mapToLong(Load::households).sum();
    var done = new AtomicLong();
    var day = LocalDate.ofInstant(clock.instant(), Period.ZONE);
    Consumer<Integer> further =
        more -> told.accept(new Progress(Progress.Step.HOUSEHOLDS, done.addAndGet(more), total));
    inParallel(
        loads.stream()
            .map(it -> (Callable<Register.Entered>) () -> enter(it, day, further))
            .toList());
    if (total > 0) register.settle();
    return total;
  }

  /** The largest first, so that no worker is left alone with one at the end. */
  private List<Load> loads(PlaceCode where) {
    var estimates = Estimates.ofWuhan();
    return subdistricts(where).stream()
        .filter(it -> register.isEmpty(it.code()))
        .map(it -> load(it, estimates))
        .filter(it -> it.households() > 0)
        .sorted(Comparator.comparingInt(Load::households).reversed())
        .toList();
  }

  private List<Place> subdistricts(PlaceCode where) {
    if (where.level() == Level.SUBDISTRICT) return List.of(places.named(where));
    return places.children(where).stream().flatMap(it -> subdistricts(it.code()).stream()).toList();
  }

  private Load load(Place subdistrict, Map<PlaceCode, Integer> estimates) {
    var district = places.named(subdistrict.code().at(Level.DISTRICT));
    var communities = new ArrayList<SyntheticBuildings.Community>();
    for (var community : places.children(subdistrict.code())) {
      var grids = places.children(community.code());
      var households = community.households();
      if (households == null) households = estimates.get(community.code());
      if (households == null) households = USUAL_IN_A_GRID * grids.size();
      communities.add(
          new SyntheticBuildings.Community(
              community.code(),
              district.name() + subdistrict.name() + Tidy.name(community),
              Tidy.isVillage(community),
              shared(households, grids)));
    }
    return new Load(subdistrict.code(), communities);
  }

  /** The same number for every grid; the first ones take what is left over. */
  private static Map<PlaceCode, Integer> shared(int households, List<Place> grids) {
    var shares = new TreeMap<PlaceCode, Integer>();
    for (var i = 0; i < grids.size(); i++) {
      var more = i < households % grids.size() ? 1 : 0;
      shares.put(grids.get(i).code(), households / grids.size() + more);
    }
    return shares;
  }

  /** Communities are made one after another while the register takes them in, never all at once. */
  private Register.Entered enter(Load load, LocalDate day, Consumer<Integer> further) {
    Iterable<NewBuilding> buildings =
        () ->
            load.communities().stream()
                .flatMap(community -> {
                  var grids = outlines.within(community.code(), Level.GRID);
                  var made = new Sites(grids).place(SyntheticBuildings.of(community, day));
                  further.accept(
                      community.households().values().stream().mapToInt(Integer::intValue).sum());
                  return made.stream();
                })
                .iterator();
    return register.enter(load.subdistrict(), buildings, ORIGIN);
  }

  private static void inParallel(List<Callable<Register.Entered>> works) {
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var running = works.stream().map(workers::submit).toList();
      for (var work : running) {
        try {
          work.get();
        } catch (ExecutionException failed) {
          workers.shutdownNow();
          throw new IllegalStateException("The people could not be entered", failed.getCause());
        } catch (InterruptedException interrupted) {
          workers.shutdownNow();
          Thread.currentThread().interrupt();
          throw new IllegalStateException(interrupted);
        }
      }
    }
  }
}
