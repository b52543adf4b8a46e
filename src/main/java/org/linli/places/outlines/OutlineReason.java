package org.linli.places.outlines;

import org.linli.base.Refusal;

/** Why a file of outlines is refused as a whole. */
public enum OutlineReason implements Refusal.Reason {
  NO_FILE,
  NOT_GEOJSON,
  NO_FEATURES,
  CRS_UNTOLD,
  CRS_UNKNOWN;

  @Override
  public int status() {
    return 422;
  }
}
