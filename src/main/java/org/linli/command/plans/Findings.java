package org.linli.command.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what checks find, and knows the lines. */
final class Findings {

  private final YamlTree tree;
  private final List<LineFault> all = new ArrayList<>();

  Findings(YamlTree tree) {
    this.tree = tree;
  }

  /** {@code path} such as {@code groups/2/name}. */
  void add(String path, Object value, PlanFault why, Object... facts) {
    all.add(PlanSchema.at(tree, "/" + path, value, why, facts));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  List<LineFault> all() {
    return all;
  }

  /** Tells of what is the same as one before it. */
  Once once(PlanFault why) {
    return new Once(why);
  }

  /** A row of names of which none comes twice. */
  final class Once {
    private final Set<Object> seen = new HashSet<>();
    private final PlanFault why;

    private Once(PlanFault why) {
      this.why = why;
    }

    void add(String path, Object value) {
      if (!seen.add(value)) Findings.this.add(path, value, why, value);
    }
  }
}
