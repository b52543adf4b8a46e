package org.linli.catalogue;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.base.Countries;
import org.linli.base.PlaceCode;

/** Divisions by code or by name, and countries by their letters or their names. */
final class TypedPlaces {

  private static final Map<String, String> COUNTRIES = Countries.byName(Labels::plain);
  private static final Map<String, Locale> BY_LETTERS = byLetters();

  /** Names that were asked for: as many as countries in two languages. */
  private static final Map<Displayed, String> DISPLAYED = new ConcurrentHashMap<>();

  private record Displayed(String code, boolean english) {}

  private TypedPlaces() {}

  /** A code may be filled with zeros to six, nine or twelve digits, as statistics write it. */
  static Values.Read place(String text, Values.PlaceNames names) {
    var digits = text.replaceAll("\\s", "");
    if (digits.matches("\\d{2,15}")) {
      var short_ = digits;
      while (short_.length() > 6 && short_.endsWith("000")) {
        short_ = short_.substring(0, short_.length() - 3);
      }
      while (short_.length() > 2 && short_.length() <= 6 && short_.endsWith("00")) {
        short_ = short_.substring(0, short_.length() - 2);
      }
      try {
        return Values.exactly(PlaceCode.of(short_).toString());
      } catch (IllegalArgumentException notACode) {
        return Values.wrong(ValueFault.NOT_A_PLACE);
      }
    }
    return names
        .code(text)
        .map(Values::exactly)
        .orElseGet(() -> Values.wrong(ValueFault.NOT_A_PLACE));
  }

  static Values.Read country(String text) {
    var code = COUNTRIES.get(Labels.plain(text));
    return code == null ? Values.wrong(ValueFault.NOT_A_COUNTRY) : Values.exactly(code);
  }

  static String countryName(String code, Locale language) {
    var country = BY_LETTERS.get(code);
    if (country == null) return code;
    var english = language.getLanguage().equals("en");
    return DISPLAYED.computeIfAbsent(
        new Displayed(code, english),
        _ -> country.getDisplayCountry(english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE));
  }

  private static Map<String, Locale> byLetters() {
    var all = new HashMap<String, Locale>();
    for (var two : Locale.getISOCountries()) {
      var country = Locale.of("", two);
      all.put(country.getISO3Country(), country);
    }
    return Map.copyOf(all);
  }
}
