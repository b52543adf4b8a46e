package org.linli.law.measures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.PlaceCode;

/** How far a measure is, with what is true of it only then. */
public sealed interface MeasureState {

  /** Written down, and binding nobody. */
  record Draft() implements MeasureState {}

  record Approved(Decision decision) implements MeasureState {}

  /** People were told; it begins at its time. */
  record Announced(Decision decision, Notice notice) implements MeasureState {}

  record InForce(Decision decision, Notice notice, Change change) implements MeasureState {}

  /** What it rests on was withdrawn: it binds nobody any more, and waits to be lifted. */
  record Suspended(Decision decision, Instant at, String why) implements MeasureState {}

  record Lifted(Decision decision, Instant at, String why) implements MeasureState {}

  /** Its term is over; nobody had to do anything. */
  record Expired(Decision decision, Instant at) implements MeasureState {}

  /** A draft that is not wanted any more. */
  record Dropped(Instant at, String why) implements MeasureState {}

  /**
   * Who decided it.
   *
   * @param authority its name, as it stands under the announcement
   */
  record Decision(String authority, Level level, PlaceCode place, Instant at) {}

  /** The announcement (公告): its number, and where it is to be read. */
  record Notice(String number, @Nullable String link, Instant at) {}

  /** What was last decided about one in force. */
  enum Change {
    NONE,
    EXTENDED,
    NARROWED
  }

  /** As people call it. */
  enum Name {
    DRAFT,
    APPROVED,
    ANNOUNCED,
    IN_FORCE,
    EXTENDED,
    NARROWED,
    SUSPENDED,
    LIFTED,
    EXPIRED,
    DROPPED
  }

  default Name name() {
    return switch (this) {
      case Draft _ -> Name.DRAFT;
      case Approved _ -> Name.APPROVED;
      case Announced _ -> Name.ANNOUNCED;
      case InForce it ->
          switch (it.change()) {
            case NONE -> Name.IN_FORCE;
            case EXTENDED -> Name.EXTENDED;
            case NARROWED -> Name.NARROWED;
          };
      case Suspended _ -> Name.SUSPENDED;
      case Lifted _ -> Name.LIFTED;
      case Expired _ -> Name.EXPIRED;
      case Dropped _ -> Name.DROPPED;
    };
  }

  /** Who decided it; null while nobody has. */
  default @Nullable Decision decisionOrNull() {
    return switch (this) {
      case Draft _, Dropped _ -> null;
      case Approved it -> it.decision();
      case Announced it -> it.decision();
      case InForce it -> it.decision();
      case Suspended it -> it.decision();
      case Lifted it -> it.decision();
      case Expired it -> it.decision();
    };
  }

  default @Nullable Notice noticeOrNull() {
    return switch (this) {
      case Announced it -> it.notice();
      case InForce it -> it.notice();
      default -> null;
    };
  }

  default boolean isOver() {
    return switch (this) {
      case Lifted _, Expired _, Dropped _ -> true;
      case Draft _, Approved _, Announced _, InForce _, Suspended _ -> false;
    };
  }
}
