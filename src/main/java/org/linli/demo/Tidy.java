package org.linli.demo;

import java.util.regex.Pattern;
import org.linli.places.Place;

/** Communities as they stand in an address: places, not committees. */
final class Tidy {

  private static final Pattern URBAN = Pattern.compile("(社区)?(居委会|居民委员会|社区委员会|居民委员|居委)$");
  private static final Pattern VILLAGE = Pattern.compile("村?(村委会|村民委员会|民委员会)$");

  private Tidy() {}

  static String name(Place community) {
    var name = URBAN.matcher(community.name()).replaceFirst("社区");
    return VILLAGE.matcher(name).replaceFirst("村");
  }

  static boolean isVillage(Place community) {
    var kind = Place.Kind.of(community.code());
    return kind == Place.Kind.VILLAGE_COMMITTEE || kind == Place.Kind.LIKE_VILLAGE;
  }
}
