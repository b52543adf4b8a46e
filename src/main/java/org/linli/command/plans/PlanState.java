package org.linli.command.plans;

import org.linli.base.Refusal;

/** How far a place's own version of a plan is. */
public enum PlanState {
  /** Being written. */
  DRAFT,
  /** Before whoever reviews it. */
  SUBMITTED,
  /** What is activated there. */
  IN_USE,
  /** A newer version is in use. */
  REPLACED,
  /** Given up before it was in use. */
  DROPPED;

  /** What is done with it. */
  public enum Act {
    SAVE,
    SUBMIT,
    ACCEPT,
    SEND_BACK,
    DROP
  }

  /** What it becomes; refused where it cannot be done now. */
  PlanState next(Act act) {
    return switch (this) {
      case DRAFT ->
          switch (act) {
            case SAVE -> DRAFT;
            case SUBMIT -> SUBMITTED;
            case DROP -> DROPPED;
            case ACCEPT, SEND_BACK -> throw refused();
          };
      case SUBMITTED ->
          switch (act) {
            case ACCEPT -> IN_USE;
            case SEND_BACK -> DRAFT;
            case DROP -> DROPPED;
            case SAVE, SUBMIT -> throw refused();
          };
      case IN_USE, REPLACED, DROPPED -> throw refused();
    };
  }

  boolean allows(Act act) {
    return switch (act) {
      case SAVE, SUBMIT -> this == DRAFT;
      case ACCEPT, SEND_BACK -> this == SUBMITTED;
      case DROP -> this == DRAFT || this == SUBMITTED;
    };
  }

  private Refusal refused() {
    return Refusal.because(PlanReason.PLAN_NOT_NOW, this);
  }
}
