package org.linli.people.residents;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.people.Masked;

/**
 * One thing that is known of a resident and can be corrected. Each crosses the edge as a text:
 * names of the lists in capitals, days as {@code 2020-02-20}, places as division codes.
 */
public enum Datum {
  NAME,
  SEX,
  BIRTH_DATE,
  RELATION,
  PHONE,
  PAPER,
  PAPER_NUMBER,
  NATIONALITY,
  REGISTERED_PLACE,
  REGISTERED_ADDRESS,
  REGISTERED_HERE,
  STAY,
  STAY_UNTIL;

  /** As typed, without what keyboards and spreadsheets add: full width, blanks, +86, hyphens. */
  public String tidy(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return switch (this) {
      case PHONE -> text.replaceAll("[\\s()-]", "").replaceFirst("^(\\+|00)86", "");
      case PAPER_NUMBER -> text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
      case SEX, RELATION, PAPER, NATIONALITY, REGISTERED_HERE, STAY ->
          text.toUpperCase(Locale.ROOT);
      case BIRTH_DATE, STAY_UNTIL -> text.replace('/', '-');
      case NAME, REGISTERED_PLACE, REGISTERED_ADDRESS -> text;
    };
  }

  /** As it is shown to somebody who needs to recognise a person, not to know the datum. */
  public @Nullable String masked(@Nullable String value) {
    if (value == null) return null;
    return switch (this) {
      case NAME -> Masked.name(value);
      case PHONE -> Masked.phone(value);
      case PAPER_NUMBER -> Masked.phone(value);
      case BIRTH_DATE -> value.length() < 4 ? "*" : value.substring(0, 4) + "-**-**";
      case REGISTERED_ADDRESS -> value.replaceAll("[0-9A-Za-z]", "*");
      case SEX, RELATION, PAPER, NATIONALITY, REGISTERED_PLACE, REGISTERED_HERE, STAY, STAY_UNTIL ->
          value;
    };
  }

  /** Is it covered on screens, and uncovered only for a purpose? */
  public boolean isMasked() {
    return switch (this) {
      case NAME, PHONE, PAPER_NUMBER, BIRTH_DATE, REGISTERED_ADDRESS -> true;
      case SEX, RELATION, PAPER, NATIONALITY, REGISTERED_PLACE, REGISTERED_HERE, STAY, STAY_UNTIL ->
          false;
    };
  }
}
