package org.linli.command.teams;

import static org.linli.edge.Power.PLACE_TEAMS;
import static org.linli.edge.Power.SEE_COMMAND;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.plans.Plan.Share;
import org.linli.edge.Caller;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to stations: posts that exist for a time at a place. An activation opens its plan's over
 * a whole part of the tree at once and closes them when it stands down; a community adds its own.
 */
@Service
@Transactional
public class Stations {

  /** As many as one post can want. */
  public static final int MOST_HEADS = 999;

  private final StationStore store;
  private final StationSetStore sets;
  private final SecondmentSets people;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Stations(
      StationStore store,
      StationSetStore sets,
      SecondmentSets people,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.sets = sets;
    this.people = people;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * How many stations are open, and people wanted, there and lacking.
   *
   * @param around the narrowest place that contains them all
   */
  public record Count(long stations, long wanted, long there, long lacking, PlaceCode around) {}

  /**
   * Opens a station at each of these places where it is not open yet; one statement. That the
   * caller may, is the asker's matter.
   *
   * @param source what opens it, by which it is closed
   * @param exercise the exercise it is for; null for real
   */
  public int open(
      Caller by, String source, @Nullable UUID exercise, List<PlaceCode> places, StationWish wish) {
    if (places.isEmpty()) return 0;
    var opened = sets.open(source, exercise, places, wish, clock.instant());
    if (opened > 0) {
      journal.note(
          by,
          "STATIONS_OPENED",
          wish.name(),
          by.place(),
          source,
          Map.of("places", opened, "heads", wish.heads()));
    }
    return opened;
  }

  /** Closes all stations of a source; whoever stood there is released to their home units. */
  public void close(String source, Instant at) {
    var open = sets.count(source);
    var released = people.standDown(source);
    var closed = sets.close(source, null, at);
    if (closed > 0) {
      journal.noteOwn(
          "STATIONS_CLOSED",
          source,
          open.around(),
          source,
          Map.of("stations", closed, "released", released));
    }
  }

  /** Closes a source's stations of one key; whoever stood there waits for another. */
  public void close(String source, String key) {
    var open = sets.count(source);
    var freed = people.free(source, key);
    var closed = sets.close(source, key, clock.instant());
    if (closed > 0) {
      journal.noteOwn(
          "STATIONS_CLOSED",
          key,
          open.around(),
          source,
          Map.of("stations", closed, "freed", freed));
    }
  }

  @Transactional(readOnly = true)
  public Count openOf(String source) {
    return sets.count(source);
  }

  /** One of a place's own, opened by hand. */
  public TeamKey add(Caller caller, PlaceCode place, @Nullable UUID exercise, StationWish wish) {
    caller.require(PLACE_TEAMS, place);
    places.current(caller, place);
    var told = told(wish);
    var key = UUID.randomUUID().toString();
    var named =
        new StationWish(
            key,
            told.name(),
            told.englishName(),
            told.group(),
            told.englishGroup(),
            told.heads(),
            told.makeup(),
            told.duties(),
            told.englishDuties(),
            told.skills());
    sets.open(Station.BY_HAND, exercise, List.of(place), named, clock.instant());
    var made = store.of(Station.BY_HAND, key).orElseThrow();
    note(caller, "STATION_ADDED", made, Map.of("name", told.name(), "heads", told.heads()));
    return made.id();
  }

  private static StationWish told(StationWish it) {
    var line = new Written(Written.LINE);
    var name = line.text("name", it.name());
    var group = line.text("group", it.group());
    line.refuseIfWrong();
    var duties = Written.one("duties", it.duties(), Written.PARAGRAPH);
    requireNumbers(it.heads(), it.makeup());
    return new StationWish(
        it.key(),
        name,
        it.englishName(),
        group,
        it.englishGroup(),
        it.heads(),
        it.makeup(),
        duties,
        it.englishDuties(),
        it.skills());
  }

  /** The make-up asks for no more people than there are to be. */
  private static void requireNumbers(int heads, List<Share> makeup) {
    var asked = makeup.stream().mapToLong(Share::atLeast).sum();
    var sensible = makeup.stream().allMatch(it -> it.atLeast() > 0);
    if (heads < 1 || heads > MOST_HEADS || asked > heads || !sensible) {
      throw Refusal.because(TeamsReason.NUMBERS_UNCLEAR, MOST_HEADS);
    }
  }

  /** Another number of people or another make-up: the situation is what it is. */
  void change(Caller caller, TeamKey id, int heads, List<Share> makeup, Set<Skill> skills) {
    var it = held(caller, id);
    requireNumbers(heads, makeup);
    var was = it.wish();
    store.change(
        id,
        new StationWish(
            was.key(),
            was.name(),
            was.englishName(),
            was.group(),
            was.englishGroup(),
            heads,
            makeup,
            was.duties(),
            was.englishDuties(),
            skills));
    store.recount(List.of(id.number()));
    note(caller, "STATION_CHANGED", it, Map.of("before", was.heads(), "heads", heads));
  }

  /** One opened by hand; whoever stands there waits for another. */
  void close(Caller caller, TeamKey id) {
    var it = held(caller, id);
    if (!it.source().equals(Station.BY_HAND)) throw Refusal.because(TeamsReason.NOT_BY_HAND);
    people.free(Station.BY_HAND, it.wish().key());
    store.close(id, clock.instant());
    note(caller, "STATION_CLOSED", it, Map.of("name", it.wish().name()));
  }

  /** Who of those that stand there leads them; the community says so. */
  void lead(Caller caller, TeamKey id, TeamKey head) {
    var it = held(caller, id);
    if (!people.standsAt(head, id)) {
      throw Refusal.because(TeamsReason.STATION_UNFIT);
    }
    store.lead(id, head.number());
    note(caller, "STATION_LED", it, Map.of("head", head.toString()));
  }

  private Station held(Caller caller, TeamKey id) {
    var it = store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    caller.require(PLACE_TEAMS, it.place());
    if (!it.isOpen()) throw Refusal.because(TeamsReason.NOT_NOW);
    return it;
  }

  private void note(Caller caller, String action, Station it, Map<String, ?> detail) {
    journal.note(caller, action, it.id().toString(), it.place(), detail);
  }

  /** Open stations of the caller's place or one within, of which only those that lack somebody. */
  @Transactional(readOnly = true)
  Page<Station> list(Caller caller, PlaceCode within, boolean onlyGaps, Page.Ask ask) {
    return store.list(caller.cut(SEE_COMMAND, within), onlyGaps, ask);
  }

  @Transactional(readOnly = true)
  Count count(Caller caller, PlaceCode within) {
    return store.count(caller.cut(SEE_COMMAND, within));
  }

  /** All open ones of a community, its own first, with those of its grids. */
  @Transactional(readOnly = true)
  List<Station> of(Caller caller, PlaceCode community) {
    caller.require(SEE_COMMAND, community);
    if (community.level() != Level.COMMUNITY) throw Refusal.because(TeamsReason.NO_COMMUNITY);
    return store.within(community, false, Page.Ask.FURTHEST);
  }
}
