package org.linli.people.moves;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;

/** A hand-over as it is kept: its course, its facts, its people, and its times. */
public record Kept(
    HandOver handOver,
    Details details,
    List<Person> people,
    Instant openedAt,
    Instant changedAt,
    @Nullable Instant closedAt) {

  /** One of those it is about, by the name they had then. */
  public record Person(long resident, String name) {}

  /** A line of its log. */
  public record Line(
      int number,
      Instant at,
      String step,
      String stage,
      @Nullable String user,
      @Nullable UUID post,
      PlaceCode place,
      String reason) {}

  List<Long> residents() {
    return people.stream().map(Person::resident).toList();
  }
}
