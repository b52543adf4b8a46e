package org.linli.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.orders.TaskState.End;
import org.linli.orders.TaskState.Stage;

/** O3: what places had asked that have become one is decided for the part of each alone. */
@Tag("O3")
class InheritedTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant DUE = NOW.plus(Duration.ofDays(5));
  private static final PlaceCode ONE = PlaceCode.of("420102002003");
  private static final PlaceCode OTHER = PlaceCode.of("420102002004");

  private static Inherited asked(Question it, PlaceCode from, long target, long told) {
    return new Inherited(UUID.randomUUID(), from, it, NOW, target, told);
  }

  private static Task task(long target, long told, Inherited... all) {
    var state = new TaskState.Open(Stage.WORKING);
    return new Task(UUID.randomUUID(), ONE, true, target, told, DUE, false, state, List.of(all));
  }

  private static TaskStep answer(Inherited it, boolean granted) {
    return new TaskStep.AnswerFor(it.id(), granted, null, "x");
  }

  private static Question refusing() {
    return new Question.Refusing(Question.Why.NO_MEANS, "x");
  }

  @Test
  void whatIsLeftIsDoneWhereTheRestWasDone() {
    var refused = asked(refusing(), OTHER, 10, 3);
    var next = task(20, 13, refused).next(answer(refused, true), NOW);
    assertThat(next.state()).isEqualTo(new TaskState.Closed(End.DONE, NOW));
    assertThat(next.target()).isEqualTo(10);
    assertThat(next.told()).isEqualTo(10);
  }

  @Test
  void whereAllOfItIsExcusedNothingIsLeft() {
    var one = asked(refusing(), ONE, 10, 0);
    var other = asked(new Question.Wanting("x"), OTHER, 10, 0);
    var half = task(20, 0, one, other).next(answer(one, true), NOW);
    assertThat(half.isOpen()).isTrue();
    assertThat(half.inherited()).containsExactly(other);
    var none = half.next(new TaskStep.SilenceFor(other.id()), NOW);
    assertThat(none.state()).isEqualTo(new TaskState.Closed(End.EXCUSED, NOW));
    assertThat(none.inherited()).isEmpty();
  }

  @Test
  void inWhicheverOrderTheyAreAnsweredItComesToTheSame() {
    var later = DUE.plus(Duration.ofDays(1));
    var one = asked(new Question.Proposing(4L, later, "x"), ONE, 10, 2);
    var other = asked(refusing(), OTHER, 7, 1);
    var task = task(30, 8, one, other);
    var there = task.next(answer(one, true), NOW).next(answer(other, true), NOW);
    var back = task.next(answer(other, true), NOW).next(answer(one, true), NOW);
    assertThat(there).isEqualTo(back);
    assertThat(there.target()).isEqualTo(30 - 6 - 7);
    assertThat(there.due()).isEqualTo(later);
    assertThat(there.state()).isEqualTo(new TaskState.Open(Stage.WORKING));
  }

  @Test
  void aRefusalOfAllThereIsIsRuledOnAndOneOfAPartIsNot() {
    var all = asked(refusing(), ONE, 10, 0);
    assertThat(task(10, 0, all).next(answer(all, false), NOW).ruled()).isTrue();
    assertThat(task(20, 0, all).next(answer(all, false), NOW).ruled()).isFalse();
  }

  @Test
  void whoWaitsIsNotLateAndNobodyIsSilentBeforeTheTimeIsOver() {
    var asked = asked(refusing(), ONE, 10, 0);
    var task = task(20, 0, asked);
    assertThat(task.isLate(DUE.plusSeconds(1))).isFalse();
    assertThat(task.next(answer(asked, false), NOW).isLate(DUE.plusSeconds(1))).isTrue();
    assertThatThrownBy(() -> task.next(new TaskStep.SilenceFor(asked.id()), NOW.minusSeconds(1)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> task.next(new TaskStep.SilenceFor(UUID.randomUUID()), NOW))
        .isInstanceOf(Refusal.class);
  }
}
