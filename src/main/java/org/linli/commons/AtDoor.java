package org.linli.commons;

import java.util.Optional;

/** What came of telling a household a notice in person; it is noted with who did it. */
public enum AtDoor {
  /** They were told it. */
  TOLD,
  YES,
  NO,
  DECLINED,
  /** Nobody opened; the next who comes knows when. */
  NOT_MET;

  /** What they answered, if that is what came of it. */
  public Optional<Answer> answer() {
    return switch (this) {
      case YES -> Optional.of(Answer.YES);
      case NO -> Optional.of(Answer.NO);
      case DECLINED -> Optional.of(Answer.DECLINED);
      case TOLD, NOT_MET -> Optional.empty();
    };
  }
}
