package org.linli.cases.photos;

import org.linli.base.Refusal;

/** Why a photo is not taken. */
public enum PhotoReason implements Refusal.Reason {
  NO_FILE(422),
  /** More bytes than a photo has; the fact is how many megabytes are taken. */
  TOO_BIG(413),
  /** By its content it is none that can be read, whatever it is called. */
  NOT_AN_IMAGE(422),
  /** The fact is how many megapixels are taken. */
  TOO_MANY_PIXELS(422),
  /** The fact is how many a case has at most. */
  TOO_MANY(409),
  /** The case has been at rest so long that its photos are deleted. */
  TOO_LATE(409),
  /** The case is of somebody's health: what shows them is kept nowhere. */
  OF_ILLNESS(409),
  /** As many as can be are being read right now. */
  DARKROOM_FULL(503);

  private final int status;

  PhotoReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
