package org.linli.people.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.edge.Power;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;

/**
 * Somebody looked at data of a resident that are otherwise covered, for a purpose.
 *
 * @param items names of other items that are known of the person and were shown as well
 */
public record Reveal(
    UUID id,
    ResidentId resident,
    Instant at,
    List<Datum> data,
    List<String> items,
    Purpose purpose,
    String words,
    String postTitle,
    PlaceCode place) {

  /** What it may be for; {@code OTHER} says it in words. */
  public enum Purpose {
    CALL,
    VISIT,
    EMERGENCY,
    CARE,
    VERIFY,
    PERSON_ASKED,
    HAND_OVER,
    OTHER
  }

  private static final Set<Datum> NEARBY = Set.of(Datum.NAME, Datum.PHONE);

  /** Name and phone are for who works at the door; what proves an identity is not. */
  public static Power powerFor(Datum datum) {
    return NEARBY.contains(datum) ? Power.REVEAL : Power.REVEAL_PAPERS;
  }
}
