package org.linli.orders;

import java.time.Instant;
import java.util.UUID;
import org.linli.base.PlaceCode;

/**
 * A question that a place had asked before it became one with another. The issuer must answer it
 * all the same, and the answer is about the part of the task that was that place's own.
 *
 * @param from the place that asked, under the code it had
 * @param target what that place was to do, and {@code told} how far it was, when they became one
 */
public record Inherited(
    UUID id, PlaceCode from, Question question, Instant answerDue, long target, long told) {

  /** Is its part no longer to be done, once this has been said of it? */
  boolean isExcusedBy(TaskStep step) {
    return switch (step) {
      case TaskStep.AnswerFor it -> it.granted() && question instanceof Question.Refusing;
      case TaskStep.SilenceFor _ -> !(question instanceof Question.Proposing);
      default -> false;
    };
  }

  /** Is what its place proposed the order for that part, once this has been said of it? */
  boolean isAcceptedBy(TaskStep step) {
    return question instanceof Question.Proposing
        && switch (step) {
          case TaskStep.AnswerFor it -> it.granted();
          case TaskStep.SilenceFor _ -> true;
          default -> false;
        };
  }
}
