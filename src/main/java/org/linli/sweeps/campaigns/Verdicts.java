package org.linli.sweeps.campaigns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.sweeps.campaigns.Rechecks.Verdict;

/** What samples tell, grid by grid, to be put together for the places of any level around them. */
public final class Verdicts {

  static final Verdicts NONE = new Verdicts(Map.of(), Map.of());

  private final Map<PlaceCode, RecheckStore.OfGrid> looked;
  private final Map<PlaceCode, SweepFigures> reached;

  Verdicts(Map<PlaceCode, RecheckStore.OfGrid> looked, Map<PlaceCode, SweepFigures> reached) {
    this.looked = looked;
    this.reached = reached;
  }

  /** By place of a level; places without a sample are absent. */
  public Map<PlaceCode, Verdict> by(Level level) {
    var grids = new HashMap<PlaceCode, List<PlaceCode>>();
    looked
        .keySet()
        .forEach(it -> grids.computeIfAbsent(it.at(level), _ -> new ArrayList<>()).add(it));
    var verdicts = new HashMap<PlaceCode, Verdict>();
    grids.forEach((place, of) -> verdicts.put(place, verdict(of)));
    return verdicts;
  }

  private Verdict verdict(List<PlaceCode> grids) {
    var strata = new ArrayList<Estimate.Stratum>();
    var differences = new EnumMap<Difference, Integer>(Difference.class);
    var drawn = 0;
    var done = 0;
    var right = 0;
    for (var grid : grids) {
      var it = looked.getOrDefault(grid, new RecheckStore.OfGrid(0, 0, 0, Map.of()));
      var of = reached.getOrDefault(grid, SweepFigures.NONE);
      strata.add(new Estimate.Stratum(of.coveredHouseholds(), it.looked(), it.right()));
      it.differences().forEach((what, count) -> differences.merge(what, count, Integer::sum));
      drawn += it.drawn();
      done += it.looked();
      right += it.right();
    }
    return new Verdict(drawn, done, right, differences, Estimate.of(strata));
  }
}
