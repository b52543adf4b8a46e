package org.linli.commons.neighbours;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.base.Page;
import org.linli.commons.BuildingGroups;
import org.linli.commons.Group;
import org.linli.edge.Caller;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.people.Household;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.dwellings.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for who may speak to a building ({@link BuildingGroups}): what stands there and whether
 * somebody came, writing for a household, seeing to a need, taking down what does not belong there.
 * What neighbours write each other beside it they do not read.
 */
@Service
@Transactional
public class BuildingFavours {

  private final BuildingGroups groups;
  private final Households households;
  private final FavourStore store;
  private final Writing writing;
  private final Journal journal;
  private final Clock clock;

  BuildingFavours(
      BuildingGroups groups,
      Households households,
      FavourStore store,
      Writing writing,
      Journal journal,
      Clock clock) {
    this.groups = groups;
    this.households = households;
    this.store = store;
    this.writing = writing;
    this.journal = journal;
    this.clock = clock;
  }

  /** What stands in a building, with the households it concerns. */
  public record Standing(
      List<Favour> favours, Map<HouseholdId, Household> households, Instant at) {}

  /** First the needs that nobody answered for a day, the oldest first; then the newest first. */
  @Transactional(readOnly = true)
  public Standing standing(Caller caller, UnitId building) {
    groups.get(caller, building);
    var now = clock.instant();
    var found =
        store.standing(building, now).stream()
            .sorted(
                Comparator.comparing((Favour it) -> !it.isUnansweredAt(now))
                    .thenComparing(it -> it.isUnansweredAt(now) ? it.written() : Instant.MAX)
                    .thenComparing(Favour::written, Comparator.reverseOrder()))
            .toList();
    return new Standing(found, households.named(Around.concerned(found)), now);
  }

  /** The doors one can write for, in walking order. */
  @Transactional(readOnly = true)
  public Page<Household> homes(Caller caller, UnitId building, Page.Ask ask) {
    groups.get(caller, building);
    return households.behind(store.homes(building, ask), it -> it, (home, _) -> home);
  }

  /** Writes one for a household, to which the caller is named. */
  public void write(Caller caller, UnitId building, HouseholdId household, Wish wish) {
    var group = groups.get(caller, building);
    var home = groups.livingIn(building, household);
    writing
        .write(home, wish, caller.account())
        .ifPresent(it ->
            journal.note(
                caller,
                "NEIGHBOUR_FAVOUR_WRITTEN",
                home.id().toString(),
                group.grid(),
                Map.of("favour", it.id(), "kind", it.kind())));
  }

  /** The caller helps; said again nothing changes. */
  public void seeTo(Caller caller, UnitId building, UUID id) {
    var group = groups.get(caller, building);
    var favour = held(building, id);
    if (isSeenToBy(caller, favour)) return;
    var now = clock.instant();
    favour.requireToBeSeenTo(now);
    store.seenTo(favour, caller.account(), now);
    note(caller, "NEIGHBOUR_FAVOUR_ANSWERED", group, favour);
  }

  /** The caller does not after all: it stands open again. */
  public void stepBack(Caller caller, UnitId building, UUID id) {
    var group = groups.get(caller, building);
    var favour = held(building, id);
    if (!isSeenToBy(caller, favour)) return;
    var now = clock.instant();
    favour.requireStanding(now);
    store.seenTo(favour, null, now);
    note(caller, "NEIGHBOUR_ANSWER_TAKEN_BACK", group, favour);
  }

  /** Closes what was written for a household, or what the building's own see to. */
  public void close(Caller caller, UnitId building, UUID id, Ending.Closing as) {
    var group = groups.get(caller, building);
    var favour = held(building, id);
    favour.requireClosedByPosts();
    if (favour.isEndedAs(as)) return;
    store.end(favour, as.at(clock.instant()));
    note(caller, "NEIGHBOUR_FAVOUR_CLOSED", group, favour);
  }

  /** Takes down what does not belong there; its writer reads the reason. */
  public void takeDown(Caller caller, UnitId building, UUID id, String reason) {
    var group = groups.get(caller, building);
    var why = Written.one("reason", reason, Written.LINE);
    var favour = held(building, id);
    var now = clock.instant();
    favour.requireStanding(now);
    store.end(favour, new Ending.TakenDown(now, caller.account(), why));
    note(caller, "NEIGHBOUR_FAVOUR_TAKEN_DOWN", group, favour);
  }

  private static boolean isSeenToBy(Caller caller, Favour favour) {
    return favour.seenToBy().filter(caller.account()::equals).isPresent();
  }

  private Favour held(UnitId building, UUID id) {
    return store.hold(building, id).orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  private void note(Caller caller, String action, Group group, Favour favour) {
    journal.note(
        caller,
        action,
        group.building().toString(),
        group.grid(),
        Map.of("favour", favour.id(), "kind", favour.kind()));
  }
}
