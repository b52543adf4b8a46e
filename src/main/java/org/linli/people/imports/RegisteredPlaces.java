package org.linli.people.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.Place;
import org.linli.places.Places;

/**
 * Finds the division a registered address begins with, down to the community if it is written so
 * far and is known here. The tree is asked as far as it is needed, each place once.
 */
final class RegisteredPlaces {

  private static final Pattern WIDE_ENDING =
      Pattern.compile("(特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|地区|省|市)$");
  private static final Pattern OFFICE = Pattern.compile("(办事处|居民委员会|居委会|村民委员会|村委会)$");

  private final Places places;
  private final List<PlaceCode> roots;
  private final Map<PlaceCode, List<Named>> below = new HashMap<>();

  /** A place by its name and what is left of it where people leave its ending out. */
  private record Named(PlaceCode code, String name, String stem) {}

  /** For an office at {@code here}, whose people leave out the province or city they share. */
  RegisteredPlaces(Places places, PlaceCode here) {
    this.places = places;
    var nearest = new ArrayList<PlaceCode>();
    nearest.add(PlaceCode.COUNTRY);
    for (var level : new Level[] {Level.PROVINCE, Level.CITY}) {
      if (!here.level().isWiderThan(level)) nearest.add(here.at(level));
    }
    this.roots = List.copyOf(nearest);
  }

  /** The narrowest division that is known; null where not even a district's name is understood. */
  @Nullable PlaceCode divisionOf(String address) {
    var text = AddressText.plain(address);
    for (var root : roots) {
      var found = narrowest(root, text);
      if (!found.equals(root)) return found;
    }
    return null;
  }

  private PlaceCode narrowest(PlaceCode in, String text) {
    for (var each : below(in)) {
      if (text.startsWith(each.name()))
        return narrowest(each.code(), text.substring(each.name().length()));
    }
    for (var each : below(in)) {
      if (each.stem().length() > 1 && text.startsWith(each.stem())) {
        return narrowest(each.code(), text.substring(each.stem().length()));
      }
    }
    // Municipalities have a level of their own that no address names.
    for (var each : below(in)) {
      if (!each.name().equals("市辖区") && !each.name().equals("县")) continue;
      var found = narrowest(each.code(), text);
      if (!found.equals(each.code())) return found;
    }
    return in;
  }

  private List<Named> below(PlaceCode code) {
    if (code.level() == Level.COMMUNITY || code.level() == Level.GRID) return List.of();
    return below.computeIfAbsent(
        code,
        it ->
            places.children(it).stream()
                .filter(Place::isCurrent)
                .map(place -> {
                  var name = AddressText.plain(place.name());
                  return new Named(place.code(), name, stem(name, place.code().level()));
                })
                .sorted(Comparator.comparingInt((Named each) -> each.name().length()).reversed())
                .toList());
  }

  /** Narrow places keep their ending: 大智 may be a street as well, 大智街 hardly. */
  private static String stem(String name, Level level) {
    return switch (level) {
      case COUNTRY, DISTRICT, GRID -> name;
      case PROVINCE, CITY -> WIDE_ENDING.matcher(name).replaceAll("");
      case SUBDISTRICT -> OFFICE.matcher(name).replaceAll("").replaceAll("街道$", "街");
      case COMMUNITY -> OFFICE.matcher(name).replaceAll("");
    };
  }
}
