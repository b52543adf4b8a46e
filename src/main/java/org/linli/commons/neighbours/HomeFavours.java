package org.linli.commons.neighbours;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.people.Household;
import org.linli.people.Households;
import org.linli.people.dwellings.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for a household, by its own link: what it and its neighbours need and offer. A card on
 * the door opens none of it, and what another building has does not exist.
 */
@Service
@Transactional
public class HomeFavours {

  private static final String BASIS = "the household";

  private final Households households;
  private final FavourStore store;
  private final Writing writing;
  private final Journal journal;
  private final Clock clock;

  HomeFavours(
      Households households, FavourStore store, Writing writing, Journal journal, Clock clock) {
    this.households = households;
    this.store = store;
    this.writing = writing;
    this.journal = journal;
    this.clock = clock;
  }

  /** What stands in the building of a household, or lately concerned it. */
  @Transactional(readOnly = true)
  public Around of(String token) {
    var home = households.byLink(token).household();
    var now = clock.instant();
    var found = store.around(UnitId.buildingOf(home), home.id(), now);
    return new Around(home.id(), found, households.named(Around.concerned(found)), now);
  }

  /** Written again under the same id nothing changes. */
  public void write(String token, Wish wish) {
    var home = households.byLink(token).household();
    writing.write(home, wish, null).ifPresent(it -> note("NEIGHBOUR_FAVOUR_WRITTEN", home, it));
  }

  /**
   * "I will help", "I would like that"; from then on both know each other's door.
   *
   * @param line a word to whoever wrote it; blank where none is added
   */
  public void answer(String token, UUID id, String line) {
    var home = households.byLink(token).household();
    var said = line.isBlank() ? null : Written.one("line", line, Written.LINE);
    var favour = held(home, id);
    var now = clock.instant();
    favour.requireAnswerable(home.id(), now);
    var isFirst = favour.answerOf(home.id()).isEmpty();
    store.answer(favour, home.id(), said, now);
    if (isFirst) note("NEIGHBOUR_FAVOUR_ANSWERED", home, favour);
  }

  /** They do not come after all: it stands open again. */
  public void stepBack(String token, UUID id) {
    var home = households.byLink(token).household();
    var favour = held(home, id);
    if (favour.answerOf(home.id()).isEmpty()) return;
    favour.requireStanding(clock.instant());
    store.takeBack(favour, home.id());
    note("NEIGHBOUR_ANSWER_TAKEN_BACK", home, favour);
  }

  /** The household closes its own. */
  public void close(String token, UUID id, Ending.Closing as) {
    var home = households.byLink(token).household();
    var favour = held(home, id);
    if (!favour.isOf(home.id())) throw new NoSuchElementException(id.toString());
    if (favour.isEndedAs(as)) return;
    store.end(favour, as.at(clock.instant()));
    note("NEIGHBOUR_FAVOUR_CLOSED", home, favour);
  }

  private Favour held(Household home, UUID id) {
    return store
        .hold(UnitId.buildingOf(home), id)
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  private void note(String action, Household home, Favour favour) {
    journal.noteOwn(
        action,
        home.id().toString(),
        home.grid(),
        BASIS,
        Map.of("favour", favour.id(), "kind", favour.kind()));
  }
}
