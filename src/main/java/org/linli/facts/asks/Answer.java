package org.linli.facts.asks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said to one ask.
 *
 * @param seconds how long it was on the screen; null where that was not measured
 */
public record Answer(UUID ask, Said said, @Nullable Integer seconds) {

  sealed interface Said {

    record Value(String value) implements Said {}

    /** It is as it was known before. */
    record AsBefore() implements Said {}

    record WillNotSay() implements Said {}

    record NobodyKnows() implements Said {}
  }

  /** As it is sent. */
  public enum Kind {
    VALUE,
    CONFIRMED,
    DECLINED,
    NOBODY_KNOWS
  }

  /** One as it is sent: {@code value} belongs to a {@code VALUE} alone. */
  public record Sent(UUID ask, Kind kind, @Nullable String value, @Nullable Integer seconds) {

    Answer read() {
      Said said =
          switch (kind) {
            case VALUE -> new Said.Value(value == null ? "" : value.strip());
            case CONFIRMED -> new Said.AsBefore();
            case DECLINED -> new Said.WillNotSay();
            case NOBODY_KNOWS -> new Said.NobodyKnows();
          };
      return new Answer(ask, said, seconds);
    }
  }
}
