package org.linli.orders;

import java.time.Instant;

/** How a task stands. */
public sealed interface TaskState {

  record Open(Stage stage) implements TaskState {}

  /** It has asked something of the issuer, who must answer by a time. */
  record Asking(Question question, Instant answerDue) implements TaskState {}

  record Closed(End end, Instant at) implements TaskState {}

  /** The stages of an open one. */
  enum Stage {
    SENT,
    ACKNOWLEDGED,
    WORKING
  }

  /** How one came to rest. */
  enum End {
    DONE,
    /** Its refusal was upheld, or stands because nobody answered. */
    EXCUSED,
    VOIDED,
    ENDED
  }

  /** The name it has in lists. */
  default String name() {
    return switch (this) {
      case Open(var stage) -> stage.name();
      case Asking(var question, _) -> question.state();
      case Closed(var end, _) -> end.name();
    };
  }
}
