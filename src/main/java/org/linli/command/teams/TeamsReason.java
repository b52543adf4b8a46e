package org.linli.command.teams;

import org.linli.base.Refusal;

/** Why something cannot be done with a station, a secondment or a team. */
public enum TeamsReason implements Refusal.Reason {
  /** It does not fit how it stands; mostly somebody else was first. */
  NOT_NOW(409),
  /** It is for the home unit, or for the community, or for whoever is above it. */
  NOT_YOURS(403),
  /** They are seconded already: one person is in one place. */
  SECONDED_ALREADY(409),
  /** Somebody else commands them meanwhile. */
  COMMANDED_ELSEWHERE(409),
  NOT_OF_AGE(422),
  /** No insurance or no protective gear. */
  UNPROTECTED(409),
  /** The end is not after the beginning, past, or too far ahead. */
  TERM_UNCLEAR(422),
  /** Neither an account nor a name, or both. */
  WHO_UNCLEAR(422),
  NO_COMMUNITY(422),
  /** The station is closed, or of another community, or of an exercise and they are not. */
  STATION_UNFIT(422),
  /** As many stand there as it wants. */
  STATION_FULL(409),
  /** A station of an activation is closed by its stand-down. */
  NOT_BY_HAND(409),
  NUMBERS_UNCLEAR(422);

  private final int status;

  TeamsReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
