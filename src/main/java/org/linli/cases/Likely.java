package org.linli.cases;

import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.cases.classes.CaseClass;
import org.linli.cases.classes.Classes;
import org.linli.cases.classes.Suggestion;
import org.linli.cases.classes.Suggestions;
import org.springframework.stereotype.Component;

/**
 * The class that words are likeliest of, where nobody has said one: the class whose own words stand
 * in them, the longest; else the suggestion that is sure. It brings reports of one thing together
 * on a screen; whoever looks at them decides.
 */
@Component
class Likely {

  /** Less sure than this says nothing. */
  private static final double SURE = 0.6;

  private final Classes classes;
  private final Suggestions suggestions;

  Likely(Classes classes, Suggestions suggestions) {
    this.classes = classes;
    this.suggestions = suggestions;
  }

  @Nullable String of(String words) {
    var named = named(words);
    if (named.size() == 1) return named.iterator().next();
    return suggestions.suggest(words).stream()
        .filter(it -> named.isEmpty() ? it.share() >= SURE : named.contains(it.leaf()))
        .findFirst()
        .map(Suggestion::leaf)
        .orElse(null);
  }

  /** The classes of whose words the longest stands in what was said; several where equally long. */
  private Set<String> named(String words) {
    var byLength =
        classes.all().stream()
            .collect(
                Collectors.groupingBy(
                    it -> longest(it, words),
                    TreeMap::new,
                    Collectors.mapping(CaseClass::code, Collectors.toSet())));
    var longest = byLength.lastEntry();
    return longest == null || longest.getKey() < 2 ? Set.of() : longest.getValue();
  }

  private static int longest(CaseClass it, String words) {
    return it.words().stream().filter(words::contains).mapToInt(String::length).max().orElse(0);
  }
}
