package org.linli.facts.asks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.catalogue.ValueRule;

/**
 * One ask as whoever answers it sees it.
 *
 * @param name what is asked, in Chinese
 * @param englishName the same in English
 * @param value what an answer must be
 * @param mayBeNone may it be answered that there is none?
 * @param last what was known before, to be confirmed with one tap; null where nothing is, or where
 *     it is not for this screen
 * @param why who needs it and what for, the most urgent first
 */
record Question(
    UUID ask,
    @Schema(example = "PHONE") String item,
    String name,
    String englishName,
    ValueRule value,
    boolean mayBeNone,
    @Nullable Last last,
    List<Reason> why,
    Instant deadline) {

  /**
   * What was known before: a code of the item's list, a day, Y or N, digits or a text.
   *
   * @param covered whether only a part is shown, enough to recognise it
   */
  record Last(String value, LocalDate asOf, String source, boolean covered) {}
}
