package org.linli.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.catalogue.Values.Read.Nothing;
import org.linli.catalogue.Values.Read.Value;
import org.linli.catalogue.Values.Read.Wrong;

/**
 * What people write and what is kept: a typed text or a cell becomes a value as the catalogue keeps
 * it, or a named fault; a value becomes the words a form shows.
 */
public final class Values {

  /** The longest text that is kept as a value, in characters. */
  public static final int LONGEST = 500;

  /** What is kept where somebody says that there is none: no guardian, no telephone. */
  public static final String NONE_THERE = "无";

  private static final Set<String> NOTHING =
      Set.of(
          "",
          "/",
          "\\",
          "-",
          "--",
          "—",
          "——",
          "n/a",
          "null",
          "不详",
          "未知",
          "不清楚",
          "不知道",
          "未填",
          "暂无",
          "not known",
          "unknown");
  private static final Set<String> NONE = Set.of("无", "没有", "none", "no");
  private static final Pattern MASK = Pattern.compile("[*•●✱]|[xX#]{3}");
  private static final Pattern LOST = Pattern.compile("\\d(\\.\\d+)?[eE]\\+\\d{2}");

  private Values() {}

  /** What a text was read as. */
  public sealed interface Read {

    /**
     * @param value as the catalogue keeps it: a code, {@code 2026-02-20}, {@code Y} or {@code N},
     *     plain digits, a text
     * @param exact false where the first day stands for a month that was told without one
     */
    record Value(String value, boolean exact) implements Read {}

    /** Nothing is told: blank, a stroke, 不详. */
    record Nothing() implements Read {}

    /** It cannot be taken; {@code facts} are those of the fault's text. */
    record Wrong(ValueFault why, List<Object> facts) implements Read {}
  }

  /** Who knows the names of divisions: a room above that may ask for places. */
  public interface PlaceNames {

    /** Knows none: only codes are read and written. */
    PlaceNames NONE =
        new PlaceNames() {
          @Override
          public Optional<String> code(String name) {
            return Optional.empty();
          }

          @Override
          public Optional<String> name(String code) {
            return Optional.empty();
          }
        };

    Optional<String> code(String name);

    Optional<String> name(String code);
  }

  /** Reads a text as a value of the item's own version; places by their codes only. */
  public static Read read(DataItem item, String typed) {
    return read(item, typed, PlaceNames.NONE);
  }

  /** The same, with places by name as well. */
  public static Read read(DataItem item, String typed, PlaceNames places) {
    if (item.isDerived()) return wrong(ValueFault.FOLLOWS_FROM_OTHERS);
    var text = half(typed);
    var rule = item.value();
    var codes = rule.codes();
    if (codes != null) {
      var code = CodeWords.of(codes).code(text);
      if (code != null) return exactly(code);
    }
    if (NOTHING.contains(text.toLowerCase(Locale.ROOT))) return new Nothing();
    if (codes != null) return wrong(ValueFault.NOT_OF_THE_LIST, CodeWords.some(codes));
    if (rule.type() == DataType.YES_NO) return YesNo.read(item, text);
    if (NONE.contains(text.toLowerCase(Locale.ROOT))) {
      if (canBeNone(item)) return exactly(NONE_THERE);
      var free = rule.type() == DataType.TEXT || rule.type() == DataType.ADDRESS;
      if (!free) return new Nothing();
    }
    if (isMasked(rule.type(), text)) return wrong(ValueFault.MASKED);
    return switch (rule.type()) {
      case TEXT, ADDRESS -> shaped(rule, text);
      case DATE -> TypedDates.read(text);
      case INTEGER, DECIMAL -> TypedNumbers.read(rule, text);
      case PHONE -> TypedNumbers.phone(text);
      case IDENTITY_NUMBER -> LOST.matcher(text).find() ? lost() : TypedNumbers.identity(text);
      case CREDIT_CODE -> TypedNumbers.creditCode(text);
      case PLACE -> TypedPlaces.place(text, places);
      case COUNTRY -> TypedPlaces.country(text);
      case CODE, YES_NO -> throw new IllegalStateException(item.key());
    };
  }

  /**
   * Can somebody say that there is none, so that it is not asked again? Not where a list of codes
   * or a count has its own word for it, nor where a register keeps it.
   */
  public static boolean canBeNone(DataItem item) {
    if (item.register() != null || item.isDerived()) return false;
    return switch (item.value().type()) {
      case TEXT, ADDRESS, DATE, PHONE, IDENTITY_NUMBER, CREDIT_CODE, PLACE -> true;
      case CODE, INTEGER, DECIMAL, YES_NO, COUNTRY -> false;
    };
  }

  /** Does the value say that there is none? */
  public static boolean isNone(DataItem item, String value) {
    return value.equals(NONE_THERE) && canBeNone(item);
  }

  /** The words a form shows in a language; a place stays a code. */
  public static String words(DataItem item, String value, Locale language) {
    return words(item, value, language, PlaceNames.NONE);
  }

  /** The same, with places by name where it is known. */
  public static String words(DataItem item, String value, Locale language, PlaceNames places) {
    var english = language.getLanguage().equals("en");
    if (isNone(item, value)) return english ? "none" : NONE_THERE;
    var codes = item.value().codes();
    if (codes != null) return CodeWords.name(codes, value, english);
    return switch (item.value().type()) {
      case YES_NO -> YesNo.words(value, english);
      case PLACE -> places.name(value).orElse(value);
      case COUNTRY -> TypedPlaces.countryName(value, language);
      default -> value;
    };
  }

  private static Read shaped(ValueRule rule, String text) {
    if (text.length() > LONGEST) return wrong(ValueFault.TOO_LONG, LONGEST);
    var pattern = rule.pattern();
    if (pattern == null) return exactly(text);
    var close = text.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (LOST.matcher(text).matches()) return lost();
    for (var one : new String[] {text, close}) if (one.matches(pattern)) return exactly(one);
    return wrong(ValueFault.NOT_OF_THE_SHAPE, pattern);
  }

  private static boolean isMasked(DataType type, String text) {
    return switch (type) {
      case PHONE, IDENTITY_NUMBER, CREDIT_CODE -> MASK.matcher(text).find();
      case TEXT, ADDRESS, DATE -> text.contains("**") || text.indexOf('●') >= 0;
      default -> false;
    };
  }

  private static Read lost() {
    return wrong(ValueFault.DIGITS_LOST);
  }

  /** Half-width, without blanks around. */
  static String half(String text) {
    var ascii = true;
    for (var i = 0; i < text.length() && ascii; i++) ascii = text.charAt(i) < 128;
    return (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
  }

  static Read exactly(String value) {
    return new Value(value, true);
  }

  static Read wrong(ValueFault why, Object... facts) {
    return new Wrong(why, List.of(facts));
  }
}
