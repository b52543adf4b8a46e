package org.linli.base;

import java.util.List;

/**
 * One thing wrong with what was sent: where it stands (a field's path or a column), what stood
 * there, and why it cannot be taken. The texts (reason and cure) are looked up by the name of
 * {@code why} in the caller's language.
 */
public record Fault(String where, String value, Why why, List<Object> facts) {

  /** A room lists its kinds of fault in one enum. */
  public interface Why {
    String name();
  }

  public static Fault at(String where, Object value, Why why, Object... facts) {
    return new Fault(where, String.valueOf(value), why, List.of(facts));
  }
}
