package org.linli.people.crossings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.moves.HandOverId;

/**
 * What is known of a hand-over's file besides its people and its keys: by which id both
 * installations know it, which way it went, who is at the other end, on what basis, and what was
 * answered. {@code contact} is the sender's.
 */
record Crossing(
    HandOverId handOver,
    Direction direction,
    UUID id,
    Letter.Spot other,
    Letter.Contact contact,
    Basis basis,
    String words,
    Instant madeAt,
    Instant validUntil,
    int triedCodes,
    Answer.@Nullable Outcome outcome,
    @Nullable Instant answeredAt) {

  /** Written here for elsewhere, or brought here from elsewhere. */
  enum Direction {
    OUT,
    IN
  }

  /** By which the two files of a hand-over are known: {@code hand-over-3f2a91c0.json}. */
  String fileName(Envelope.Content content) {
    var what = content == Envelope.Content.HAND_OVER ? "hand-over-" : "answer-";
    return what + id.toString().substring(0, 8) + ".json";
  }
}
