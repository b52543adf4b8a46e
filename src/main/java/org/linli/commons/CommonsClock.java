package org.linli.commons;

import java.time.Clock;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.journal.Journal;
import org.linli.law.LegalBases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what time does to notices: a month after its end one is deleted with all that
 * households did with it (Personal Information Protection Law, article 19).
 */
@Service
@Transactional
public class CommonsClock {

  private final NoticeStore notices;
  private final Journal journal;
  private final Clock clock;

  CommonsClock(NoticeStore notices, Journal journal, Clock clock) {
    this.notices = notices;
    this.journal = journal;
    this.clock = clock;
  }

  /** Answers how many were deleted. */
  public int forget() {
    var before = clock.instant().minus(BuildingNotice.REMEMBERED);
    var many = notices.forget(before);
    if (many > 0) {
      journal.noteOwn(
          "BUILDING_NOTICES_DELETED",
          "",
          PlaceCode.COUNTRY,
          LegalBases.KEPT_NO_LONGER,
          Map.of("count", many));
    }
    return many;
  }
}
