package org.linli.command.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * English that has stayed as it was while the Chinese beside it was changed. English says what the
 * Chinese said that it first stood beside: whoever changes one without the other is told, and so is
 * whoever reads it. It is no fault: the Chinese counts, and a slip of the pen may have been mended.
 */
final class EnglishBeside {

  private static final String ENGLISH = "english";
  private static final int BRIEF = 60;

  /** A text in both languages, and where it stands. */
  private record Said(String chinese, String english, String pointer) {}

  private EnglishBeside() {}

  /**
   * What is left behind, in the order of the lines.
   *
   * @param before the versions it came from, the first first
   */
  static List<LineFault> leftBehind(String yaml, List<String> before) {
    YamlTree tree;
    try {
      tree = YamlTree.of(yaml);
    } catch (YamlTree.Unreadable wrong) {
      return List.of();
    }
    var first = new HashMap<String, Map<String, String>>();
    for (var it : before) {
      all(it)
          .forEach((where, said) ->
              first
                  .computeIfAbsent(where, _ -> new HashMap<>())
                  .putIfAbsent(said.english(), said.chinese()));
    }
    var found = new ArrayList<LineFault>();
    all(tree.root())
        .forEach((where, said) -> {
          var then = first.getOrDefault(where, Map.of()).get(said.english());
          if (then == null || then.equals(said.chinese())) return;
          found.add(
              PlanSchema.at(
                  tree,
                  said.pointer(),
                  said.english(),
                  PlanFault.ENGLISH_LEFT_BEHIND,
                  brief(then),
                  brief(said.chinese())));
        });
    found.sort(Comparator.comparingInt(LineFault::line));
    return List.copyOf(found);
  }

  /** Enough of a text to know it by. */
  private static String brief(String text) {
    return text.length() > BRIEF ? text.substring(0, BRIEF) + "…" : text;
  }

  private static Map<String, Said> all(String yaml) {
    try {
      return all(YamlTree.of(yaml).root());
    } catch (YamlTree.Unreadable wrong) {
      return Map.of();
    }
  }

  /** By where it stands, said with the names of things: moving one up or down is no change. */
  private static Map<String, Said> all(JsonNode root) {
    var found = new LinkedHashMap<String, Said>();
    collect(root, "", "", found);
    return found;
  }

  private static void collect(JsonNode at, String named, String pointer, Map<String, Said> found) {
    if (at.isArray()) {
      PlanDifference.things(at)
          .forEach(
              (name, it) -> collect(it.node(), named + "/" + name, pointer + "/" + it.at(), found));
      return;
    }
    for (var field : at.properties()) {
      var name = field.getKey();
      var value = field.getValue();
      if (value.isContainer()) {
        collect(value, named + "/" + name, pointer + "/" + name, found);
      } else if (name.startsWith(ENGLISH) && name.length() > ENGLISH.length() && value.isString()) {
        var beside = at.path(chinese(name));
        if (!beside.isString()) continue;
        found.put(
            named + "/" + name,
            new Said(beside.asString().strip(), value.asString().strip(), pointer + "/" + name));
      }
    }
  }

  /** {@code englishName} stands beside {@code name}. */
  private static String chinese(String english) {
    var name = english.substring(ENGLISH.length());
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
