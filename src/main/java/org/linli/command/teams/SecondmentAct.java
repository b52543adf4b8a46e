package org.linli.command.teams;

/** What can be done with a secondment, and by which side. */
public enum SecondmentAct {
  NOMINATE(Side.HOME),
  DISPATCH(Side.HOME),
  WITHDRAW(Side.HOME),
  /** Whoever received somebody for a wider place says to which community they go. */
  SEND(Side.ABOVE),
  CHECK_IN(Side.COMMUNITY),
  ASSIGN(Side.COMMUNITY),
  START(Side.COMMUNITY),
  REASSIGN(Side.COMMUNITY),
  /** Its station was closed. */
  FREE(Side.PROGRAM),
  PROTECT(Side.COMMUNITY),
  TASK(Side.COMMUNITY),
  FINISH_TASK(Side.COMMUNITY),
  /** Somebody who does not command them wanted to give them something to do. */
  TRY_TO_TASK(Side.PROGRAM),
  RELEASE(Side.COMMUNITY),
  /** All stations of an activation were closed. */
  STAND_DOWN(Side.PROGRAM),
  TERM_OVER(Side.PROGRAM),
  EVALUATE(Side.COMMUNITY),
  READ(Side.HOME);

  private final Side side;

  SecondmentAct(Side side) {
    this.side = side;
  }

  Side side() {
    return side;
  }

  /** Who does something. */
  enum Side {
    HOME,
    ABOVE,
    COMMUNITY,
    PROGRAM
  }
}
