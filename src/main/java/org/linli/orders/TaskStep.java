package org.linli.orders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be done with a task. */
sealed interface TaskStep {

  record Acknowledge() implements TaskStep {}

  record Begin() implements TaskStep {}

  /** How far it is: in all, not how much more. */
  record Tell(long told, String words, @Nullable Long seen) implements TaskStep {}

  record Finish(String words) implements TaskStep {}

  record Ask(Question question, Instant answerDue) implements TaskStep {}

  /** The issuer's word; {@code due} gives more time besides. */
  record Answer(boolean granted, @Nullable Instant due, String words) implements TaskStep {}

  /** The time to answer is over, and nobody has. */
  record Silence() implements TaskStep {}

  /** The issuer's word on what one of the places had asked that have become this one. */
  record AnswerFor(UUID question, boolean granted, @Nullable Instant due, String words)
      implements TaskStep {}

  /** The time to answer that is over, and nobody has. */
  record SilenceFor(UUID question) implements TaskStep {}

  /** The name it has in the log. */
  default OrderAct act() {
    return switch (this) {
      case Acknowledge _ -> OrderAct.ACKNOWLEDGE;
      case Begin _ -> OrderAct.BEGIN;
      case Tell _ -> OrderAct.TELL;
      case Finish _ -> OrderAct.FINISH;
      case Ask(Question.Refusing _, _) -> OrderAct.REFUSE;
      case Ask(Question.Proposing _, _) -> OrderAct.COUNTER;
      case Ask(Question.Wanting _, _) -> OrderAct.ASK_MEANS;
      case Answer it -> it.granted() ? OrderAct.GRANT : OrderAct.DENY;
      case Silence _ -> OrderAct.SILENCE;
      case AnswerFor it -> it.granted() ? OrderAct.GRANT : OrderAct.DENY;
      case SilenceFor _ -> OrderAct.SILENCE;
    };
  }
}
