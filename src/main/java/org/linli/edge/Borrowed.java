package org.linli.edge;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The powers a caller has by grants and not by its post, and which of them this request has used.
 * That is the one thing about a caller that changes: whoever writes down what was done writes down
 * by which grant.
 */
public final class Borrowed {

  private final Map<Power, Lent> lent;
  private final Set<Lent> used = ConcurrentHashMap.newKeySet();

  private Borrowed(Map<Power, Lent> lent) {
    this.lent = lent;
  }

  public static Borrowed nothing() {
    return new Borrowed(Map.of());
  }

  /** What is lent beyond a post's own powers; of two grants alike the one that lasts longer. */
  public static Borrowed beyond(Set<Power> own, Collection<Lent> all) {
    var lent = new EnumMap<Power, Lent>(Power.class);
    all.stream()
        .filter(it -> !own.contains(it.power()))
        .forEach(it -> lent.merge(it.power(), it, Borrowed::longer));
    return new Borrowed(lent);
  }

  private static Lent longer(Lent one, Lent other) {
    return other.until().isAfter(one.until()) ? other : one;
  }

  public Set<Power> powers() {
    return Set.copyOf(lent.keySet());
  }

  /** The grant by which a power is held; none where it is the post's own, or not held. */
  public Optional<Lent> grantOf(Power power) {
    return Optional.ofNullable(lent.get(power));
  }

  /** What has been used so far, in the order of powers. */
  public List<Lent> used() {
    return used.stream().sorted(Comparator.comparing(Lent::power)).toList();
  }

  void use(Power power) {
    @Nullable Lent it = lent.get(power);
    if (it != null) used.add(it);
  }
}
