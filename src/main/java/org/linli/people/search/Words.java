package org.linli.people.search;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.linli.people.residents.Datum;

/** What somebody typed into the search box, understood: nobody is asked what kind it is. */
sealed interface Words {

  Pattern NUMBER = Pattern.compile("(\\+?\\d{7,18}|[A-Z]{0,3}\\d{6,17}[0-9A-Z])");
  Pattern BUILDING = Pattern.compile("^.*?[栋幢座楼号]");

  /** A phone or a paper's number: only who has exactly it is found. */
  record Number(String phone, String paper) implements Words {}

  /** The beginning of a name. */
  record Name(String beginning) implements Words {}

  /** Parts of an address, each of which must stand in it; {@code building} in its first half. */
  record Address(String building, List<String> parts) implements Words {}

  static Words of(String typed) {
    var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    var paper = Datum.PAPER_NUMBER.tidy(text).replace("-", "");
    var phone = Datum.PHONE.tidy(text);
    if (NUMBER.matcher(paper).matches()) return new Number(phone, paper);
    var parts = List.of(text.split("\\s+"));
    var isName = text.chars().noneMatch(Character::isDigit) && (parts.size() == 1 || foreign(text));
    return isName ? new Name(String.join(" ", parts)) : address(parts);
  }

  /** Names in other scripts are written in several words; addresses here have Chinese ones. */
  private static boolean foreign(String text) {
    return text.codePoints().noneMatch(Character::isIdeographic);
  }

  /** The same words, taken for an address where nobody is called so. */
  static Address address(List<String> parts) {
    var building = BUILDING.matcher(parts.getFirst());
    return new Address(building.find() ? building.group() : parts.getFirst(), parts);
  }
}
