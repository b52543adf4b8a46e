package org.linli.base;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The names of countries as people write them, for whoever reads lists. */
public final class Countries {

  private Countries() {}

  /**
   * The three letters of each country (GB/T 2659, ISO 3166) by its two letters, its three letters
   * and its Chinese and English names.
   *
   * @param plain how the reader compares names
   */
  public static Map<String, String> byName(UnaryOperator<String> plain) {
    var names = new HashMap<String, String>();
    for (var two : Locale.getISOCountries()) {
      var country = Locale.of("", two);
      var code = country.getISO3Country();
      names.put(two.toLowerCase(Locale.ROOT), code);
      names.put(code.toLowerCase(Locale.ROOT), code);
      for (var language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
        names.put(plain.apply(country.getDisplayCountry(language)), code);
      }
    }
    for (var china : new String[] {"中国籍", "中华人民共和国", "中国公民"}) names.put(china, "CHN");
    names.put("大韩民国", "KOR");
    names.put("uk", "GBR");
    return Map.copyOf(names);
  }
}
