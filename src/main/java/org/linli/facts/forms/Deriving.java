package org.linli.facts.forms;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.Derivation;
import org.linli.catalogue.Derivation.Condition;
import org.linli.facts.known.KnownRow;

/**
 * What follows from what is known of one subject: an age, and whether it is among those counted.
 */
final class Deriving {

  private static final String BIRTH_DATE = "BIRTH_DATE";
  private static final String IDENTITY_NUMBER = "IDENTITY_NUMBER";

  private final Matcher.Catalogue catalogue;
  private final LocalDate today;

  Deriving(Matcher.Catalogue catalogue, LocalDate today) {
    this.catalogue = catalogue;
    this.today = today;
  }

  /** The items that must be read to answer this one: itself, or what it is derived from. */
  Set<String> sources(String key) {
    var sources = new TreeSet<String>();
    collect(catalogue.item(key), sources);
    return sources;
  }

  Set<String> sources(List<Condition> conditions) {
    var sources = new TreeSet<String>();
    conditions.forEach(it -> collect(catalogue.item(it.item()), sources));
    return sources;
  }

  /** The same with what tells whether the item can be of somebody at all. */
  Set<String> reads(String key) {
    var reads = new TreeSet<>(sources(key));
    for (var condition : catalogue.appliesIf(key)) reads.addAll(reads(condition.item()));
    return reads;
  }

  Set<String> reads(List<Condition> conditions) {
    var reads = new TreeSet<String>();
    conditions.forEach(it -> reads.addAll(reads(it.item())));
    return reads;
  }

  /** What may have to be asked first, to know whether the item can be of somebody at all. */
  Set<String> gates(String key) {
    var gates = new TreeSet<String>();
    for (var condition : catalogue.appliesIf(key)) {
      if (!catalogue.item(condition.item()).isDerived()) gates.add(condition.item());
      gates.addAll(gates(condition.item()));
    }
    return gates;
  }

  /** Is it known that this cannot be of the subject, so that nobody need be asked? */
  boolean cannotApply(KnownRow row, String key) {
    var conditions = catalogue.appliesIf(key);
    return !conditions.isEmpty() && Boolean.FALSE.equals(holds(row, conditions));
  }

  /** What has to be known first to tell whether all of these are so; null where that is known. */
  @Nullable String firstUnknown(KnownRow row, List<Condition> conditions) {
    for (var condition : conditions) {
      if (value(row, condition.item()) != null) continue;
      var before = firstUnknown(row, catalogue.appliesIf(condition.item()));
      return before == null ? sources(List.of(condition)).iterator().next() : before;
    }
    return null;
  }

  private void collect(DataItem item, Set<String> into) {
    var formula = item.derivation();
    if (formula == null) {
      into.add(item.key());
      // The number on somebody's papers tells when they were born and their sex.
      if (item.key().equals(BIRTH_DATE) || item.key().equals("SEX")) into.add(IDENTITY_NUMBER);
    } else if (formula.kind() == Derivation.Kind.AGE) {
      collect(catalogue.item(formula.items().getFirst()), into);
    }
  }

  /** The value of an item of this row as it counts, derived where it follows; null: not known. */
  @Nullable String value(KnownRow row, String key) {
    var known = row.value(key);
    if (known != null) return known;
    var item = catalogue.item(key);
    var formula = item.derivation();
    if (formula != null && formula.kind() == Derivation.Kind.AGE) {
      var born = value(row, formula.items().getFirst());
      return born == null ? null : age(born);
    }
    var number = row.value(IDENTITY_NUMBER);
    if (number == null || number.length() != 18) return null;
    return switch (key) {
      case BIRTH_DATE ->
          number.substring(6, 10) + "-" + number.substring(10, 12) + "-" + number.substring(12, 14);
      case "SEX" -> (number.charAt(16) - '0') % 2 == 1 ? "1" : "2";
      default -> null;
    };
  }

  private @Nullable String age(String born) {
    // A month or a year alone is not enough to tell an age to the day.
    if (born.length() != 10) return null;
    var years = Period.between(LocalDate.parse(born), today).getYears();
    return years < 0 ? null : String.valueOf(years);
  }

  /** Are all of these so? Null where what would tell is not known. */
  @Nullable Boolean holds(KnownRow row, List<Condition> conditions) {
    var unknown = false;
    for (var condition : conditions) {
      var value = value(row, condition.item());
      if (value == null && cannotApply(row, condition.item())) return false;
      if (value == null) unknown = true;
      else if (!holds(value, condition)) return false;
    }
    return unknown ? null : true;
  }

  private static boolean holds(String value, Condition condition) {
    return switch (condition.comparison()) {
      case IS -> value.equals(condition.value());
      case AT_LEAST -> Double.parseDouble(value) >= Double.parseDouble(condition.value());
      case BELOW -> Double.parseDouble(value) < Double.parseDouble(condition.value());
    };
  }

  DataItem item(String key) {
    return catalogue.item(key);
  }

  @Nullable String toldOnce(String key) {
    return catalogue.toldOnce(key);
  }

  /** For who counts: the day counts are of. */
  LocalDate today() {
    return today;
  }
}
