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
}
