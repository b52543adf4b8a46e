package org.linli.cases;

import org.jspecify.annotations.Nullable;
import org.linli.cases.classes.Suggestions;
import org.springframework.stereotype.Component;

/**
 * The class that words are likeliest of, where nobody has said one. It brings reports of one thing
 * together on a screen; whoever looks at them decides.
 */
@Component
class Likely {

  /** Less sure than this says nothing. */
  private static final double SURE = 0.5;

  private final Suggestions suggestions;

  Likely(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Nullable String of(String words) {
    return suggestions.suggest(words).stream()
        .findFirst()
        .filter(it -> it.share() >= SURE)
        .map(it -> it.leaf())
        .orElse(null);
  }
}
