package org.linli.cases.classes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;

/**
 * What something that was reported may be; a person decides.
 *
 * @param standard which of the class's standards, from 1; null where the words do not tell
 * @param share of certainty, 0 to 1; those of one question are 1 together at most
 * @param words what in the words speaks for it, as it was written
 * @param cases closed ones it was learnt from, the most similar first
 */
public record Suggestion(
    String leaf, @Nullable Integer standard, double share, List<String> words, List<CaseId> cases) {

  public Suggestion {
    if (!(share >= 0 && share <= 1)) throw new IllegalArgumentException("Not a share: " + share);
    words = List.copyOf(words);
    cases = List.copyOf(cases);
  }
}
