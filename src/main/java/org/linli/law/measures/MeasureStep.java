package org.linli.law.measures;

import java.time.Instant;
import org.linli.base.PlaceCode;
import org.linli.law.measures.MeasureState.Decision;
import org.linli.law.measures.MeasureState.Notice;

/** What is done with a measure. */
sealed interface MeasureStep {

  record Approve(Decision decision) implements MeasureStep {}

  record Announce(Notice notice) implements MeasureStep {}

  /** Its time has come. */
  record Begin() implements MeasureStep {}

  record Extend(Instant until, Notice notice) implements MeasureStep {}

  /** A part of its place, an earlier end, or both. */
  record Narrow(PlaceCode place, Instant until, String content, Notice notice)
      implements MeasureStep {}

  record Suspend(String why) implements MeasureStep {}

  record Lift(String why) implements MeasureStep {}

  /** Its end has come. */
  record Expire() implements MeasureStep {}

  record Drop(String why) implements MeasureStep {}

  /** Their names in the log and on buttons. */
  enum Act {
    DRAFT,
    APPROVE,
    ANNOUNCE,
    BEGIN,
    EXTEND,
    NARROW,
    SUSPEND,
    LIFT,
    EXPIRE,
    DROP
  }

  default Act act() {
    return switch (this) {
      case Approve _ -> Act.APPROVE;
      case Announce _ -> Act.ANNOUNCE;
      case Begin _ -> Act.BEGIN;
      case Extend _ -> Act.EXTEND;
      case Narrow _ -> Act.NARROW;
      case Suspend _ -> Act.SUSPEND;
      case Lift _ -> Act.LIFT;
      case Expire _ -> Act.EXPIRE;
      case Drop _ -> Act.DROP;
    };
  }
}
