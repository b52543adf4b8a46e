package org.linli.command.plans;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one version says that another did not, part by part. What has a name is compared under it,
 * so that moving it up or down is no change.
 *
 * @param part such as {@code groups}
 * @param what the name of the thing in it; empty where the part is one text
 */
public record PlanDifference(
    String part, String what, Change change, @Nullable String before, @Nullable String after) {

  /** What has become of it. */
  public enum Change {
    ADDED,
    REMOVED,
    CHANGED
  }

  /** By what a thing in a list is known. */
  private static final List<String> NAMES =
      List.of("key", "kind", "power", "item", "who", "afterMinutes", "level", "at");

  static List<PlanDifference> between(JsonNode before, JsonNode after) {
    var found = new ArrayList<PlanDifference>();
    var parts = new LinkedHashMap<String, Boolean>();
    before.propertyNames().forEach(it -> parts.put(it, true));
    after.propertyNames().forEach(it -> parts.put(it, true));
    for (var part : parts.keySet()) {
      var was = things(before.path(part));
      var is = things(after.path(part));
      was.forEach((name, it) -> {
        var other = is.get(name);
        if (other == null) {
          found.add(new PlanDifference(part, name, Change.REMOVED, told(it.node()), null));
        } else if (!other.node().equals(it.node())) {
          found.add(
              new PlanDifference(part, name, Change.CHANGED, told(it.node()), told(other.node())));
        }
      });
      is.forEach((name, it) -> {
        if (!was.containsKey(name)) {
          found.add(new PlanDifference(part, name, Change.ADDED, null, told(it.node())));
        }
      });
    }
    return List.copyOf(found);
  }

  /** Something in a list, and the how many-th it is, from 0. */
  record Thing(JsonNode node, int at) {}

  /** What is in a list, by a name that nothing else there has; what is no list, by none. */
  static Map<String, Thing> things(JsonNode part) {
    var all = new LinkedHashMap<String, Thing>();
    if (!part.isArray()) {
      if (!part.isMissingNode() && !part.isNull()) all.put("", new Thing(part, 0));
      return all;
    }
    var at = 0;
    for (var it : part) {
      var name = name(it);
      var unique = name;
      for (var n = 2; all.containsKey(unique); n++) unique = name + " " + n;
      all.put(unique, new Thing(it, at++));
    }
    return all;
  }

  private static String name(JsonNode it) {
    for (var field : NAMES) if (it.has(field)) return it.path(field).asString("");
    return it.asString("");
  }

  /** Fields in lines, as it was written. */
  private static String told(JsonNode it) {
    if (!it.isObject()) return it.isContainer() ? it.toString() : it.asString("");
    var lines = new ArrayList<String>();
    for (var field : it.properties()) {
      var value = field.getValue();
      lines.add(
          field.getKey() + ": " + (value.isContainer() ? value.toString() : value.asString("")));
    }
    return String.join("\n", lines);
  }
}
