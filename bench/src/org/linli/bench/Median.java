package org.linli.bench;

import java.util.Collection;

/** The figure in the middle, which one bad round does not move. */
final class Median {

  private Median() {}

  static double of(double... values) {
    var sorted = values.clone();
    java.util.Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static double of(Collection<Double> values) {
    return of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
