package org.linli.places;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/**
 * A place of the tree. {@code households} is an estimate used only to draw grids; {@code synthetic}
 * marks what was generated and is not an official division. It is in the tree of a day from {@code
 * since} (always, when null) until before {@code until}; one with an {@code until} has ended.
 */
public record Place(
    PlaceCode code,
    String name,
    @Nullable String pinyin,
    @Nullable Kind kind,
    @Nullable Integer households,
    boolean synthetic,
    @Nullable LocalDate since,
    @Nullable LocalDate until) {

  /** A place that has always been there and goes on. */
  public Place(
      PlaceCode code,
      String name,
      @Nullable String pinyin,
      @Nullable Kind kind,
      @Nullable Integer households,
      boolean synthetic) {
    this(code, name, pinyin, kind, households, synthetic, null, null);
  }

  /**
   * What a subdistrict or community is, told by the band of its code: subdistricts 001–099, towns
   * 100–199, townships 200–399, alike 400–599; communities 001–199, villages 200–399, like
   * communities 400–499, like villages 500–599 (rules of the statistical division codes).
   */
  public enum Kind {
    SUBDISTRICT,
    TOWN,
    TOWNSHIP,
    LIKE_TOWNSHIP,
    URBAN_COMMITTEE,
    VILLAGE_COMMITTEE,
    LIKE_URBAN,
    LIKE_VILLAGE;

    /** The kind a code tells of, or null where its level or band has none. */
    public static @Nullable Kind of(PlaceCode code) {
      var band = (int) (code.value() % 1000) / 100;
      return switch (code.level()) {
        case SUBDISTRICT ->
            switch (band) {
              case 0 -> SUBDISTRICT;
              case 1 -> TOWN;
              case 2, 3 -> TOWNSHIP;
              case 4, 5 -> LIKE_TOWNSHIP;
              default -> null;
            };
        case COMMUNITY ->
            switch (band) {
              case 0, 1 -> URBAN_COMMITTEE;
              case 2, 3 -> VILLAGE_COMMITTEE;
              case 4 -> LIKE_URBAN;
              case 5 -> LIKE_VILLAGE;
              default -> null;
            };
        case COUNTRY, PROVINCE, CITY, DISTRICT, GRID -> null;
      };
    }
  }

  /** Does it go on? An ended place only gives old records a name. */
  public boolean isCurrent() {
    return until == null;
  }

  public Level level() {
    return code.level();
  }
}
