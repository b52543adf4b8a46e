package org.linli.sweeps.campaigns;

import java.util.List;

/**
 * What share of reports is right, as a sample tells: its middle and the interval that holds the
 * true share 95 times in a hundred. The sample is stratified by grid (Cochran, Sampling Techniques,
 * ch. 5); the interval is Wilson's (1927) with the effective size of the sample (Korn and Graubard
 * 1998), which, unlike the usual one, is not of no width where all that was looked at was right.
 */
public record Estimate(double share, double low, double high) {

  private static final double Z = 1.959964;

  /**
   * One grid: how many doors are counted as reached, how many were looked at, how many were right.
   */
  public record Stratum(int reached, int looked, int right) {}

  /** Null where nothing was looked at. */
  public static @org.jspecify.annotations.Nullable Estimate of(List<Stratum> strata) {
    var seen = strata.stream().filter(it -> it.looked() > 0 && it.reached() > 0).toList();
    var reached = seen.stream().mapToLong(Stratum::reached).sum();
    var looked = seen.stream().mapToLong(Stratum::looked).sum();
    if (looked == 0) return null;
    var share = 0.0;
    for (var it : seen) share += weight(it, reached) * it.right() / it.looked();
    var variance = 0.0;
    for (var it : seen) variance += variance(it, reached, share);
    var spread = share * (1 - share);
    var size = variance > 0 && spread > 0 ? Math.min(spread / variance, 4.0 * looked) : looked;
    return wilson(share, size);
  }

  private static double weight(Stratum it, long reached) {
    return (double) it.reached() / reached;
  }

  /**
   * A grid of which only one door was looked at cannot tell its own spread: the whole's stands in.
   */
  private static double variance(Stratum it, long reached, double share) {
    var weight = weight(it, reached);
    var left = 1 - (double) Math.min(it.looked(), it.reached()) / it.reached();
    if (it.looked() == 1) return weight * weight * left * share * (1 - share);
    var own = (double) it.right() / it.looked();
    return weight * weight * left * own * (1 - own) / (it.looked() - 1);
  }

  private static Estimate wilson(double share, double size) {
    var z2 = Z * Z / size;
    var middle = (share + z2 / 2) / (1 + z2);
    var half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / size + z2 / (4 * size));
    return new Estimate(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }
}
