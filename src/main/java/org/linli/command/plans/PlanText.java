package org.linli.command.plans;

import java.util.List;
import java.util.regex.Pattern;
import org.linli.base.Fault;
import org.linli.base.Refusal;
import org.linli.edge.Written;

/**
 * A plan as somebody writes it: what can be told of it, and put into it, though the rest cannot be
 * read.
 */
final class PlanText {

  /** These three are addresses of the interface. */
  private static final Pattern KEY =
      Pattern.compile("(?!(own|check|template)$)[a-z][a-z0-9-]{1,39}");

  private static final Pattern WRITTEN_KEY = Pattern.compile("(?m)^key:.*$");
  private static final Pattern WRITTEN_NAME = Pattern.compile("(?m)^name:\\s*(\\S.*?)\\s*$");

  private PlanText() {}

  /** Refuses what no plan can be called by. */
  static void requireKey(String key) {
    if (KEY.matcher(key).matches()) return;
    throw Refusal.forFaults(
        PlanReason.PLAN_FAULTY, List.of(Fault.at("key", key, PlanFault.BAD_SHAPE, KEY.pattern())));
  }

  /** Refuses what is too long to be read. */
  static void requireShort(String yaml) {
    if (!YamlTree.isTooLong(yaml)) return;
    throw Refusal.forFaults(
        PlanReason.PLAN_FAULTY,
        List.of(Fault.at("yaml", "", PlanFault.TOO_LONG, YamlTree.MOST_BYTES / 1000)));
  }

  /** What a plan that is not there yet begins with. */
  static String template(String key) {
    return WRITTEN_KEY.matcher(ShippedPlans.TEMPLATE).replaceFirst("key: " + key);
  }

  /** The line of its key, from 1; the first where it has none. */
  static int lineOfKey(String yaml) {
    var written = WRITTEN_KEY.matcher(yaml);
    return written.find() ? (int) yaml.substring(0, written.start()).lines().count() + 1 : 1;
  }

  /** As its author names it; its key where there is no name. */
  static String name(String yaml, String key) {
    var written = WRITTEN_NAME.matcher(yaml);
    var name = written.find() ? written.group(1) : key;
    return name.length() > Written.LINE ? name.substring(0, Written.LINE) : name;
  }
}
