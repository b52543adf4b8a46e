package org.linli.command.teams;

import static org.linli.edge.Power.SEE_COMMAND;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Accounts;
import org.linli.authority.Post;
import org.linli.authority.Role;
import org.linli.authority.Seat;
import org.linli.authority.Seats;
import org.linli.authority.SecondedPosts;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.command.plans.Plan.Kin;
import org.linli.command.teams.SecondmentStore.Kept;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what is done with a secondment, each act by the side whose it is. */
@Service
@Transactional
public class SecondmentSteps {

  /** Who works for a public body; anybody else gets no post, and sees no files. */
  private static final Set<Kin> OFFICIALS =
      EnumSet.of(Kin.CADRE, Kin.COMMUNITY_WORKER, Kin.GRID_WORKER, Kin.POLICE, Kin.MEDIC);

  private final SecondmentStore store;
  private final SecondmentLogStore log;
  private final SecondmentSides sides;
  private final StationStore stations;
  private final SecondedPosts posts;
  private final Accounts accounts;
  private final Seats seats;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  SecondmentSteps(
      SecondmentStore store,
      SecondmentLogStore log,
      SecondmentSides sides,
      StationStore stations,
      SecondedPosts posts,
      Accounts accounts,
      Seats seats,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.log = log;
    this.sides = sides;
    this.stations = stations;
    this.posts = posts;
    this.accounts = accounts;
    this.seats = seats;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** An act that needs no more than words. */
  public void act(Caller caller, TeamKey id, SecondmentAct act, String words) {
    var kept = held(caller, id, act);
    var said = words.strip();
    if (act == SecondmentAct.EVALUATE) {
      said = Written.one("words", words, Written.PARAGRAPH);
      store.evaluate(kept.it().next(act), said);
    } else {
      if (said.length() > Written.PARAGRAPH) Written.one("words", words, Written.PARAGRAPH);
      move(kept, kept.it().next(act));
    }
    note(caller, kept.it(), act, kept.it().station(), said);
  }

  /** Their term is over: nobody stays under another's command because nobody looked. */
  void termOver(TeamKey id) {
    var kept = store.hold(id).orElseThrow();
    if (!kept.it().fits(SecondmentAct.TERM_OVER)) return;
    move(kept, kept.it().next(SecondmentAct.TERM_OVER));
    log.add(id, clock.instant(), SecondmentAct.TERM_OVER, null, kept.it().station(), "");
    journal.noteOwn(
        "SECONDMENT_TERM_OVER",
        id.toString(),
        kept.it().place(),
        "until " + kept.it().until(),
        Map.of());
  }

  /** Saves what it has become, with what follows for the posts and the stations of both. */
  private void move(Kept kept, Secondment next) {
    var before = kept.it();
    store.save(next, clock.instant());
    var account = before.who().account();
    var comes = !before.isHere() && next.isHere();
    if (account != null && comes && before.exercise() == null && !before.isOwn()) {
      posts.away(account, before.place(), before.source());
    }
    settlePost(kept, next);
    if (before.isHere() && !next.isHere()) posts.back(List.of(before.source()));
    var moved = new ArrayList<Long>();
    if (before.station() != null) moved.add(before.station());
    if (next.station() != null) moved.add(next.station());
    if (!moved.isEmpty()) stations.recount(moved);
  }

  /** They have a post where they work, as long as they do; nobody has one in an exercise. */
  private void settlePost(Kept kept, Secondment next) {
    var wanted = wantedAt(next);
    var had = kept.post();
    if (had != null && (wanted == null || changes(kept.it(), next))) {
      posts.end(List.of(had));
      store.keepPost(next.id(), null);
      had = null;
    }
    if (wanted == null || had != null) return;
    var account = Objects.requireNonNull(next.who().account());
    if (isNeighbour(next)) return;
    var wish =
        new Post.Wish(
            Role.GRID_WORKER,
            places.named(next.place()).name() + wanted.wish().name(),
            wanted.place(),
            null,
            next.until());
    store.keepPost(next.id(), posts.give(account, wish));
  }

  private static boolean changes(Secondment before, Secondment next) {
    return !Objects.equals(before.station(), next.station());
  }

  private @Nullable Station wantedAt(Secondment it) {
    var number = it.station();
    var works = it.state() instanceof SecondmentState.Stationed(_, var active) && active;
    if (number == null || !works || it.exercise() != null || it.isOwn()) return null;
    if (it.who().account() == null || !OFFICIALS.contains(it.who().kin())) return null;
    return stations.find(List.of(number)).get(number);
  }

  /** Somebody who only ever helped as a neighbour stays one. */
  private boolean isNeighbour(Secondment it) {
    var account = accounts.byId(Objects.requireNonNull(it.who().account()));
    var held = account.postsAt(clock.instant());
    return held.stream().allMatch(post -> post.role() == Role.STEWARD);
  }

  /** Says to which community somebody goes, and perhaps what for. */
  void send(Caller caller, TeamKey id, PlaceCode community, @Nullable TeamKey station) {
    var kept = held(caller, id, SecondmentAct.SEND);
    places.current(caller, community);
    var next = kept.it().sentTo(community);
    store.save(next, clock.instant());
    if (station != null) store.propose(id, fitting(next, station).id().number());
    note(caller, next, SecondmentAct.SEND, station == null ? null : station.number(), "");
  }

  /** To a station of the community, the first one or another. */
  public void assign(Caller caller, TeamKey id, TeamKey station) {
    var it = store.hold(id).filter(kept -> sides.of(caller).sees(kept.it()));
    var stands = it.isPresent() && it.get().it().station() != null;
    var act = stands ? SecondmentAct.REASSIGN : SecondmentAct.ASSIGN;
    var kept = held(caller, id, act);
    var to = fitting(kept.it(), station);
    if (Objects.equals(kept.it().station(), to.id().number())) return;
    if (to.there() >= to.wish().heads()) {
      throw Refusal.because(TeamsReason.STATION_FULL, to.wish().heads());
    }
    move(kept, kept.it().at(act, to.id().number()));
    note(caller, kept.it(), act, to.id().number(), "");
  }

  /** For somebody on the way: the station waits for them until they are there. */
  void keepInMind(Caller caller, TeamKey id, TeamKey station) {
    var kept = seen(caller, id);
    if (!sides.of(caller).is(SecondmentAct.Side.COMMUNITY, kept.it())) {
      throw Refusal.because(TeamsReason.NOT_YOURS);
    }
    if (kept.it().isHere() || kept.it().isOver()) throw Refusal.because(TeamsReason.NOT_NOW);
    store.propose(id, fitting(kept.it(), station).id().number());
    journal.note(
        caller,
        "SECONDMENT_PROPOSED",
        id.toString(),
        kept.it().place(),
        Map.of("station", station.toString()));
  }

  private Station fitting(Secondment it, TeamKey station) {
    return stations
        .hold(station)
        .filter(to ->
            to.isOpen()
                && it.place().contains(to.place())
                && it.place().level() == Level.COMMUNITY
                && Objects.equals(to.exercise(), it.exercise()))
        .orElseThrow(() -> Refusal.because(TeamsReason.STATION_UNFIT));
  }

  /**
   * A volunteer has been insured and given gear (articles 39 and 40); without, they do not start.
   */
  public void protect(Caller caller, TeamKey id, boolean insured, boolean gear) {
    var kept = held(caller, id, SecondmentAct.PROTECT);
    store.save(kept.it().protectedBy(insured, gear), clock.instant());
    var words = "insured=" + insured + " gear=" + gear;
    note(caller, kept.it(), SecondmentAct.PROTECT, null, words);
  }

  /**
   * Gives somebody something to do. Only who commands them can: anybody else is told who does, and
   * that they tried stands in the story for the community to see.
   */
  @Transactional(noRollbackFor = Refusal.class)
  public void task(Caller caller, TeamKey id, String title, String words, @Nullable Instant due) {
    var name = Written.one("title", title, Written.LINE);
    var kept = seen(caller, id);
    var now = clock.instant();
    if (!sides.of(caller).is(SecondmentAct.Side.COMMUNITY, kept.it())) {
      refuseToTask(caller, kept.it(), name, now);
    }
    if (!kept.it().fits(SecondmentAct.TASK)) throw Refusal.because(TeamsReason.NOT_NOW);
    log.give(id, name, words.strip(), due, now);
    note(caller, kept.it(), SecondmentAct.TASK, null, name);
  }

  private void refuseToTask(Caller caller, Secondment it, String title, Instant now) {
    if (!it.isHere()) throw Refusal.because(TeamsReason.NOT_YOURS);
    log.add(it.id(), now, SecondmentAct.TRY_TO_TASK, caller, null, title);
    journal.note(
        caller,
        "SECONDMENT_TRY_TO_TASK",
        it.id().toString(),
        it.place(),
        Map.of("title", title, "place", caller.place().toString()));
    var commander = seats.on(new Seat(Power.PLACE_TEAMS, it.place())).post().title();
    throw Refusal.because(
        TeamsReason.COMMANDED_ELSEWHERE, places.shown(it.place()).name(), commander);
  }

  void finish(Caller caller, TeamKey id, int duty) {
    var kept = held(caller, id, SecondmentAct.FINISH_TASK);
    if (!log.finish(id, duty, clock.instant())) throw Refusal.because(TeamsReason.NOT_NOW);
    note(caller, kept.it(), SecondmentAct.FINISH_TASK, null, "#" + duty);
  }

  /** Whose side an act is, must be the caller's; what they do not know of does not exist. */
  private Kept held(Caller caller, TeamKey id, SecondmentAct act) {
    var kept = seen(caller, id);
    var asker = sides.of(caller);
    if (!asker.is(act.side(), kept.it())) throw Refusal.because(TeamsReason.NOT_YOURS);
    if (!kept.it().fits(act)) throw Refusal.because(TeamsReason.NOT_NOW);
    caller.uses(Power.PLACE_TEAMS);
    return kept;
  }

  private Kept seen(Caller caller, TeamKey id) {
    caller.require(SEE_COMMAND);
    return store
        .hold(id)
        .filter(it -> sides.of(caller).sees(it.it()))
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  private void note(
      Caller caller, Secondment it, SecondmentAct act, @Nullable Long station, String words) {
    log.add(it.id(), clock.instant(), act, caller, station, words);
    journal.note(
        caller,
        "SECONDMENT_" + act,
        it.id().toString(),
        it.place(),
        station == null ? Map.of() : Map.of("station", station));
  }
}
