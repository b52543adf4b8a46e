package org.linli.places;

import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/** A place as it is shown. */
public record PlaceView(
    PlaceCode code,
    String name,
    @Nullable String pinyin,
    Level level,
    Place.@Nullable Kind kind,
    boolean synthetic) {

  public static PlaceView of(Place place) {
    return new PlaceView(
        place.code(), place.name(), place.pinyin(), place.level(), place.kind(), place.synthetic());
  }

  /** The same where the place may not be there any more: then its code has to do for a name. */
  public static PlaceView of(PlaceCode code, @Nullable Place place) {
    return place == null
        ? new PlaceView(code, code.toString(), null, code.level(), null, false)
        : of(place);
  }
}
