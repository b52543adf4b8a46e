package org.linli.demo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.linli.base.PlaceCode;
import org.linli.places.Place;

/**
 * How many households each community may have. The city's households are those of its sweep of
 * February 2020, split over the census's units by their people of 2020; within a unit, where
 * nothing is published, by the kind of community and an invented, repeatable variation.
 */
public final class Estimates {

  static final int HOUSEHOLDS_OF_WUHAN = 4_210_000;
  static final int FEWEST = 30;

  private static final String PART_OF_ANOTHER = "其中";
  private static final int SUBDISTRICT_DIGITS = 9;

  private Estimates() {}

  /** The estimated households of every community of Wuhan, by code. */
  public static Map<PlaceCode, Integer> ofWuhan() {
    var households = divide(HOUSEHOLDS_OF_WUHAN, units());
    var communities = communities();
    var all = new TreeMap<PlaceCode, Integer>();
    households.forEach((unit, number) -> {
      var here = communities.getOrDefault(unit, Map.of());
      divide(number - FEWEST * here.size(), here)
          .forEach((code, more) -> all.put(PlaceCode.of(code), FEWEST + more));
    });
    return all;
  }

  private static Map<String, Double> units() {
    var units = new TreeMap<String, Double>();
    for (var row : Facts.rows("wuhan/population/wuhan_census2020_by_unit.csv")) {
      if (row.get("unit").startsWith(PART_OF_ANOTHER)) continue;
      units.put(row.get("unit_code"), Double.valueOf(row.get("population_2020")));
    }
    return units;
  }

  /** The communities of each unit with their weights. */
  private static Map<String, Map<String, Double>> communities() {
    var zones = new HashMap<String, String>();
    for (var row : Facts.rows("wuhan/divisions/wuhan_functional_zone_streets.csv")) {
      zones.put(row.get("street_code"), row.get("zone_key"));
    }
    var units = new TreeMap<String, Map<String, Double>>();
    for (var row : Facts.rows("wuhan/divisions/wuhan_communities.csv")) {
      var code = row.get("code");
      var subdistrict = code.substring(0, SUBDISTRICT_DIGITS);
      var unit = zones.getOrDefault(subdistrict, row.get("district_code"));
      units.computeIfAbsent(unit, _ -> new TreeMap<>()).put(code, weight(PlaceCode.of(code)));
    }
    return units;
  }

  private static double weight(PlaceCode community) {
    var variation = 0.55 + new SplittableRandom(community.value()).nextDouble();
    if (isVirtual(community)) return 0.02 * variation;
    return variation
        * switch (Place.Kind.of(community)) {
          case VILLAGE_COMMITTEE -> 0.2;
          case LIKE_URBAN -> 0.5;
          case LIKE_VILLAGE -> 0.12;
          case null, default -> 1.0;
        };
  }

  /** Codes that end in 98 stand for an area without residents of its own, such as a works. */
  private static boolean isVirtual(PlaceCode community) {
    var last = community.value() % 1000;
    return last == 498 || last == 598;
  }

  /** Splits a whole by weights without losing any: the largest remainders are rounded up. */
  private static Map<String, Integer> divide(int whole, Map<String, Double> weights) {
    var sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    var parts = new TreeMap<String, Integer>();
    weights.forEach((key, weight) -> parts.put(key, (int) (whole * weight / sum)));
    var left = whole - parts.values().stream().mapToInt(Integer::intValue).sum();
    Comparator<String> byRemainder =
        Comparator.comparingDouble(key -> whole * weights.getOrDefault(key, 0.0) / sum % 1);
    List<String> mostCut =
        weights.keySet().stream().sorted(byRemainder.reversed()).limit(left).toList();
    mostCut.forEach(key -> parts.merge(key, 1, Integer::sum));
    return parts;
  }
}
