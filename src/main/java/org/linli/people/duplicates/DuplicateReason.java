package org.linli.people.duplicates;

import org.linli.base.Refusal;

/** Why two are not merged, told apart or taken apart. */
public enum DuplicateReason implements Refusal.Reason {
  PAIR_DECIDED(409),
  NOT_OF_THE_PAIR(422),
  GOES_WHO_IS_HERE(409),
  NOT_MERGED(409);

  private final int status;

  DuplicateReason(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
