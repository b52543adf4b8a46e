package org.linli.sweeps.campaigns;

import org.linli.base.Refusal;

/** Why something about a sweep is not done. */
public enum CampaignReason implements Refusal.Reason {
  FORM_NOT_IN_FORCE(409),
  FORM_OF_ANOTHER_PLACE(422),
  LONGER_THAN_ITS_FORM(422),
  ENDS_TOO_SOON(422),
  NOBODY_LIVES_THERE(422),
  SWEPT_ALREADY(409),
  SWEEP_OVER(409),
  VISIT_WRONG(422),
  STAFF_WRONG(422),
  NOTHING_TO_DRAW(409),
  OWN_DOOR(403),
  RECHECKED_ALREADY(409);

  private final int status;

  CampaignReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
