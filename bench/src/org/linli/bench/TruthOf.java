package org.linli.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.DataItem;

/**
 * What is true of everybody and everything, though nobody has told it yet: plausible, and the same
 * whenever it is asked for. Spread as {@code forms/shares.csv} says, else by the item's type.
 */
final class TruthOf {

  private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
  private static final String GIVEN = "安平和顺明清文德启新立信";
  private static final int A_DECADE = 3650;

  private final Map<String, DataItem> items = new HashMap<>();
  private final Shares shares;
  private final LocalDate today;
  private final long seed;

  TruthOf(Iterable<DataItem> all, Shares shares, LocalDate today, long seed) {
    all.forEach(it -> items.put(it.key(), it));
    this.shares = shares;
    this.today = today;
    this.seed = seed;
  }

  /** A value as the catalogue keeps it; null where there is nothing to tell. */
  @Nullable String of(String key, About about) {
    var given = about.given().get(key);
    if (given != null) return given;
    var item = items.get(key);
    if (item == null) throw new IllegalArgumentException("No such item: " + key);
    var chance = chance(key, about);
    var spread = shares.of(key, it -> holds(it, about));
    return spread == null ? byType(item, chance) : spread(item, spread, chance);
  }

  /** Does {@code AGE>=60 & LIVES_ALONE=Y} hold? What is empty holds of everybody. */
  boolean holds(String conditions, About about) {
    if (conditions.isEmpty()) return true;
    for (var condition : conditions.split(" & ")) {
      var parts = condition.split(">=|<|=");
      var value = of(parts[0], about);
      if (value == null || !holds(condition, value, parts[1])) return false;
    }
    return true;
  }

  private static boolean holds(String condition, String value, String bound) {
    if (condition.contains(">=")) return Integer.parseInt(value) >= Integer.parseInt(bound);
    if (condition.contains("<")) return Integer.parseInt(value) < Integer.parseInt(bound);
    return value.equals(bound);
  }

  private SplittableRandom chance(String key, About about) {
    return new SplittableRandom(seed ^ (long) about.subject().hashCode() << 32 ^ key.hashCode());
  }

  private @Nullable String spread(DataItem item, String spread, SplittableRandom chance) {
    if (spread.equals("NONE")) return null;
    if (spread.equals("NAME")) return name(chance);
    if (spread.equals("PHONE")) return phone(chance);
    if (spread.contains("..")) return within(item, spread.split("\\.\\."), chance);
    if (spread.matches("\\S+:\\d+( \\S+:\\d+)*")) return weighed(spread.split(" "), chance);
    return switch (item.value().type()) {
      case YES_NO -> chance.nextDouble() < Double.parseDouble(spread) ? "Y" : "N";
      case TEXT,
          CODE,
          DATE,
          INTEGER,
          DECIMAL,
          PHONE,
          IDENTITY_NUMBER,
          CREDIT_CODE,
          ADDRESS,
          PLACE,
          COUNTRY -> {
        var words = spread.split("\\|");
        yield words[chance.nextInt(words.length)];
      }
    };
  }

  private String within(DataItem item, String[] bounds, SplittableRandom chance) {
    var from = Integer.parseInt(bounds[0]);
    var number = from + chance.nextInt(Integer.parseInt(bounds[1]) - from + 1);
    return switch (item.value().type()) {
      case DATE -> today.minusDays(number).toString();
      case TEXT,
          CODE,
          YES_NO,
          INTEGER,
          DECIMAL,
          PHONE,
          IDENTITY_NUMBER,
          CREDIT_CODE,
          ADDRESS,
          PLACE,
          COUNTRY ->
          Integer.toString(number);
    };
  }

  private static String weighed(String[] weights, SplittableRandom chance) {
    var sum = 0;
    for (var each : weights) sum += Integer.parseInt(each.substring(each.indexOf(':') + 1));
    var left = chance.nextInt(sum);
    for (var each : weights) {
      left -= Integer.parseInt(each.substring(each.indexOf(':') + 1));
      if (left < 0) return each.substring(0, each.indexOf(':'));
    }
    throw new IllegalStateException("Weights without a sum");
  }

  private String byType(DataItem item, SplittableRandom chance) {
    return switch (item.value().type()) {
      case TEXT -> text(item, chance);
      case CODE -> {
        var codes = java.util.Objects.requireNonNull(item.value().codes()).codes();
        yield codes.get(chance.nextInt(codes.size())).code();
      }
      case DATE -> today.minusDays(chance.nextInt(A_DECADE)).toString();
      case INTEGER, DECIMAL -> {
        var least = java.util.Objects.requireNonNull(item.value().lowest());
        var most = java.util.Objects.requireNonNull(item.value().highest());
        yield Long.toString(least + chance.nextLong(Math.min(most - least, 100) + 1));
      }
      case YES_NO -> chance.nextDouble() < 0.1 ? "Y" : "N";
      case PHONE -> phone(chance);
      case IDENTITY_NUMBER ->
          "9900011980010%d%03d1".formatted(1 + chance.nextInt(9), chance.nextInt(1000));
      case CREDIT_CODE -> "9199000000000%05d".formatted(chance.nextInt(100_000));
      case ADDRESS -> "示范路%d号".formatted(1 + chance.nextInt(300));
      case PLACE -> "4201";
      case COUNTRY -> "CHN";
    };
  }

  /** Where a pattern says what a text must be, it is digits in all items that have one. */
  private static String text(DataItem item, SplittableRandom chance) {
    if (item.value().pattern() == null) return "示范" + (1 + chance.nextInt(500));
    return Long.toString(1_000_000_000L + chance.nextLong(9_000_000_000L));
  }

  private static String name(SplittableRandom chance) {
    return ""
        + SURNAMES.charAt(chance.nextInt(SURNAMES.length()))
        + GIVEN.charAt(chance.nextInt(GIVEN.length()));
  }

  /** No mobile number begins with 10. */
  private static String phone(SplittableRandom chance) {
    return Long.toString(10_000_000_000L + chance.nextLong(100_000_000L));
  }
}
