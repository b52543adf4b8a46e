package org.linli.catalogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a value must be: its type, and what that type needs and no other has.
 *
 * @param codes the list of a {@code CODE}
 * @param unit of a number, as people write it: 平方米, 元/月; null where a number is a plain count
 * @param pattern what the whole of a text must match
 * @param lowest the least a number may be, itself included
 * @param highest the most a number may be, itself included
 */
public record ValueRule(
    DataType type,
    @Nullable CodeList codes,
    @Nullable String unit,
    @Nullable String pattern,
    @Nullable Long lowest,
    @Nullable Long highest) {

  public ValueRule {
    if ((type == DataType.CODE) != (codes != null)) throw wrong(type, "code list");
    if (unit != null && !type.isNumber()) throw wrong(type, "unit");
    if (type == DataType.DECIMAL && unit == null) throw wrong(type, "unit");
    if ((lowest == null) != (highest == null)) throw wrong(type, "bounds");
    if (type.isNumber() != (lowest != null)) throw wrong(type, "bounds");
    if (lowest != null && highest != null && lowest >= highest) throw wrong(type, "bounds");
    if (pattern != null && (type.isNumber() || type == DataType.CODE || type == DataType.YES_NO)) {
      throw wrong(type, "pattern");
    }
    if (pattern != null) Pattern.compile(pattern);
  }

  private static IllegalArgumentException wrong(DataType type, String what) {
    return new IllegalArgumentException("A " + type + " with a wrong or missing " + what);
  }
}
