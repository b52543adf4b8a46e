package org.linli.facts.known;

import org.linli.catalogue.DataItem;
import org.linli.people.Masked;
import org.linli.people.residents.Datum;

/** What is shown of a value to who needs to recognise a subject, not to know the value. */
final class Covered {

  private static final String STARS = "******";

  private Covered() {}

  /** Is it covered on screens, and uncovered only for a purpose? */
  static boolean isCovered(DataItem item) {
    var datum = RegisterVoices.DATA.get(item.key());
    if (datum != null) return datum.isMasked();
    return switch (item.sensitivity()) {
      case ORDINARY -> false;
      case PERSONAL ->
          switch (item.value().type()) {
            case TEXT, DATE, PHONE, IDENTITY_NUMBER, ADDRESS -> true;
            case CODE, INTEGER, DECIMAL, YES_NO, CREDIT_CODE, PLACE, COUNTRY -> false;
          };
      case HEALTH, FINANCE, MINOR, MOVEMENTS, SPECIFIC_IDENTITY, POLITICS, RELIGION, BIOMETRICS ->
          true;
    };
  }

  /** A value in words, covered where it has to be. */
  static String shown(DataItem item, String words) {
    if (!isCovered(item)) return words;
    if (item.sensitivity().isSensitive()) return STARS;
    var datum =
        switch (item.value().type()) {
          case PHONE, IDENTITY_NUMBER -> Datum.PHONE;
          case DATE -> Datum.BIRTH_DATE;
          case ADDRESS -> Datum.REGISTERED_ADDRESS;
          default -> null;
        };
    if (RegisterVoices.DATA.get(item.key()) == Datum.PAPER_NUMBER) datum = Datum.PAPER_NUMBER;
    if (datum == null) return words.length() > 12 ? STARS : Masked.name(words);
    return String.valueOf(datum.masked(words));
  }
}
