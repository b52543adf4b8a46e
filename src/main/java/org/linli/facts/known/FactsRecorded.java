package org.linli.facts.known;

import java.util.List;

/**
 * These items of these subjects were told just now, by whomever and into whichever register.
 * Published within the transaction, so that what waits for them is never behind.
 */
public record FactsRecorded(List<One> all) {

  /** One item of one subject. */
  public record One(Subject subject, String item) {}

  public FactsRecorded {
    all = List.copyOf(all);
  }
}
