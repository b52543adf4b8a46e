package org.linli.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place's division code: 2, 4, 6, 9, 12 or 15 digits for province, city, district, subdistrict,
 * community and grid, and 0 for the whole country. A wider place's code is a prefix of the codes of
 * all that lies within it, so a subtree is a range and an ancestor is a division.
 */
public record PlaceCode(long value) implements Comparable<PlaceCode> {

  public static final PlaceCode COUNTRY = new PlaceCode(0);

  private static final Pattern SHAPE = Pattern.compile("0|[1-9]\\d{1,14}");

  public PlaceCode {
    Level.of(value);
  }

  /** Reads the digits; anything that is not a place code is an {@link IllegalArgumentException}. */
  public static PlaceCode of(String digits) {
    if (!SHAPE.matcher(digits).matches()) {
      throw new IllegalArgumentException("Not a place code: " + digits);
    }
    return new PlaceCode(Long.parseLong(digits));
  }

  public Level level() {
    return Level.of(value);
  }

  public boolean contains(PlaceCode other) {
    return !other.level().isWiderThan(level()) && other.at(level()).value == value;
  }

  /** This place's ancestor (or itself) at a level that is not narrower than its own. */
  public PlaceCode at(Level wider) {
    if (level().isWiderThan(wider)) {
      throw new IllegalArgumentException(this + " has no ancestor at " + wider);
    }
    return new PlaceCode(value / (wider.gridsPerCode() / level().gridsPerCode()));
  }

  /** All ancestors from the country down to the parent; empty for the country itself. */
  public List<PlaceCode> ancestors() {
    var all = new ArrayList<PlaceCode>();
    for (var level : Level.values()) {
      if (level.isWiderThan(level())) all.add(at(level));
    }
    return all;
  }

  /** The codes of all ancestors and of the place itself: what lies around it. */
  public List<Long> around() {
    return Stream.concat(ancestors().stream(), Stream.of(this)).map(PlaceCode::value).toList();
  }

  /** The lowest code that a place of this level within this one (or around it) can have. */
  public long first(Level level) {
    return level.isWiderThan(level()) ? at(level).value : value * shift(level);
  }

  /** One more than the highest such code: ranges are half open. */
  public long beyond(Level level) {
    return level.isWiderThan(level()) ? at(level).value + 1 : (value + 1) * shift(level);
  }

  /**
   * The code of the subdistrict it is in; 0 where it is wider, so that no subdistrict's range has
   * it.
   */
  public long subdistrictOrZero() {
    return level().isWiderThan(Level.SUBDISTRICT) ? 0 : at(Level.SUBDISTRICT).value;
  }

  /** The subtree as two half-open ranges, for tables that carry a subdistrict and a grid. */
  public Subtree subtree() {
    return new Subtree(
        first(Level.SUBDISTRICT), beyond(Level.SUBDISTRICT), first(Level.GRID), beyond(Level.GRID));
  }

  @Override
  public int compareTo(PlaceCode other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }

  private long shift(Level narrower) {
    return level().gridsPerCode() / narrower.gridsPerCode();
  }

  /** Ranges [from, to) of subdistrict codes and of grid codes that make up one subtree. */
  public record Subtree(long subdistrictFrom, long subdistrictTo, long gridFrom, long gridTo) {

    /** By the names statements have for them; the map is the caller's own, to be added to. */
    public Map<String, Object> parameters() {
      var named = new HashMap<String, Object>();
      named.put("subdistrictFrom", subdistrictFrom);
      named.put("subdistrictTo", subdistrictTo);
      named.put("gridFrom", gridFrom);
      named.put("gridTo", gridTo);
      return named;
    }
  }
}
