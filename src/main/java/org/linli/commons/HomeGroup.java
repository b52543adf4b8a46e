package org.linli.commons;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.linli.journal.Journal;
import org.linli.people.Household;
import org.linli.people.Households;
import org.linli.people.dwellings.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door for a household, by its own link: what hangs in its building, and its answers. A card on
 * the door opens none of it.
 */
@Service
@Transactional
public class HomeGroup {

  private static final String BASIS = "the household";

  private final Households households;
  private final NoticeStore notices;
  private final GroupDoorStore doors;
  private final Journal journal;
  private final Clock clock;

  HomeGroup(
      Households households,
      NoticeStore notices,
      GroupDoorStore doors,
      Journal journal,
      Clock clock) {
    this.households = households;
    this.notices = notices;
    this.doors = doors;
    this.journal = journal;
    this.clock = clock;
  }

  /** The building a household lives in and what hangs there now. */
  public record Home(String building, List<OwnNotice> notices) {}

  @Transactional(readOnly = true)
  public Home of(String token) {
    var home = households.byLink(token).household();
    var hanging = doors.own(UnitId.buildingOf(home), home.id(), clock.instant());
    return new Home(home.building(), hanging);
  }

  /**
   * The household has it before its eyes. Its row is its own line in the journal: it is counted and
   * told of nobody, and of every door there would be one for every notice.
   */
  public void seen(String token, UUID id) {
    var home = households.byLink(token).household();
    var notice = hanging(home, id);
    doors.seen(notice, home.id(), null, clock.instant());
  }

  /** What the household answers; another answer may follow as long as it hangs. */
  public void answer(String token, UUID id, Answer answer) {
    var home = households.byLink(token).household();
    var notice = hanging(home, id);
    notice.requireQuestion();
    var now = clock.instant();
    doors.seen(notice, home.id(), null, now);
    doors.answered(notice, home.id(), answer, null, now);
    journal.noteOwn(
        "BUILDING_NOTICE_ANSWERED", home.id().toString(), home.grid(), BASIS, Map.of("notice", id));
  }

  private BuildingNotice hanging(Household home, UUID id) {
    var found =
        notices
            .find(UnitId.buildingOf(home), id)
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    found.requireHanging(clock.instant());
    return found;
  }
}
