package org.linli.command.plans;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as it is written: YAML in, a plan or all its faults out, each with its line. First what is
 * not YAML, then what is not shaped as the schema has it, then what contradicts itself or the law.
 */
public final class PlanFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // A list that is not written is empty.
          .withConfigOverride(
              List.class, it -> it.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private PlanFile() {}

  /**
   * What a text says.
   *
   * @param plan null where there are faults
   * @param faults in the order of the lines
   */
  public record Reading(@Nullable Plan plan, List<LineFault> faults) {

    public Reading {
      faults = List.copyOf(faults);
    }

    /** The plan of a text that has no faults. */
    public Plan orThrow() {
      if (plan == null) throw new IllegalStateException("A plan with faults: " + faults);
      return plan;
    }
  }

  /** A plan for any place, by the catalogue as it is shipped. */
  public static Reading read(String yaml) {
    return read(yaml, PlaceCode.COUNTRY, DataItems::shipped);
  }

  /**
   * A plan for a place.
   *
   * @param items what a key names in the catalogue there
   */
  static Reading read(String yaml, PlaceCode area, Function<String, Optional<DataItem>> items) {
    YamlTree tree;
    try {
      tree = YamlTree.of(yaml);
    } catch (YamlTree.Unreadable wrong) {
      return new Reading(null, List.of(wrong.fault()));
    }
    var shape = PlanSchema.faults(tree);
    if (!shape.isEmpty()) return new Reading(null, shape);
    var plan = plan(tree.root());
    var found = new Findings(tree);
    new PlanCheck(plan, area, found).all();
    new PlanMeansCheck(plan, area, items, found).all();
    if (found.isEmpty()) return new Reading(plan, List.of());
    return new Reading(
        null, found.all().stream().sorted(Comparator.comparingInt(LineFault::line)).toList());
  }

  /**
   * A plan that was held against the law when it was taken into use. What has changed since, the
   * doors it goes through say; here it only has to be shaped like a plan.
   */
  static Reading shape(String yaml) {
    try {
      var tree = YamlTree.of(yaml);
      var faults = PlanSchema.faults(tree);
      return new Reading(faults.isEmpty() ? plan(tree.root()) : null, faults);
    } catch (YamlTree.Unreadable wrong) {
      return new Reading(null, List.of(wrong.fault()));
    }
  }

  private static Plan plan(JsonNode root) {
    // The texts of means that nobody wrote are empty, not null as other texts; powers are lent by
    // the plan, not by one of its orders.
    for (var order : root.path("orders")) {
      if (order.path("means") instanceof ObjectNode means) {
        for (var text : List.of("powers", "data")) if (!means.hasNonNull(text)) means.put(text, "");
        means.putArray("lends");
      }
    }
    return MAPPER.treeToValue(root, Plan.class);
  }
}
