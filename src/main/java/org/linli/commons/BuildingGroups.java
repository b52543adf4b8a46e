package org.linli.commons;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
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
 * The door for who speaks to a building: its steward, in their own buildings, or a post over it.
 * Who of the households has looked at something nobody learns, only how many have.
 */
@Service
@Transactional
public class BuildingGroups {

  private static final int MOST_BUILDINGS = 200;

  private final Reach reach;
  private final NoticeStore notices;
  private final GroupDoorStore doors;
  private final Households households;
  private final Journal journal;
  private final Clock clock;

  BuildingGroups(
      Reach reach,
      NoticeStore notices,
      GroupDoorStore doors,
      Households households,
      Journal journal,
      Clock clock) {
    this.reach = reach;
    this.notices = notices;
    this.doors = doors;
    this.households = households;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * What is to be said.
   *
   * @param id made by whoever says it, so that sending again is harmless
   * @param question null where it only tells
   */
  public record Wish(
      UUID id, Set<UnitId> buildings, String words, @Nullable String question, Instant until) {
    public Wish {
      buildings = Set.copyOf(buildings);
    }
  }

  /** A notice, how far it is of the households that live there at a moment. */
  public record Hanging(BuildingNotice notice, Tally tally, Instant at) {}

  /** The caller's buildings, cut to their place; or those where nobody has answered a need. */
  @Transactional(readOnly = true)
  public Page<Group> list(Caller caller, PlaceCode within, boolean unanswered, Page.Ask ask) {
    return reach.all(caller, within, unanswered, ask);
  }

  /** How many needs nobody has answered for {@link Group#PATIENCE}, in the caller's buildings. */
  @Transactional(readOnly = true)
  public long unanswered(Caller caller) {
    return reach.needs(caller);
  }

  /** Who lives in the building behind this door; otherwise there is no such door here. */
  @Transactional(readOnly = true)
  public Household livingIn(UnitId building, HouseholdId household) {
    var home = households.named(Set.of(household)).get(household);
    if (home == null || home.members() == 0 || !UnitId.buildingOf(home).equals(building)) {
      throw new NoSuchElementException(household.toString());
    }
    return home;
  }

  @Transactional(readOnly = true)
  public Group get(Caller caller, UnitId building) {
    return reach.one(caller, building);
  }

  /** A notice that hangs, and the doors where something is still to be done about it. */
  public record Along(Group group, Hanging hanging, List<GroupDoor> doors) {}

  /** What a phone takes along to the doors: all that hangs in the caller's buildings. */
  @Transactional(readOnly = true)
  public Page<Along> along(Caller caller, PlaceCode within, Page.Ask ask) {
    var now = clock.instant();
    var found = reach.hanging(caller, within, ask);
    var hanging = found.items().stream().map(NoticeStore.Counted::notice).toList();
    var open = doors.open(hanging);
    var groups = reach.named(hanging);
    return found.map(it ->
        new Along(
            Objects.requireNonNull(groups.get(it.notice().building())),
            new Hanging(it.notice(), it.tally(), now),
            open.getOrDefault(it.notice(), List.of())));
  }

  /** What hangs in a building and what was over within a month, the newest first. */
  @Transactional(readOnly = true)
  public List<Hanging> notices(Caller caller, UnitId building) {
    reach.one(caller, building);
    var now = clock.instant();
    return notices.of(building).stream()
        .map(it -> new Hanging(it.notice(), it.tally(), now))
        .toList();
  }

  @Transactional(readOnly = true)
  public Hanging notice(Caller caller, UnitId building, UUID id) {
    reach.one(caller, building);
    var it =
        notices.counted(building, id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    return new Hanging(it.notice(), it.tally(), clock.instant());
  }

  /** Says something to buildings of the caller's; said again under the same id nothing changes. */
  public void say(Caller caller, Wish wish) {
    if (wish.buildings().isEmpty() || wish.buildings().size() > MOST_BUILDINGS) {
      throw Refusal.because(CommonsReason.WHICH_BUILDINGS, MOST_BUILDINGS);
    }
    var groups = reach.some(caller, wish.buildings());
    var words = Written.one("words", wish.words(), Written.PARAGRAPH);
    var question = wish.question() == null || wish.question().isBlank() ? null : wish.question();
    if (question != null) question = Written.one("question", question, Written.LINE);
    var now = clock.instant();
    var until = BuildingNotice.requireEnd(wish.until(), now);
    for (var group : groups) {
      var it =
          new BuildingNotice(
              group.building(),
              wish.id(),
              words,
              question,
              caller.account(),
              caller.post(),
              now,
              until,
              null);
      if (!notices.add(it)) continue;
      if (group.hanging() >= BuildingNotice.MOST) {
        throw Refusal.because(CommonsReason.ENOUGH_HANGS, group.name(), BuildingNotice.MOST);
      }
      journal.note(
          caller,
          "BUILDING_NOTICE_HUNG",
          group.building().toString(),
          group.grid(),
          Map.of("notice", it.id(), "until", until.toString(), "asks", question != null));
    }
  }

  /** Takes it down before its time in one building; what is over stays as it is. */
  public void takeDown(Caller caller, UnitId building, UUID id) {
    var group = reach.one(caller, building);
    var now = clock.instant();
    if (find(building, id).isOverAt(now)) return;
    notices.end(building, id, now);
    journal.note(
        caller,
        "BUILDING_NOTICE_TAKEN_DOWN",
        building.toString(),
        group.grid(),
        Map.of("notice", id));
  }

  /**
   * The doors of a building as they stand to a notice, in walking order; {@code open} leaves those
   * where something is still to be done: they have not answered, or, where nothing is asked, nobody
   * told them in person.
   */
  @Transactional(readOnly = true)
  public Page<GroupDoor> doors(
      Caller caller, UnitId building, UUID id, boolean open, Page.Ask ask) {
    reach.one(caller, building);
    return doors.doors(find(building, id), open, ask);
  }

  /**
   * What came of telling a household in person; the caller is named to it. It may be told late: an
   * answer that has come meanwhile is not overwritten by who had not seen it, and told again
   * nothing changes.
   *
   * @param seen the answer that stood when it was told
   */
  public void atDoor(
      Caller caller,
      UnitId building,
      UUID id,
      HouseholdId household,
      AtDoor outcome,
      @Nullable Answer seen) {
    var group = reach.one(caller, building);
    var notice = find(building, id);
    var home = livingIn(building, household);
    var now = clock.instant();
    notice.requireHanging(now);
    var by = caller.account();
    if (outcome == AtDoor.NOT_MET) {
      doors.triedInVain(notice, home.id(), by, now);
    } else {
      outcome.answer().ifPresent(_ -> notice.requireQuestion());
      doors.seen(notice, home.id(), by, now);
      if (outcome.answer().isPresent() && !answer(notice, home, outcome.answer().get(), seen, by)) {
        return;
      }
    }
    journal.note(
        caller,
        "BUILDING_NOTICE_AT_DOOR",
        home.id().toString(),
        group.grid(),
        Map.of("notice", id, "met", outcome != AtDoor.NOT_MET));
  }

  /** Who told it holds the household's line by that; false where it was answered so already. */
  private boolean answer(
      BuildingNotice notice, Household home, Answer answer, @Nullable Answer seen, UUID by) {
    var stands = doors.answerOf(notice, home.id());
    if (answer == stands) return false;
    if (stands != null && stands != seen) throw Refusal.because(CommonsReason.ANSWERED_MEANWHILE);
    doors.answered(notice, home.id(), answer, by, clock.instant());
    return true;
  }

  private BuildingNotice find(UnitId building, UUID id) {
    return notices.find(building, id).orElseThrow(() -> new NoSuchElementException(id.toString()));
  }
}
