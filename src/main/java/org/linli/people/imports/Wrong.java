package org.linli.people.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.people.ResidentId;

/** A row cannot be taken: the column at fault, what stands there, and why. */
final class Wrong extends Exception {

  private static final long serialVersionUID = 1;

  private final Column column;
  private final String value;
  private final ImportFault why;
  private final transient List<Object> facts;
  private final transient @Nullable ResidentId of;

  Wrong(Column column, String value, ImportFault why, Object... facts) {
    super(why.name(), null, false, false);
    this.column = column;
    this.value = value.length() > 60 ? value.substring(0, 60) + "…" : value;
    this.why = why;
    this.facts = List.of(facts);
    this.of = null;
  }

  /** The same, where it is known whose row it is. */
  Wrong(Wrong same, ResidentId of) {
    super(same.why.name(), null, false, false);
    this.column = same.column;
    this.value = same.value;
    this.why = same.why;
    this.facts = same.facts;
    this.of = of;
  }

  @Nullable ResidentId of() {
    return of;
  }

  Column column() {
    return column;
  }

  String value() {
    return value;
  }

  ImportFault why() {
    return why;
  }

  List<Object> facts() {
    return facts;
  }
}
