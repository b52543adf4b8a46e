package org.linli.places.outlines;

import org.locationtech.jts.geom.Coordinate;

/**
 * The offset between WGS-84 and GCJ-02, in which Chinese web maps are drawn. The formula is the one
 * published in 2013 and used by every open converter; its inverse has no closed form and is
 * approached step by step. Outside China both are the same.
 */
public final class Gcj02 {

  private static final double SEMI_MAJOR_AXIS = 6378245.0;
  private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
  private static final double CLOSE_ENOUGH = 1e-10;
  private static final int MOST_STEPS = 30;

  private Gcj02() {}

  public static Coordinate fromWgs84(Coordinate it) {
    if (isOutsideChina(it)) return it.copy();
    var east = it.x - 105;
    var north = it.y - 35;
    var latitude = Math.toRadians(it.y);
    var curve = 1 - ECCENTRICITY_SQUARED * Math.pow(Math.sin(latitude), 2);
    var perLatitude =
        SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED) / (curve * Math.sqrt(curve)) * Math.PI / 180;
    var perLongitude = SEMI_MAJOR_AXIS / Math.sqrt(curve) * Math.cos(latitude) * Math.PI / 180;
    return new Coordinate(
        it.x + longitudeOffset(east, north) / perLongitude,
        it.y + latitudeOffset(east, north) / perLatitude);
  }

  public static Coordinate toWgs84(Coordinate it) {
    if (isOutsideChina(it)) return it.copy();
    var guess = it.copy();
    for (var step = 0; step < MOST_STEPS; step++) {
      var there = fromWgs84(guess);
      var longitude = it.x - there.x;
      var latitude = it.y - there.y;
      guess.x += longitude;
      guess.y += latitude;
      if (Math.abs(longitude) < CLOSE_ENOUGH && Math.abs(latitude) < CLOSE_ENOUGH) break;
    }
    return guess;
  }

  /** The rectangle within which the formula applies. */
  static boolean isOutsideChina(Coordinate it) {
    return it.x < 72.004 || it.x > 137.8347 || it.y < 0.8293 || it.y > 55.8271;
  }

  private static double latitudeOffset(double x, double y) {
    return -100
        + 2 * x
        + 3 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * Math.sqrt(Math.abs(x))
        + waves(20, 6 * x, 20, 2 * x)
        + waves(20, y, 40, y / 3)
        + waves(160, y / 12, 320, y / 30);
  }

  private static double longitudeOffset(double x, double y) {
    return 300
        + x
        + 2 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * Math.sqrt(Math.abs(x))
        + waves(20, 6 * x, 20, 2 * x)
        + waves(20, x, 40, x / 3)
        + waves(150, x / 12, 300, x / 30);
  }

  private static double waves(double high, double first, double higher, double second) {
    return (high * Math.sin(first * Math.PI) + higher * Math.sin(second * Math.PI)) * 2 / 3;
  }
}
