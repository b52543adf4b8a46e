package org.linli.commons.neighbours;

import java.time.Clock;
import java.util.Map;
import org.linli.base.PlaceCode;
import org.linli.journal.Journal;
import org.linli.law.LegalBases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what time does to needs and offers: a month after its end one is deleted with its
 * answers (Personal Information Protection Law, article 19). Nothing is kept of who helped.
 */
@Service
@Transactional
public class FavoursClock {

  private final FavourKeepingStore store;
  private final Journal journal;
  private final Clock clock;

  FavoursClock(FavourKeepingStore store, Journal journal, Clock clock) {
    this.store = store;
    this.journal = journal;
    this.clock = clock;
  }

  /** Answers how many were deleted. */
  public int forget() {
    var many = store.forget(clock.instant().minus(Favour.REMEMBERED));
    if (many > 0) {
      journal.noteOwn(
          "NEIGHBOUR_FAVOURS_DELETED",
          "",
          PlaceCode.COUNTRY,
          LegalBases.KEPT_NO_LONGER,
          Map.of("count", many));
    }
    return many;
  }
}
