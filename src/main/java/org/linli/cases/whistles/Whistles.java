package org.linli.cases.whistles;

import static org.linli.edge.Power.RAISE_WHISTLES;
import static org.linli.edge.Power.SEE_CASES;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.whistles.WhistleLogStore.Entry;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.people.Ids;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to whistles: the lower level calls departments to a place, and sees how they stand. */
@Service
public class Whistles {

  private static final Duration FURTHEST_AHEAD = Duration.ofDays(30);

  private final WhistleStore store;
  private final WhistleListStore lists;
  private final WhistleLogStore log;
  private final WhistleSteps steps;
  private final WhistleSeating seating;
  private final WhistleClock clockOfWhistles;
  private final Posts posts;
  private final Places places;
  private final Ids ids;
  private final Journal journal;
  private final Clock clock;

  Whistles(
      WhistleStore store,
      WhistleListStore lists,
      WhistleLogStore log,
      WhistleSteps steps,
      WhistleSeating seating,
      WhistleClock clockOfWhistles,
      Posts posts,
      Places places,
      Ids ids,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.log = log;
    this.steps = steps;
    this.seating = seating;
    this.clockOfWhistles = clockOfWhistles;
    this.posts = posts;
    this.places = places;
    this.ids = ids;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which whistles of a place are listed. */
  public enum Which {
    OPEN,
    /** It is the caller's turn. */
    WAITING,
    /** Somebody is late. */
    LATE,
    CLOSED
  }

  /**
   * What a whistle is to be.
   *
   * @param spot where exactly, in words
   * @param wanted when they are to be there; null for now
   * @param about cases it is about, by their ids; null for none
   */
  public record Wish(
      WhistleKind kind,
      List<SourceAgency> agencies,
      PlaceCode place,
      String spot,
      String words,
      @Nullable Instant wanted,
      @Nullable String about) {}

  /** Blows one for the caller's place or a place within it; every department has its own call. */
  @Transactional
  public WhistleId raise(Caller caller, Wish wish) {
    caller.require(RAISE_WHISTLES, wish.place());
    places.current(caller, wish.place());
    var now = clock.instant();
    requireSense(wish, now);
    var told = told(caller, wish, now);
    var whistle =
        Whistle.raise(
            WhistleId.at(wish.place(), ids.next()),
            wish.kind(),
            wish.place(),
            caller.place(),
            EnumSet.copyOf(wish.agencies()),
            wish.wanted(),
            now,
            steps.clockwork(wish.kind()));
    var blown = new Blown(whistle, told, seating.of(whistle), null);
    store.add(blown, now);
    log.add(whistle.id(), now, Entry.by(caller, Act.RAISE, null, told.words()));
    whistle.calls().forEach(call -> steps.tellRoute(blown, call.agency(), now));
    journal.note(
        caller,
        "WHISTLE_RAISE",
        whistle.id().toString(),
        whistle.place(),
        Map.of("kind", whistle.kind().name(), "agencies", wish.agencies().toString()));
    return whistle.id();
  }

  private static void requireSense(Wish wish, Instant now) {
    if (wish.agencies().isEmpty()) {
      throw Refusal.forFaults(
          EdgeReason.INVALID, List.of(Fault.at("agencies", "", EdgeFault.MISSING)));
    }
    wish.agencies().forEach(Whistles::requireDepartment);
    var wanted = wish.wanted();
    if (wanted != null && (wanted.isBefore(now) || wanted.isAfter(now.plus(FURTHEST_AHEAD)))) {
      throw Refusal.because(WhistleReason.WHEN_UNCLEAR, FURTHEST_AHEAD.toDays());
    }
  }

  /** A community is no department. */
  static void requireDepartment(SourceAgency agency) {
    if (agency == SourceAgency.COMMUNITY) throw Refusal.because(WhistleReason.NO_DEPARTMENT);
  }

  private static Told told(Caller caller, Wish wish, Instant now) {
    var line = new Written(Written.LINE);
    var paragraph = new Written(Written.PARAGRAPH);
    var spot = line.text("spot", wish.spot());
    var words = paragraph.text("words", wish.words());
    line.refuseIfWrong();
    paragraph.refuseIfWrong();
    var about = wish.about() == null ? "" : Words.optional("about", wish.about());
    return new Told(spot, words, about.isEmpty() ? null : about, wish.wanted(), caller.post(), now);
  }

  /** One, with what was done with it. */
  record WithLog(Blown it, List<WhistleLogStore.Line> log) {}

  WithLog get(Caller caller, WhistleId id) {
    clockOfWhistles.settle();
    var reach = reach(caller);
    var it =
        store
            .find(id)
            .filter(reach::sees)
            .orElseThrow(() -> new NoSuchElementException(id.toString()));
    if (!it.isOwnedBy(caller.post())) caller.require(SEE_CASES);
    return new WithLog(it, log.of(id));
  }

  /** Within a place, the most urgent first; a department sees what calls it. */
  Page<Blown> list(Caller caller, Which which, @Nullable PlaceCode within, Page.Ask ask) {
    var place = caller.cut(SEE_CASES, within == null ? caller.place() : within);
    clockOfWhistles.settle();
    return lists.list(which, reach(caller), place, clock.instant(), ask);
  }

  private Reach reach(Caller caller) {
    return Reach.of(caller, posts.office(caller));
  }

  /** As if one had been blown earlier, with all that was done since; for the demonstration. */
  @Transactional
  public void asIfRaised(WhistleId id, Duration before) {
    store.moveBack(id, before);
  }
}
