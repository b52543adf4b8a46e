package org.linli.facts.admission;

import java.util.Locale;

/** What can be done with a return. */
public sealed interface ReturnStep {

  /** How the requester answers. */
  enum Kind {
    EXPLAINED,
    /** The deadline is a later one now. */
    AMENDED,
    WITHDRAWN_HERE
  }

  record Answer(Kind kind) implements ReturnStep {}

  record Accept() implements ReturnStep {}

  record Dispute() implements ReturnStep {}

  /** {@code upheld}: the place need not fill the form. */
  record Rule(boolean upheld) implements ReturnStep {}

  /** Its time has passed. */
  record Lapse() implements ReturnStep {}

  /** The form is over. */
  record End() implements ReturnStep {}

  /** The name it has in the log. */
  default String logged() {
    return this instanceof Answer it
        ? it.kind().name()
        : getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }
}
