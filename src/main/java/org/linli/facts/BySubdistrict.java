package org.linli.facts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/**
 * Many keys to be looked up by one statement, as two of its parameters: {@code bigint[]}, the
 * subdistricts they are in, and {@code text[]}, of each its numbers, {@code {17,4711}}. The
 * database goes along the index of a subdistrict once, from one number to the next, and not down
 * from the root for every key.
 */
final class BySubdistrict {

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

  /**
   * What a statement selects {@code from}: the rows of a table, called {@code found}, with the
   * numbers asked for. {@code offset 0} keeps the look-ups what they are: a table that is empty
   * when a day begins would else be read whole, and by that plan still when it has millions.
   *
   * @param number the column of the numbers
   * @param condition what else is true of the rows; its parameters come after the two
   */
  static String found(String table, String number, String condition) {
    return """
    unnest(?::bigint[], ?::text[]) as asked (subdistrict, numbers)
    cross join lateral (
        select * from %1$s
        where %1$s.subdistrict = asked.subdistrict and %1$s.%2$s = any (asked.numbers::bigint[])
          and %3$s
        offset 0) found
    """
        .formatted(table, number, condition);
  }

  /** Fills the two parameters. */
  void set(PreparedStatement statement, int first) throws SQLException {
    var subdistricts = numbers.keySet().stream().mapToLong(Long::longValue).toArray();
    var texts = numbers.values().stream().map(StringJoiner::toString).toArray();
    statement.setObject(first, subdistricts);
    statement.setArray(first + 1, statement.getConnection().createArrayOf("text", texts));
  }
}
