package org.linli.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Several things, each with its own chance to be drawn. */
final class Chances<T> {

  private final List<T> things;
  private final double[] upTo;

  private Chances(List<T> things, double[] upTo) {
    this.things = things;
    this.upTo = upTo;
  }

  /** Gathers things and their weights; weights need not add up to anything. */
  static final class Of<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    Of<T> add(double weight, T thing) {
      things.add(thing);
      weights.add(weight);
      return this;
    }

    Chances<T> chances() {
      var upTo = weights.stream().mapToDouble(Double::doubleValue).toArray();
      Arrays.parallelPrefix(upTo, Double::sum);
      return new Chances<>(List.copyOf(things), upTo);
    }
  }

  T draw(RandomGenerator random) {
    var at = Arrays.binarySearch(upTo, random.nextDouble(upTo[upTo.length - 1]));
    return things.get(at < 0 ? -at - 1 : at + 1);
  }

  static <T> T any(List<T> things, RandomGenerator random) {
    return things.get(random.nextInt(things.size()));
  }
}
