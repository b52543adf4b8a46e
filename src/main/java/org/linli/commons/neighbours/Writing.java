package org.linli.commons.neighbours;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.people.Household;
import org.springframework.stereotype.Component;

/** Writes a need or an offer, whoever does it for the household. */
@Component
class Writing {

  private final FavourStore store;
  private final Clock clock;

  Writing(FavourStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Empty where it was written before: nothing changes, and nothing is refused. */
  Optional<Favour> write(Household home, Wish wish, @Nullable UUID proxy) {
    var favour = wish.of(home, proxy, clock.instant());
    store.holdBuilding(favour.building());
    if (!store.add(favour)) return Optional.empty();
    store.standing(favour).requireRoom();
    return Optional.of(favour);
  }
}
