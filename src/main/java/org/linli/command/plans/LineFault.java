package org.linli.command.plans;

import java.util.List;
import org.linli.base.Fault;

/**
 * Something wrong in a plan as it is written, and in which line.
 *
 * @param line from 1; the line of what holds it where something is not there
 */
public record LineFault(int line, Fault fault) {

  /** As faults of a refusal: the line goes before the path, as in messages of compilers. */
  static List<Fault> told(List<LineFault> all) {
    return all.stream().map(LineFault::told).toList();
  }

  private Fault told() {
    return new Fault(line + ": " + fault.where(), fault.value(), fault.why(), fault.facts());
  }
}
