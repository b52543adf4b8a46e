package org.linli.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words and codes by which people tell the values of one list, and what they read of it. */
final class CodeWords {

  private static final int SHOWN = 12;
  private static final Map<String, CodeWords> MADE = new ConcurrentHashMap<>();
  private static final Map<String, Map<String, List<String>>> SYNONYMS = synonyms();

  private final CodeList list;
  private final Map<String, String> codes = new HashMap<>();

  private CodeWords(CodeList list) {
    this.list = list;
    var shared = new HashSet<String>();
    for (var it : list.codes()) {
      for (var name : List.of(it.name(), it.englishName())) {
        add(Labels.plain(name), it.code(), shared);
        add(Labels.stem(name), it.code(), shared);
      }
      for (var part : it.name().split("或|、")) add(Labels.plain(part), it.code(), shared);
      add(Labels.plain(it.name()).replaceFirst("(族|教育|性|程度)$", ""), it.code(), shared);
    }
    shared.forEach(codes::remove);
    for (var it : list.codes()) {
      // A name, a code and a word of the file are sure, whatever else sounds alike.
      codes.put(Labels.plain(it.name()), it.code());
      codes.put(it.code().toLowerCase(Locale.ROOT), it.code());
      // A spreadsheet takes the zero off 01.
      if (it.code().matches("0\\d")) codes.put(it.code().substring(1), it.code());
      SYNONYMS
          .getOrDefault(list.key(), Map.of())
          .getOrDefault(it.code(), List.of())
          .forEach(word -> codes.put(Labels.plain(word), it.code()));
    }
  }

  static CodeWords of(CodeList list) {
    var made = MADE.get(list.key());
    if (made != null && made.list.equals(list)) return made;
    var anew = new CodeWords(list);
    MADE.put(list.key(), anew);
    return anew;
  }

  /** The code a text tells; null where it tells none. */
  @Nullable String code(String text) {
    var found = codes.get(text.toLowerCase(Locale.ROOT));
    if (found != null) return found;
    found = codes.get(Labels.plain(text));
    if (found != null) return found;
    found = codes.get(Labels.stem(text));
    return found != null ? found : numbered(text);
  }

  /** 10:研究生, 1-男: the code, then its name. */
  private @Nullable String numbered(String text) {
    var parts = text.split("[-.:、 ]", 2);
    return parts.length == 2 ? codes.get(parts[0].toLowerCase(Locale.ROOT)) : null;
  }

  static String name(CodeList list, String code, boolean english) {
    for (var it : list.codes()) {
      if (it.code().equals(code)) return english ? it.englishName() : it.name();
    }
    return code;
  }

  /** The first names of a list, for who must choose one. */
  static String some(CodeList list) {
    var names =
        list.codes().stream()
            .limit(SHOWN)
            .map(CodeList.Code::name)
            .collect(Collectors.joining("、"));
    return list.codes().size() > SHOWN ? names + "…" : names;
  }

  private void add(String word, String code, HashSet<String> shared) {
    if (word.isEmpty()) return;
    var other = codes.putIfAbsent(word, code);
    if (other != null && !other.equals(code)) shared.add(word);
  }

  private static Map<String, Map<String, List<String>>> synonyms() {
    var all = new HashMap<String, Map<String, List<String>>>();
    for (var row : DataFile.shipped("words.csv")) {
      Objects.requireNonNull(all.computeIfAbsent(row.get("list"), _ -> new HashMap<>()))
          .put(row.get("code"), List.of(row.get("words").strip().split(" +")));
    }
    return all;
  }
}
