package org.linli.commons.neighbours;

import org.linli.base.Refusal;

/** Why neighbours' needs and offers do not take something. */
public enum NeighboursReason implements Refusal.Reason {
  /** Until a day that is over, or too far off. */
  FAVOUR_UNTIL_WHEN(422),
  /** The household has as many standing as anybody reads of one door. */
  ENOUGH_OF_YOURS(409),
  /** The building has. */
  ENOUGH_IN_BUILDING(409),
  /** It was closed, taken down, or its day has passed. */
  FAVOUR_OVER(409),
  /** Nobody answers themselves. */
  YOUR_OWN_FAVOUR(422),
  /** Somebody has said that they help; one is enough. */
  SOMEBODY_COMES(409),
  /** As many want what is offered as one household can serve. */
  ENOUGH_WANT_IT(409),
  /** A post sees to what somebody needs; of what is offered it takes nothing. */
  ONLY_NEEDS_ARE_SEEN_TO(422),
  /**
   * A post closes what was written for a household or what it sees to; the rest its writer does.
   */
  CLOSED_BY_ITS_WRITER(422);

  private final int status;

  NeighboursReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
