package org.linli.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.classes.ClassLimits;
import org.linli.cases.classes.Classes;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.springframework.stereotype.Component;

/** What a class and one of its standards ask for at a place. */
@Component
class Classings {

  private final Classes classes;
  private final ClassLimits limits;

  Classings(Classes classes, ClassLimits limits) {
    this.classes = classes;
    this.limits = limits;
  }

  /** The first standard where none is said; the place's own limit where it has one. */
  Classing of(PlaceCode at, String leaf, @Nullable Integer standard) {
    var found = classes.find(leaf).orElseThrow(() -> wrong("leaf", leaf));
    var number = standard == null ? 1 : standard;
    if (number < 1 || number > found.standards().size()) throw wrong("standard", number);
    return new Classing(leaf, number, limits.of(at, found.standards().get(number - 1), leaf));
  }

  static Refusal wrong(String field, Object value) {
    return Refusal.forFaults(
        EdgeReason.INVALID, List.of(Fault.at(field, value, EdgeFault.NOT_OF_THIS_KIND)));
  }
}
