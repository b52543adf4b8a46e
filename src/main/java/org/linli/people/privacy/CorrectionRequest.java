package org.linli.people.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;

/**
 * A person says that a datum is not right; {@code wanted} is what it should be, null for "it should
 * not be there". It is to be looked at before the day {@code due} ends.
 */
public record CorrectionRequest(
    UUID id,
    ResidentId resident,
    Datum datum,
    @Nullable String wanted,
    String words,
    Instant askedAt,
    LocalDate due,
    State state) {

  /** What became of it. */
  public sealed interface State {

    record Open() implements State {}

    record Accepted(Instant at, String postTitle) implements State {}

    record Declined(Instant at, String postTitle, String reason) implements State {}

    /** As it is called in answers. */
    default String label() {
      return switch (this) {
        case Open _ -> "OPEN";
        case Accepted _ -> "ACCEPTED";
        case Declined _ -> "DECLINED";
      };
    }
  }
}
