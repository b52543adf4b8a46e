package org.linli.facts.forms;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.catalogue.Derivation;

/** The truth of a column in the program's own terms. */
final class PileMeaning {

  private static final String LEAST = "AGEAT_LEAST";

  private PileMeaning() {}

  /** Null where the program has no words for it. */
  static @Nullable Meaning of(CSVRecord line) {
    var what = line.get("what");
    if (what.startsWith("ITEM:") || what.matches("DERIVED:\\w+")) {
      return new Meaning.Item(what.substring(what.indexOf(':') + 1));
    }
    if (what.startsWith("NEW:")) return new Meaning.Proposed(what.substring(4));
    return switch (what) {
      case "PLACE_NAME" -> new Meaning.PlaceName(Level.valueOf(line.get("of")));
      case "SERIAL" -> new Meaning.Serial();
      case "FORMULA" -> new Meaning.Formula();
      case "REMARK", "FILLER", "BLANK" -> new Meaning.Left();
      default -> null;
    };
  }

  static boolean isRight(CSVRecord line, Meaning meaning, Matcher.Catalogue catalogue) {
    if (meaning.equals(of(line))) return true;
    var what = line.get("what");
    return switch (meaning) {
      case Meaning.Item(var key) -> {
        var formula = catalogue.item(key).derivation();
        yield what.equals("PLACE_NAME") && key.equals("PLACE_NAME")
            || formula != null && tell(formula).equals(parts(what));
      }
      case Meaning.Derived(var formula) -> {
        var item = what.matches("DERIVED:\\w+") ? catalogue.item(what.substring(8)) : null;
        yield tell(formula).equals(parts(what))
            || item != null
                && item.derivation() != null
                && tell(item.derivation()).equals(tell(formula));
      }
      // A grid's name is what the item of the grid tells.
      // A single cell names the place the sheet is for, whatever its level.
      case Meaning.PlaceName(var level) ->
          level == Level.GRID && what.endsWith("_GRID")
              || what.equals("PLACE_NAME") && line.get("kind").equals("CELL");
      // Whose sheet it is may be written by hand.
      case Meaning.Left _ -> line.get("kind").equals("CELL") && what.equals("PLACE_NAME");
      default -> false;
    };
  }

  private static Set<String> tell(Derivation it) {
    var parts =
        it.conditions().stream()
            .map(c -> c.item() + c.comparison() + c.value())
            .collect(Collectors.toSet());
    parts.add(it.kind() + " " + it.counted() + " " + it.items());
    return narrow(parts);
  }

  /** Of 60 and over who are 80 and over, only the second says something; so does everybody's 0. */
  private static Set<String> narrow(Set<String> parts) {
    var most =
        parts.stream()
            .filter(it -> it.startsWith(LEAST))
            .mapToInt(it -> Integer.parseInt(it.substring(LEAST.length())))
            .max()
            .orElse(0);
    parts.removeIf(it -> it.startsWith(LEAST));
    if (most > 0) parts.add(LEAST + most);
    return parts;
  }

  private static Set<String> parts(String what) {
    if (!what.matches("DERIVED:(COUNT|SUM)\\(.*\\)")) return Set.of();
    var sum = what.startsWith("DERIVED:SUM");
    var inner = what.substring(what.indexOf('(') + 1, what.length() - 1).split(": ", 2);
    var parts = new java.util.HashSet<String>();
    parts.add(sum ? "SUM null [" + inner[0] + "]" : "COUNT " + inner[0] + " []");
    if (inner.length == 1) return parts;
    for (var condition : inner[1].split(" & ")) {
      parts.add(condition.replace(">=", "AT_LEAST").replace("<", "BELOW").replace("=", "IS"));
    }
    return parts;
  }
}
