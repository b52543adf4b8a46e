package org.linli.places.zones;

import org.linli.base.Refusal;

/** Why a file of zones is refused as a whole; nothing of it is taken then. */
public enum ZoneReason implements Refusal.Reason {
  NOT_ZONES,
  ROWS_WRONG;

  @Override
  public int status() {
    return 422;
  }
}
