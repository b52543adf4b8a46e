package org.linli.command.plans;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.base.Fault;
import org.linli.edge.Power;
import tools.jackson.databind.json.JsonMapper;

/** What a plan is shaped like: {@code plans/plan.schema.json}, and the faults it finds. */
final class PlanSchema {

  /** As it stands in the file, with the guidance for each field. */
  static final String TEXT = read("/plans/plan.schema.json");

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonMapper.shared().readTree(TEXT));

  private PlanSchema() {}

  /** All that is not so, from the first line to the last. */
  static List<LineFault> faults(YamlTree tree) {
    return SCHEMA.validate(tree.root()).stream()
        .map(it -> fault(it, tree))
        .sorted(Comparator.comparingInt(LineFault::line))
        .toList();
  }

  private static LineFault fault(Error it, YamlTree tree) {
    var pointer = it.getInstanceLocation().toString();
    var keyword = String.valueOf(it.getKeyword());
    var property = String.valueOf(it.getProperty());
    var stood = it.getInstanceNode() == null || it.getInstanceNode().isContainer();
    var value = stood ? "" : it.getInstanceNode().asString();
    return switch (keyword) {
      case "required" -> {
        var endless = property.equals("days") && pointer.startsWith("/levels/");
        yield at(tree, pointer, "", endless ? PlanFault.NO_END : PlanFault.MISSING, property);
      }
      case "additionalProperties", "unevaluatedProperties" ->
          at(tree, pointer + "/" + property, property, PlanFault.UNKNOWN_FIELD, property);
      case "type" -> at(tree, pointer, value, PlanFault.WRONG_TYPE, type(it));
      case "enum" -> notOneOf(tree, pointer, value, it);
      case "pattern" -> at(tree, pointer, value, PlanFault.BAD_SHAPE, schemaValue(it));
      case "minimum", "exclusiveMinimum" ->
          at(tree, pointer, value, PlanFault.TOO_SMALL, schemaValue(it));
      case "maximum" -> at(tree, pointer, value, PlanFault.TOO_LARGE, schemaValue(it));
      case "minLength" -> at(tree, pointer, value, PlanFault.EMPTY_TEXT);
      case "maxLength" -> at(tree, pointer, "", PlanFault.TEXT_TOO_LONG, schemaValue(it));
      case "minItems" -> at(tree, pointer, "", PlanFault.TOO_FEW, schemaValue(it));
      case "maxItems" -> at(tree, pointer, "", PlanFault.TOO_MANY, schemaValue(it));
      case "uniqueItems" -> at(tree, pointer, "", PlanFault.TWICE_IN_LIST);
      default -> at(tree, pointer, value, PlanFault.OTHER_SHAPE, String.valueOf(it.getMessage()));
    };
  }

  private static LineFault notOneOf(YamlTree tree, String pointer, String value, Error it) {
    if (pointer.startsWith("/lends/") && pointer.endsWith("/power")) {
      var known = Arrays.stream(Power.values()).anyMatch(power -> power.name().equals(value));
      var why = known ? PlanFault.POWER_NEVER_LENT : PlanFault.POWER_UNKNOWN;
      return at(tree, pointer, value, why, value);
    }
    var choices =
        it.getSchemaNode()
            .valueStream()
            .map(one -> one.asString(""))
            .filter(one -> !one.isEmpty())
            .collect(Collectors.joining(" "));
    return at(tree, pointer, value, PlanFault.NOT_ONE_OF, choices);
  }

  private static String type(Error it) {
    var wanted = it.getSchemaNode();
    return wanted.isArray() ? wanted.get(0).asString() : wanted.asString();
  }

  private static String schemaValue(Error it) {
    return it.getSchemaNode().asString();
  }

  static LineFault at(YamlTree tree, String pointer, Object value, PlanFault why, Object... facts) {
    return new LineFault(tree.line(pointer), Fault.at(path(pointer), value, why, facts));
  }

  /** As people say it: {@code groups[2].name}. */
  private static String path(String pointer) {
    return pointer.replaceAll("/(\\d+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
  }

  static String read(String file) {
    try (var in = Objects.requireNonNull(PlanSchema.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
