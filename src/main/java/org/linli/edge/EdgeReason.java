package org.linli.edge;

import org.linli.base.Refusal;

/** Refusals that any request can meet. */
public enum EdgeReason implements Refusal.Reason {
  NOT_SIGNED_IN(401),
  NO_POWER(403),
  NOT_FOUND(404),
  OVERTAKEN(409),
  UNREADABLE(400),
  /** Files are sent without saying how much they are. */
  LENGTH_UNKNOWN(411),
  TOO_LARGE(413),
  INVALID(422),
  BUSY(503),
  NO_ROOM(507),
  FAILED(500);

  private final int status;

  EdgeReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
