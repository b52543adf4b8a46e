package org.linli.command.plans;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linli.base.Fault;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * YAML as a tree of JSON that knows the line of everything in it. Only what a plan needs: texts,
 * numbers, lists and fields, each said where it is meant; nothing that makes objects or multiplies.
 *
 * @param root what the whole says
 * @param lines by JSON pointer
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {

  static final int MOST_BYTES = 200_000;
  private static final int DEEPEST = 20;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Numbers as people write them; 007 and 12:30 are texts, whatever YAML 1.1 says. */
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,6})?");

  /** What stops the reading. */
  static final class Unreadable extends Exception {
    private final transient LineFault fault;

    Unreadable(int line, PlanFault why, Object... facts) {
      super(why.name());
      this.fault = new LineFault(line, Fault.at("", "", why, facts));
    }

    LineFault fault() {
      return fault;
    }
  }

  static boolean isTooLong(String yaml) {
    return yaml.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
  }

  static YamlTree of(String yaml) throws Unreadable {
    if (isTooLong(yaml)) {
      throw new Unreadable(1, PlanFault.TOO_LONG, MOST_BYTES / 1000);
    }
    var options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    options.setNestingDepthLimit(DEEPEST);
    var reader = new Yaml(options);
    try {
      for (var event : reader.parse(new StringReader(yaml))) requirePlain(event);
      var root = reader.compose(new StringReader(yaml));
      if (root == null) throw new Unreadable(1, PlanFault.NOTHING);
      var lines = new HashMap<String, Integer>();
      return new YamlTree(json(root, "", line(root.getStartMark()), lines), lines);
    } catch (MarkedYAMLException wrong) {
      throw unreadable(yaml, wrong.getProblemMark(), wrong);
    } catch (YAMLException wrong) {
      throw unreadable(yaml, null, wrong);
    }
  }

  int line(String pointer) {
    var at = pointer;
    while (!lines.containsKey(at) && !at.isEmpty()) at = at.substring(0, at.lastIndexOf('/'));
    return lines.getOrDefault(at, 1);
  }

  private static void requirePlain(Event event) throws Unreadable {
    var line = line(event.getStartMark());
    if (event instanceof AliasEvent || (event instanceof NodeEvent it && it.getAnchor() != null)) {
      throw new Unreadable(line, PlanFault.ALIAS);
    }
    var tag =
        switch (event) {
          case ScalarEvent it -> it.getTag();
          case CollectionStartEvent it -> it.getTag();
          default -> null;
        };
    if (tag != null) throw new Unreadable(line, PlanFault.TAG, tag);
  }

  /** What is most often behind it is told rather than what a parser thinks of it. */
  private static Unreadable unreadable(
      String yaml, @org.jspecify.annotations.Nullable Mark mark, YAMLException wrong) {
    var lines = yaml.lines().toList();
    var at = mark == null ? 1 : Math.clamp(line(mark), 1, Math.max(1, lines.size()));
    for (var line : around(lines, at)) {
      var text = lines.get(line - 1);
      if (text.startsWith("\t") || text.stripLeading().startsWith("\t")) {
        return new Unreadable(line, PlanFault.TAB);
      }
      if (text.contains("\uff1a") && !text.contains(": ") && !text.stripTrailing().endsWith(":")) {
        return new Unreadable(line, PlanFault.WIDE_COLON);
      }
    }
    var problem = wrong instanceof MarkedYAMLException it ? it.getProblem() : wrong.getMessage();
    return new Unreadable(at, PlanFault.NOT_YAML, String.valueOf(problem));
  }

  /** The line itself, and the one before, where what it trips over often begins. */
  private static List<Integer> around(List<String> lines, int at) {
    if (lines.isEmpty()) return List.of();
    return at > 1 ? List.of(at, at - 1) : List.of(at);
  }

  private static JsonNode json(Node node, String pointer, int line, Map<String, Integer> lines)
      throws Unreadable {
    lines.put(pointer, line);
    return switch (node) {
      case MappingNode it -> object(it, pointer, lines);
      case SequenceNode it -> list(it, pointer, lines);
      case ScalarNode it -> scalar(it);
      default -> throw new Unreadable(line, PlanFault.ALIAS);
    };
  }

  private static JsonNode object(MappingNode node, String pointer, Map<String, Integer> lines)
      throws Unreadable {
    var made = JSON.objectNode();
    for (var entry : node.getValue()) {
      var line = line(entry.getKeyNode().getStartMark());
      if (!(entry.getKeyNode() instanceof ScalarNode name)) {
        throw new Unreadable(line, PlanFault.WRONG_TYPE, "text");
      }
      var key = name.getValue();
      if (made.has(key)) throw new Unreadable(line, PlanFault.FIELD_TWICE, key);
      made.set(key, json(entry.getValueNode(), pointer + "/" + key, line, lines));
    }
    return made;
  }

  private static JsonNode list(SequenceNode node, String pointer, Map<String, Integer> lines)
      throws Unreadable {
    var made = JSON.arrayNode();
    for (var it : node.getValue()) {
      made.add(json(it, pointer + "/" + made.size(), line(it.getStartMark()), lines));
    }
    return made;
  }

  private static JsonNode scalar(ScalarNode it) {
    var text = it.getValue();
    if (!it.isPlain()) return JSON.stringNode(text);
    if (it.getTag().equals(Tag.NULL)) return JSON.nullNode();
    if (text.equals("true") || text.equals("false")) return JSON.booleanNode(text.equals("true"));
    if (!NUMBER.matcher(text).matches()) return JSON.stringNode(text);
    return text.contains(".")
        ? JSON.numberNode(new BigDecimal(text))
        : JSON.numberNode(Long.parseLong(text));
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
