package org.linli.people.duplicates;

import java.time.Instant;
import org.linli.people.ResidentId;

/** Two residents who may be the same person; {@code first} is the lesser of the two ids. */
public record Pair(ResidentId first, ResidentId other, Instant foundAt, State state) {

  public Pair {
    if (first.compareTo(other) >= 0) {
      throw new IllegalArgumentException("Not a pair in order: " + first + ", " + other);
    }
  }

  /** What was decided about the two. */
  public sealed interface State {

    record Open() implements State {}

    record Distinct() implements State {}

    record Merged(ResidentId stays, ResidentId went) implements State {}

    /** As it is called in answers. */
    default String label() {
      return switch (this) {
        case Open _ -> "OPEN";
        case Distinct _ -> "DISTINCT";
        case Merged _ -> "MERGED";
      };
    }
  }

  /** The key of a pair, whichever of the two is named first. */
  public record Key(ResidentId first, ResidentId other) {

    public static Key of(ResidentId one, ResidentId another) {
      return one.compareTo(another) < 0 ? new Key(one, another) : new Key(another, one);
    }
  }
}
