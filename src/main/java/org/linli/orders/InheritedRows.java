package org.linli.orders;

import static org.linli.base.Moments.utcOrNull;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import tools.jackson.databind.json.JsonMapper;

/** Questions of places that have become one, as a task's row keeps them: a list in JSON. */
final class InheritedRows {

  private static final JsonMapper JSON = new JsonMapper();

  /** As the statement that makes places one writes it; times as the database says them. */
  private record Row(
      UUID id,
      String from,
      String kind,
      @Nullable String why,
      String words,
      @Nullable Long proposedTarget,
      @Nullable String proposedDue,
      String answerDue,
      long target,
      long told) {

    Inherited inherited() {
      return new Inherited(
          id,
          PlaceCode.of(from),
          question(),
          OffsetDateTime.parse(answerDue).toInstant(),
          target,
          told);
    }

    private Question question() {
      var due = proposedDue == null ? null : OffsetDateTime.parse(proposedDue).toInstant();
      return Question.of(kind, why, words, proposedTarget, due);
    }

    static Row of(Inherited it) {
      var proposed = it.question() instanceof Question.Proposing by ? by : null;
      return new Row(
          it.id(),
          it.from().toString(),
          it.question().state(),
          it.question() instanceof Question.Refusing by ? by.why().name() : null,
          it.question().words(),
          proposed == null ? null : proposed.target(),
          proposed == null || proposed.due() == null ? null : proposed.due().toString(),
          it.answerDue().toString(),
          it.target(),
          it.told());
    }
  }

  private InheritedRows() {}

  static List<Inherited> read(@Nullable String rows) {
    if (rows == null) return List.of();
    return Arrays.stream(JSON.readValue(rows, Row[].class)).map(Row::inherited).toList();
  }

  /** Null where there is none. */
  static @Nullable String write(List<Inherited> all) {
    return all.isEmpty() ? null : JSON.writeValueAsString(all.stream().map(Row::of).toList());
  }

  /** By when the first must be answered; null where there is none. */
  static @Nullable OffsetDateTime due(List<Inherited> all) {
    return utcOrNull(all.stream().map(Inherited::answerDue).min(Instant::compareTo).orElse(null));
  }
}
