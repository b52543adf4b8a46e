package org.linli.demo;

import java.util.Map;
import java.util.TreeMap;

/**
 * How many people live together. Wuhan's own distribution of 2020 is not published; its mean, 2.47,
 * is. So Fujian's shares of 2020 are taken and each is multiplied by a factor to the power of the
 * size, the factor being the one that makes the mean right.
 */
final class HouseholdSizes {

  static final double MEAN = 2.47;

  private HouseholdSizes() {}

  static Chances<Integer> ofWuhan() {
    var fujian = new TreeMap<Integer, Double>();
    for (var row : Facts.rows("wuhan/population/household_size.csv")) {
      if (row.get("place").equals("Fujian") && row.get("year").equals("2020")) {
        fujian.put(
            Integer.valueOf(row.get("persons_10_means_10plus")),
            Double.valueOf(row.get("households_or_pct")));
      }
    }
    var factor = factorFor(fujian);
    var sizes = new Chances.Of<Integer>();
    fujian.forEach((size, share) -> sizes.add(share * Math.pow(factor, size), size));
    return sizes.chances();
  }

  /** The mean rises with the factor, so halving the interval finds it. */
  private static double factorFor(Map<Integer, Double> shares) {
    var low = 0.1;
    var high = 10.0;
    for (var i = 0; i < 60; i++) {
      var middle = (low + high) / 2;
      if (mean(shares, middle) < MEAN) low = middle;
      else high = middle;
    }
    return low;
  }

  private static double mean(Map<Integer, Double> shares, double factor) {
    var households = 0.0;
    var persons = 0.0;
    for (var share : shares.entrySet()) {
      var weight = share.getValue() * Math.pow(factor, share.getKey());
      households += weight;
      persons += weight * share.getKey();
    }
    return persons / households;
  }
}
