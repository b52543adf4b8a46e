package org.linli.law.measures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.law.measures.MeasureStep.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what measures want of a post today. */
@Service
public class MeasuresWaiting {

  /** So long before its end whoever decided one is told. */
  static final Duration AHEAD = Duration.ofDays(2);

  private final MeasureStore store;
  private final Clock clock;

  MeasuresWaiting(MeasureStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What is to be done. */
  public enum What {
    TO_APPROVE,
    TO_ANNOUNCE,
    /** Its term is about to end: extend it with reasons, or let it end. */
    ENDING,
    /** What it rests on is gone: lift it. */
    SUSPENDED
  }

  /** How many, when the first of them is due or ends, and which that is. */
  public record Waiting(int count, @Nullable Instant due, UUID measure) {}

  @Transactional(readOnly = true)
  public Map<What, Waiting> of(Caller caller) {
    var all = new EnumMap<What, Waiting>(What.class);
    if (!Deciding.isDecider(caller)) return all;
    var now = clock.instant();
    for (var stored : store.waitingFor(caller.place(), now)) {
      var it = stored.at(now);
      var what = what(caller, it, now);
      if (what == null) continue;
      var due = what == What.ENDING ? it.until() : null;
      all.merge(
          what,
          new Waiting(1, due, it.id()),
          (one, more) -> new Waiting(one.count() + 1, one.due(), one.measure()));
    }
    return all;
  }

  private static @Nullable What what(Caller caller, Measure it, Instant now) {
    var may = MeasureDesk.may(caller, it);
    return switch (it.state()) {
      case MeasureState.Draft _ -> may.contains(Act.APPROVE) ? What.TO_APPROVE : null;
      case MeasureState.Approved _ -> may.contains(Act.ANNOUNCE) ? What.TO_ANNOUNCE : null;
      case MeasureState.InForce _ ->
          may.contains(Act.LIFT) && it.until().isBefore(now.plus(AHEAD)) ? What.ENDING : null;
      case MeasureState.Suspended _ -> may.contains(Act.LIFT) ? What.SUSPENDED : null;
      case MeasureState.Announced _,
          MeasureState.Lifted _,
          MeasureState.Expired _,
          MeasureState.Dropped _ ->
          null;
    };
  }
}
