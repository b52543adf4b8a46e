package org.linli.messages.offices;

import org.linli.base.Refusal;

/** Why an address is not taken, or not tried. */
public enum OfficeReason implements Refusal.Reason {
  /** The installation sends no mail, or tells no robots. */
  NOT_SENT_HERE(409),
  HOST_NOT_ALLOWED(422),
  TOO_MANY_ADDRESSES(409),
  WRITTEN_DOWN_ALREADY(409),
  /** A message is under way, or went a moment ago. */
  JUST_SENT(409),
  SWITCHED_OFF(409);

  private final int status;

  OfficeReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
