package org.linli.command.activations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;

/**
 * What of a plan cannot come alive. Where a plan is only looked at everything is collected, so that
 * all of it can be mended at once; where it is declared the first refusal ends it all.
 */
final class Trouble {

  /** A part that is refused, and why. */
  record Of(Part.Kind kind, String key, String title, @Nullable String englishTitle, Refusal why) {}

  private final boolean collects;
  private final List<Of> all = new ArrayList<>();

  private Trouble(boolean collects) {
    this.collects = collects;
  }

  static Trouble collecting() {
    return new Trouble(true);
  }

  static Trouble refusing() {
    return new Trouble(false);
  }

  /** Does it; null where it is refused and that is collected. */
  <T> @Nullable T in(
      Part.Kind kind, String key, String title, @Nullable String englishTitle, Supplier<T> work) {
    try {
      return work.get();
    } catch (Refusal why) {
      if (!collects) throw why;
      all.add(new Of(kind, key, title, englishTitle, why));
      return null;
    }
  }

  List<Of> all() {
    return List.copyOf(all);
  }
}
