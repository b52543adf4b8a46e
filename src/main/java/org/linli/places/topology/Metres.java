package org.linli.places.topology;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A flat plane in metres around a spot, and back to degrees. Over the extent of a city lengths are
 * true to a few in a thousand, which is enough to say how large a gap is.
 */
public final class Metres {

  private static final double PER_DEGREE_NORTH = 110_950;
  private static final double PER_DEGREE_EAST = 111_320;

  private final AffineTransformation there;
  private final AffineTransformation back;

  private Metres(double longitude, double latitude) {
    var east = PER_DEGREE_EAST * Math.cos(Math.toRadians(latitude));
    there =
        AffineTransformation.translationInstance(-longitude, -latitude)
            .scale(east, PER_DEGREE_NORTH);
    back =
        AffineTransformation.scaleInstance(1 / east, 1 / PER_DEGREE_NORTH)
            .translate(longitude, latitude);
  }

  /** A plane around the middle of what {@code reach} (in degrees) spans. */
  public static Metres around(Envelope reach) {
    if (reach.isNull()) return new Metres(0, 0);
    return new Metres(reach.centre().x, reach.centre().y);
  }

  public Geometry there(Geometry degrees) {
    return there.transform(degrees);
  }

  public Geometry back(Geometry metres) {
    return back.transform(metres);
  }

  /** The size of an area given in degrees, in square metres. */
  public static double area(Geometry degrees) {
    return around(degrees.getEnvelopeInternal()).there(degrees).getArea();
  }
}
