package org.linli.people;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * By what somebody can prove who they are. Babies, foreigners and people without papers are people
 * too: {@code number} is null exactly where the kind is {@link Kind#NONE}. {@code nationality} is
 * the three-letter code of GB/T 2659 (ISO 3166-1 alpha-3).
 */
public record Papers(Kind kind, @Nullable String number, String nationality) {

  /** What the document is; {@code RESIDENCE_PERMIT} is that for Hong Kong, Macao and Taiwan. */
  public enum Kind {
    RESIDENT_ID,
    RESIDENCE_PERMIT,
    PASSPORT,
    FOREIGN_PERMANENT,
    OTHER,
    NONE
  }

  private static final Pattern NATIONALITY = Pattern.compile("[A-Z]{3}");

  public static final String CHINA = "CHN";
  public static final Papers NONE = new Papers(Kind.NONE, null, CHINA);

  public Papers {
    if ((kind == Kind.NONE) != (number == null)) {
      throw new IllegalArgumentException("Papers have a number, and no papers have none");
    }
    if (!NATIONALITY.matcher(nationality).matches()) {
      throw new IllegalArgumentException("Not a nationality: " + nationality);
    }
  }

  /** A citizen's identity card with its number of 18 characters. */
  public static Papers residentId(String number) {
    return new Papers(Kind.RESIDENT_ID, number, CHINA);
  }

  /** None, or none known, of a citizen of another country. */
  public static Papers none(String nationality) {
    return new Papers(Kind.NONE, null, nationality);
  }
}
