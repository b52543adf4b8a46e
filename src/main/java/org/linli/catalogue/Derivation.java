package org.linli.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an item follows from others, so that nobody is asked. Written as {@code AGE(BIRTH_DATE)},
 * {@code COUNT(RESIDENT: AGE>=60 & SEX=2)}, {@code SUM(ORG_EMPLOYEES)} or {@code
 * SHARE(PLACE_ELDERLY/PLACE_RESIDENTS)}.
 *
 * @param counted what a {@code COUNT} counts; null in others
 * @param items keys of the items it is made of, apart from those of the conditions
 */
public record Derivation(
    Kind kind, @Nullable ItemSubject counted, List<String> items, List<Condition> conditions) {

  /** Whole years since a day; how many there are in a place; their sum; one count of another. */
  public enum Kind {
    AGE,
    COUNT,
    SUM,
    SHARE
  }

  /** How a value is held against another. */
  public enum Comparison {
    AT_LEAST(">="),
    BELOW("<"),
    IS("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    static Comparison of(String sign) {
      return Arrays.stream(values()).filter(it -> it.sign.equals(sign)).findFirst().orElseThrow();
    }
  }

  /** Only those count whose item is so. */
  public record Condition(String item, Comparison comparison, String value) {}

  private static final Pattern WHOLE = Pattern.compile("(AGE|COUNT|SUM|SHARE)\\(([^()]+)\\)");
  private static final Pattern CONDITION = Pattern.compile("([A-Z0-9_]+)(>=|<|=)(\\w+)");

  public Derivation {
    items = List.copyOf(items);
    conditions = List.copyOf(conditions);
    var needed =
        switch (kind) {
          case COUNT -> 0;
          case AGE, SUM -> 1;
          case SHARE -> 2;
        };
    if (items.size() != needed || (kind == Kind.COUNT) != (counted != null)) {
      throw new IllegalArgumentException("Not a whole " + kind + ": " + items);
    }
    if (kind != Kind.COUNT && !conditions.isEmpty()) {
      throw new IllegalArgumentException("Only a COUNT has conditions: " + conditions);
    }
  }

  static Derivation parse(String text) {
    var whole = WHOLE.matcher(text);
    if (!whole.matches()) throw new IllegalArgumentException("Not a formula: " + text);
    var kind = Kind.valueOf(whole.group(1));
    if (kind != Kind.COUNT) {
      return new Derivation(kind, null, List.of(whole.group(2).split("/", -1)), List.of());
    }
    var parts = whole.group(2).split(": ", 2);
    return new Derivation(
        kind,
        ItemSubject.valueOf(parts[0]),
        List.of(),
        parts.length == 1 ? List.of() : conditions(parts[1]));
  }

  /** Conditions that must all hold: {@code AGE>=60 & SEX=2}. */
  static List<Condition> conditions(String text) {
    return Arrays.stream(text.split(" & ", -1)).map(Derivation::condition).toList();
  }

  private static Condition condition(String text) {
    var parts = CONDITION.matcher(text);
    if (!parts.matches()) throw new IllegalArgumentException("Not a condition: " + text);
    return new Condition(parts.group(1), Comparison.of(parts.group(2)), parts.group(3));
  }
}
