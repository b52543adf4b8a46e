package org.linli.places.reorganisation;

import org.linli.base.Refusal;

/** Why a reorganisation is refused. */
public enum ReorganisationReason implements Refusal.Reason {
  TITLE_OR_BASIS_MISSING(422),
  NOTHING_TO_DO(422),
  DAY_IS_PAST(422),
  CHANGED_MEANWHILE(409),
  ALREADY_PLANNED(409),
  ALREADY_IN_FORCE(409),
  ALREADY_WITHDRAWN(409),
  /** Another plan touches the same places; the text says whose, which, and for when. */
  PLAN_IN_THE_WAY(409),
  TOUCHED_TWICE(422),
  PLACE_HAS_ENDED(422),
  NOT_ONE_COMMUNITY(422),
  NOT_ONE_SUBDISTRICT(422),
  NOT_ONE_DISTRICT(422),
  /** The places to merge have nothing below them. */
  NOTHING_TO_TAKE(422),
  ALREADY_THERE(422),
  CODE_TAKEN(422),
  CODE_ELSEWHERE(422),
  NO_CODE_LEFT(422),
  /** A line or outlines were drawn, but the grid itself has none. */
  NO_OUTLINE(422),
  LINE_DOES_NOT_CUT(422),
  PARTS_DIFFER(422),
  PARTS_DO_NOT_TILE(422),
  TOO_FEW_PARTS(422),
  /** Buildings that belong to no part; each is a fault of its own. */
  BUILDINGS_LEFT_BEHIND(422);

  private final int status;

  ReorganisationReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
