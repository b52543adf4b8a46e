package org.linli.cases.classes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.calendar.Limit;
import org.linli.catalogue.SourceAgency;

/**
 * How a class is handled in one of the situations it comes in.
 *
 * @param number which of its class's, from 1; stays for good
 * @param limit within which it is handled
 * @param accept when it is a case of this kind
 * @param close when it is done
 * @param agency the department whose work it is; null for the place's own people
 */
public record Standard(
    int number,
    Said situation,
    Limit limit,
    Said accept,
    Said close,
    @Nullable SourceAgency agency) {

  public Standard {
    if (agency == SourceAgency.COMMUNITY) {
      throw new IllegalArgumentException("The place's own people are told by no agency");
    }
  }

  /** A short text in both languages. */
  public record Said(String chinese, String english) {

    public Said {
      if (chinese.isBlank() || english.isBlank()) {
        throw new IllegalArgumentException("A text is missing: " + chinese + english);
      }
    }

    public String in(Locale language) {
      return language.getLanguage().equals("en") ? english : chinese;
    }
  }
}
