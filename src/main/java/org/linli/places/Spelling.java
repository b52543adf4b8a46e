package org.linli.places;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;

/**
 * How a place's name is spelt in pinyin, without tones and without the word for what it is: {@code
 * hua qiao} for 花桥社区居委会. Read character by character, so a character of two readings may get the
 * wrong one; a dictionary of the official spellings, where one is imported, comes first.
 */
public final class Spelling {

  private static final List<String> COMMUNITY_WORDS =
      List.of("社区居民委员会", "社区居委会", "社区居委", "社区村委会", "居民委员会", "居委会", "村民委员会", "村委会", "社区", "村");
  private static final List<String> SUBDISTRICT_WORDS =
      List.of("街道办事处", "办事处", "街道", "街", "镇", "乡");
  private static final List<String> DISTRICT_WORDS = List.of("自治县", "区", "县", "市");
  private static final List<String> WIDER_WORDS = List.of("自治区", "自治州", "地区", "省", "市", "州");

  private static final Transliterator TO_LATIN =
      Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");
  private static final ConcurrentHashMap<Integer, String> READ = new ConcurrentHashMap<>();

  private Spelling() {}

  /** The spelling, or null for a grid, whose name is a number, and for what is not Chinese. */
  public static @Nullable String of(String name, Level level) {
    var words =
        switch (level) {
          case COUNTRY, GRID -> List.<String>of();
          case PROVINCE, CITY -> WIDER_WORDS;
          case DISTRICT -> DISTRICT_WORDS;
          case SUBDISTRICT -> SUBDISTRICT_WORDS;
          case COMMUNITY -> COMMUNITY_WORDS;
        };
    if (words.isEmpty() || name.codePoints().noneMatch(Character::isIdeographic)) return null;
    var spelt =
        stem(name, words).codePoints().mapToObj(Spelling::read).collect(Collectors.joining());
    return spelt.strip().replaceAll("\\s+", " ");
  }

  private static String stem(String name, List<String> words) {
    return words.stream()
        .filter(it -> name.endsWith(it) && name.length() > it.length())
        .findFirst()
        .map(it -> name.substring(0, name.length() - it.length()))
        .orElse(name);
  }

  private static String read(int letter) {
    if (!Character.isIdeographic(letter)) return Character.toString(letter);
    return READ.computeIfAbsent(
        letter, it -> " " + TO_LATIN.transliterate(Character.toString(it)) + " ");
  }
}
