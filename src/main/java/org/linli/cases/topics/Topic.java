package org.linli.cases.topics;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Seat;
import org.linli.base.Refusal;
import org.linli.cases.topics.TopicState.Closed;
import org.linli.cases.topics.TopicState.Fixed;
import org.linli.cases.topics.TopicState.Offered;
import org.linli.cases.topics.TopicState.Running;
import org.linli.cases.topics.TopicState.SetAside;
import org.linli.edge.Power;

/**
 * Something that recurs. What may follow what, and whose turn it is, stands here and nowhere else.
 *
 * @param period how long before and after the fix is compared
 * @param version changes with each step, so that two who do something at once are both told
 */
public record Topic(TopicId id, TopicSpot spot, Duration period, TopicState state, int version) {

  /** How far ahead a fix can be due. */
  public static final Duration MOST_TIME = Duration.ofDays(366);

  /** Within what time somebody says whether it is over, once that can be told. */
  static final Duration TIME_TO_CLOSE = Duration.ofDays(7);

  static Topic offer(TopicId id, TopicSpot spot, Duration period) {
    return new Topic(id, spot, period, new Offered(), 1);
  }

  /** What a step leads to; refused where it does not fit how the topic stands. */
  public Topic next(TopicStep step, Instant now) {
    if (!allows(step.act())) throw Refusal.because(TopicReason.NOT_NOW, state.name());
    return to(
        switch (step) {
          case TopicStep.Open(var charge) -> new Running(checked(charge, now));
          case TopicStep.PutAside(var count) -> new SetAside(count);
          case TopicStep.Fix(var account) -> new Fixed(charge(), now, account);
          case TopicStep.Close(var account) -> closed((Fixed) state, account, now);
          case TopicStep.Reopen(var due) -> new Running(checked(charge().until(due), now));
          case TopicStep.Grow(var count) -> grown((SetAside) state, count);
          case TopicStep.ComeBack(var due) -> new Running(charge().until(due));
        });
  }

  /** Could this be done with it as it stands, whoever does it? */
  public boolean allows(TopicStep.Act act) {
    return switch (act) {
      case OFFER, CLIMB -> false;
      case OPEN ->
          state instanceof Offered || state instanceof SetAside || state instanceof Running;
      case SET_ASIDE -> state instanceof Offered;
      case FIX -> state instanceof Running;
      case CLOSE -> state instanceof Fixed;
      case REOPEN -> state instanceof Fixed || state instanceof Closed;
      case GROW -> state instanceof SetAside;
      case COME_BACK -> state instanceof Closed;
    };
  }

  private Charge checked(Charge it, Instant now) {
    if (!it.due().isAfter(now) || it.due().isAfter(now.plus(MOST_TIME))) {
      throw Refusal.because(TopicReason.TOO_FAR, MOST_TIME.toDays());
    }
    var to = it.unit().place();
    if (!to.contains(spot.place()) && !spot.place().contains(to)) {
      throw Refusal.because(TopicReason.UNIT_ELSEWHERE, to);
    }
    return it;
  }

  private Closed closed(Fixed it, java.util.UUID account, Instant now) {
    if (it.by().equals(account)) throw Refusal.because(TopicReason.OWN_WORK);
    if (now.isBefore(it.since().plus(period))) throw Refusal.because(TopicReason.NOT_YET);
    return new Closed(it.charge(), it.since(), it.by(), now);
  }

  private TopicState grown(SetAside it, int count) {
    if (!it.isOutgrownBy(count)) throw Refusal.because(TopicReason.NOT_NOW, state.name());
    return new Offered();
  }

  private Topic to(TopicState next) {
    return new Topic(id, spot, period, next, version + 1);
  }

  private Charge charge() {
    var it = chargeOrNull();
    if (it == null) throw new IllegalStateException("Nobody has opened " + id);
    return it;
  }

  /** What was said when it was opened; null before, and where it is set aside. */
  public @Nullable Charge chargeOrNull() {
    return switch (state) {
      case Offered _, SetAside _ -> null;
      case Running it -> it.charge();
      case Fixed it -> it.charge();
      case Closed it -> it.charge();
    };
  }

  /**
   * Whose turn it is: the unit's while it is fixed, then of whoever opened it, but not of whoever
   * fixed it. Null where nothing is to be done: an offer may be left.
   */
  public @Nullable Seat seat() {
    return switch (state) {
      case Offered _, SetAside _, Closed _ -> null;
      case Running(var charge) ->
          new Seat(Power.HANDLE_CASES, charge.unit().place(), charge.unit().agency(), null);
      case Fixed(var charge, _, var by) -> charge.by().except(by);
    };
  }

  /** By when it is somebody's turn; null where it is nobody's. */
  public @Nullable Instant due() {
    return switch (state) {
      case Offered _, SetAside _, Closed _ -> null;
      case Running it -> it.charge().due();
      case Fixed it -> it.since().plus(period);
    };
  }

  /**
   * From when on it is late; null where it is nobody's turn. Whoever says whether it is over can do
   * so only from when it is due on, and has some days for it.
   */
  @Nullable Instant late() {
    var due = due();
    return due != null && state instanceof Fixed ? due.plus(TIME_TO_CLOSE) : due;
  }

  /** When the fix was done; null before. */
  public @Nullable Instant fixedAt() {
    return switch (state) {
      case Offered _, SetAside _, Running _ -> null;
      case Fixed it -> it.since();
      case Closed it -> it.fixed();
    };
  }
}
