package org.linli.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Many keys to be looked up by one statement, as two of its parameters: {@code bigint[]}, the
 * subdistricts they are in, and {@code text[]}, of each its numbers, {@code {17,4711}}. With {@code
 * number = any (numbers::bigint[])} the database goes along the index of a subdistrict once, from
 * one number to the next, where it went down from the root for every key.
 */
final class BySubdistrict {

  /** The rows of {@code s (subdistrict, numbers)}, to be joined to what is looked up. */
  static final String ASKED = "unnest(?::bigint[], ?::text[]) as s (subdistrict, numbers)";

  private final TreeMap<Long, StringJoiner> numbers = new TreeMap<>();

  private BySubdistrict() {}

  static <T> BySubdistrict of(
      Collection<T> keys, ToLongFunction<T> subdistrict, ToLongFunction<T> number) {
    var by = new BySubdistrict();
    for (var key : keys) {
      by.numbers
          .computeIfAbsent(subdistrict.applyAsLong(key), _ -> new StringJoiner(",", "{", "}"))
          .add(Long.toString(number.applyAsLong(key)));
    }
    return by;
  }

  /** Fills {@link #ASKED}'s two parameters. */
  void set(PreparedStatement statement, int first) throws SQLException {
    var subdistricts = numbers.keySet().stream().mapToLong(Long::longValue).toArray();
    var texts = numbers.values().stream().map(StringJoiner::toString).toArray();
    statement.setObject(first, subdistricts);
    statement.setArray(first + 1, statement.getConnection().createArrayOf("text", texts));
  }
}
