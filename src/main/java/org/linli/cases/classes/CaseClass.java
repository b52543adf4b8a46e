package org.linli.cases.classes;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.cases.classes.Standard.Said;

/**
 * Something there is to be handled: a group (大类), or a class within one (小类), which is what cases
 * are of.
 *
 * @param code stays for good, since cases carry it
 * @param parent the group; null of a group
 * @param words as people say it
 * @param isUnseen there is nothing to look at on the spot
 * @param isOnTheSpot whoever sees it may mend it and end it at once
 * @param isGuarded of somebody's health: opened by the program alone, and offered to nobody
 * @param standards at least one, in their order; of a group none
 */
public record CaseClass(
    String code,
    @Nullable String parent,
    Said name,
    List<String> words,
    boolean isUnseen,
    boolean isOnTheSpot,
    boolean isGuarded,
    List<Standard> standards) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z][A-Z_]{1,39}");

  public CaseClass {
    if (!SHAPE.matcher(code).matches()) throw new IllegalArgumentException("Not a code: " + code);
    if (parent == null == !standards.isEmpty() || parent == null == !words.isEmpty()) {
      throw new IllegalArgumentException("A class has standards and words, a group has none");
    }
    if (isUnseen && isOnTheSpot) {
      throw new IllegalArgumentException("What cannot be seen is not mended by who sees it");
    }
    words = List.copyOf(words);
    standards = List.copyOf(standards);
  }

  public boolean isLeaf() {
    return parent != null;
  }

  /**
   * @param number from 1
   * @throws java.util.NoSuchElementException where it has none of this number
   */
  public Standard standard(int number) {
    return standards.stream()
        .filter(it -> it.number() == number)
        .findAny()
        .orElseThrow(() -> new java.util.NoSuchElementException(code + " " + number));
  }
}
