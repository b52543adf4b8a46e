package org.linli.people.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Words people use, and what they mean here; kept as data in {@code imports/*.csv}. */
final class Words<T> {

  private static final Pattern BETWEEN = Pattern.compile("[\\s:*_/,。、.\\-]");
  private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)|【[^】]*】|\\[[^]]*]");

  private final Map<String, T> meanings = new HashMap<>();

  private final Map<T, String> firstWords = new HashMap<>();

  private Words() {}

  /** Reads a file whose first column names a constant and whose second has its words. */
  static <E extends Enum<E>> Words<E> of(String file, Class<E> type) {
    var words = new Words<E>();
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var in = Objects.requireNonNull(Words.class.getResourceAsStream("/imports/" + file));
        var text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      for (var row : format.parse(text)) {
        var meaning = Enum.valueOf(type, row.get(0));
        for (var word : row.get(1).split(" ")) {
          words.meanings.put(word, meaning);
          words.firstWords.putIfAbsent(meaning, word);
        }
      }
      return words;
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** What a label or value means: as written, or without remarks in brackets; or null. */
  @Nullable T meaning(String text) {
    var plain = plain(text);
    var found = meanings.get(BETWEEN.matcher(plain).replaceAll(""));
    if (found != null) return found;
    return meanings.get(BETWEEN.matcher(REMARK.matcher(plain).replaceAll("")).replaceAll(""));
  }

  /** The first word the file gives for a meaning. */
  String word(T meaning) {
    return Objects.requireNonNull(firstWords.get(meaning));
  }

  /** Half-width, small letters, nothing blank at the ends. */
  static String plain(String text) {
    return half(text).toLowerCase(Locale.ROOT);
  }

  /** Without blanks and without certain letters; a loop, as it is asked of every cell. */
  static String without(String text, String letters) {
    StringBuilder kept = null;
    for (var i = 0; i < text.length(); i++) {
      var letter = text.charAt(i);
      if (Character.isWhitespace(letter) || letters.indexOf(letter) >= 0) {
        if (kept == null) kept = new StringBuilder(text.length()).append(text, 0, i);
      } else if (kept != null) {
        kept.append(letter);
      }
    }
    return kept == null ? text : kept.toString();
  }

  /** Half-width digits, letters and marks, as full-width ones come from Chinese keyboards. */
  static String half(String text) {
    var ascii = true;
    for (var i = 0; i < text.length() && ascii; i++) ascii = text.charAt(i) < 128;
    return (ascii ? text : Normalizer.normalize(text, Normalizer.Form.NFKC)).strip();
  }
}
