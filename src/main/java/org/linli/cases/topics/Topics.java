package org.linli.cases.topics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.authority.Seat;
import org.linli.authority.Seated;
import org.linli.authority.Seats;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.cases.CaseId;
import org.linli.cases.Cases;
import org.linli.cases.Unit;
import org.linli.cases.topics.TopicState.Name;
import org.linli.cases.topics.TopicStep.Act;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to topics: who sees what recurs, says why and what is done, and whether it is over. Who
 * has one is found when it is read, by its seat; so it is never with nobody.
 */
@Service
@Transactional
public class Topics {

  private final TopicStore store;
  private final TopicListStore lists;
  private final TopicLadderStore ladder;
  private final TopicLookStore looks;
  private final Seats seats;
  private final Posts posts;
  private final Cases cases;
  private final Journal journal;
  private final Clock clock;

  Topics(
      TopicStore store,
      TopicListStore lists,
      TopicLadderStore ladder,
      TopicLookStore looks,
      Seats seats,
      Posts posts,
      Cases cases,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.ladder = ladder;
    this.looks = looks;
    this.seats = seats;
    this.posts = posts;
    this.cases = cases;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which topics are listed. */
  public enum Which {
    /** Offered, and nobody has decided yet. */
    OFFERED,
    /** Being fixed, or counted after the fix. */
    RUNNING,
    /** Late, and has climbed to the caller's desk. */
    LATE,
    CLOSED,
    SET_ASIDE
  }

  /**
   * A topic as its reader finds it.
   *
   * @param owner whose turn it is; null where it is nobody's
   * @param climbed on whose desk it is because it is late; null where it is on none
   * @param may what the reader can do with it as it stands
   * @param looked up to when its cases are counted; null before the first look
   */
  record Seen(
      Topic it,
      TopicStore.Count count,
      @Nullable Seated owner,
      @Nullable PlaceCode climbed,
      List<Act> may,
      Instant now,
      @Nullable Instant looked) {}

  @Transactional(readOnly = true)
  Page<Seen> list(Caller caller, Which which, PlaceCode within, Page.Ask ask) {
    var place = caller.cut(Power.SEE_CASES, within);
    var reach = reach(caller);
    var states = states(which);
    if (isForDeciding(which) && !reach.decides()) return ask.of(0, List.of());
    var found =
        which == Which.LATE ? ladder.onDesk(reach, ask) : lists.list(reach, place, states, ask);
    return ask.of(found.total(), seen(reach, found.items()));
  }

  private static List<Name> states(Which which) {
    return switch (which) {
      case OFFERED -> List.of(Name.OFFERED);
      case RUNNING, LATE -> List.of(Name.OPEN, Name.FIXED);
      case CLOSED -> List.of(Name.CLOSED);
      case SET_ASIDE -> List.of(Name.SET_ASIDE);
    };
  }

  private static boolean isForDeciding(Which which) {
    return which == Which.OFFERED || which == Which.SET_ASIDE;
  }

  private List<Seen> seen(TopicReach reach, List<Topic> some) {
    var now = clock.instant();
    var looked = looks.lookedAt();
    var counts = store.counts(some.stream().map(Topic::id).toList(), now);
    var owners = owners(some);
    var desks = ladder.desks(some.stream().map(Topic::id).toList());
    return some.stream()
        .map(it ->
            new Seen(
                it,
                counts.getOrDefault(it.id(), TopicStore.Count.NONE),
                it.seat() == null ? null : owners.get(it.seat()),
                desks.get(it.id()),
                may(reach, it),
                now,
                looked))
        .toList();
  }

  private Map<Seat, Seated> owners(List<Topic> some) {
    var wanted = some.stream().map(Topic::seat).filter(Objects::nonNull).toList();
    return wanted.isEmpty() ? Map.of() : seats.on(wanted);
  }

  private static List<Act> may(TopicReach reach, Topic it) {
    return Arrays.stream(Act.values()).filter(act -> it.allows(act) && reach.may(act, it)).toList();
  }

  private TopicReach reach(Caller caller) {
    return TopicReach.of(caller, posts.office(caller));
  }

  /** One, with what was done with it. */
  record WithLog(Seen seen, List<TopicStore.Line> log) {}

  @Transactional(readOnly = true)
  WithLog get(Caller caller, TopicId id) {
    var reach = reach(caller);
    return new WithLog(seen(reach, List.of(visible(caller, reach, id))).getFirst(), store.log(id));
  }

  /** Whoever has it sees it, also where they only stand in for a department. */
  private Topic visible(Caller caller, TopicReach reach, TopicId id) {
    caller.require(Power.SEE_CASES);
    return store
        .find(id)
        .filter(it -> reach.sees(it) || isWith(caller, it, owners(List.of(it))))
        .orElseThrow(() -> unknown(id));
  }

  private static boolean isWith(Caller caller, Topic it, Map<Seat, Seated> owners) {
    var seat = it.seat();
    var owner = seat == null ? null : owners.get(seat);
    return owner != null && owner.post().id().equals(caller.post());
  }

  @Transactional(readOnly = true)
  Page<TopicListStore.OneCase> cases(Caller caller, TopicId id, Page.Ask ask) {
    var reach = reach(caller);
    return lists.cases(reach, visible(caller, reach, id), ask);
  }

  /** Which topic a case is of that the caller sees, where the topic is theirs to see as well. */
  Optional<Seen> of(Caller caller, CaseId id) {
    var _ = cases.get(caller, id);
    var reach = reach(caller);
    return store.of(id).filter(reach::sees).map(it -> seen(reach, List.of(it)).getFirst());
  }

  /**
   * What there is for the caller: whether anything at all, offers to decide on, own turns, and what
   * is late and has climbed to them.
   */
  public record Standing(boolean any, int offers, int turns, @Nullable Instant due, long late) {
    static final Standing NOTHING = new Standing(false, 0, 0, null, 0);
  }

  /** How far is looked for what is one's own turn. */
  private static final int MOST_TURNS = 500;

  @Transactional(readOnly = true)
  public Standing standing(Caller caller) {
    if (!caller.powers().contains(Power.SEE_CASES)) return Standing.NOTHING;
    var reach = reach(caller);
    var states = lists.standing(reach, caller.place());
    var offers = reach.decides() ? states.getOrDefault(Name.OFFERED, 0) : 0;
    var aside = reach.decides() ? states.getOrDefault(Name.SET_ASIDE, 0) : 0;
    var others =
        states.entrySet().stream()
            .filter(it -> it.getKey() != Name.OFFERED && it.getKey() != Name.SET_ASIDE)
            .mapToInt(Map.Entry::getValue)
            .sum();
    var turns = turns(caller);
    return new Standing(
        offers + aside + others + turns.size() > 0,
        offers,
        turns.size(),
        turns.stream().map(Topic::due).filter(Objects::nonNull).findFirst().orElse(null),
        ladder.countOnDesk(reach));
  }

  /** What is fixed waits for its time, and is a turn only once that is over. */
  private List<Topic> turns(Caller caller) {
    var now = clock.instant();
    var some =
        lists.turns(caller.place(), MOST_TURNS).stream()
            .filter(it -> it.fixedAt() == null || !now.isBefore(Objects.requireNonNull(it.due())))
            .toList();
    var owners = owners(some);
    return some.stream().filter(it -> isWith(caller, it, owners)).toList();
  }

  /** What is to be done about it: whose work it is, why it recurs, the fix, and by when. */
  public record Wish(Unit unit, String cause, String fix, Instant due) {}

  /** Opens it, or says anew whose work it is and by when. */
  public void open(Caller caller, TopicId id, int version, Wish wish) {
    var held = held(caller, id, version, Act.OPEN);
    var reach = reach(caller);
    if (!reach.mayGiveTo(wish.unit())) throw Refusal.because(TopicReason.UNIT_NOT_YOURS);
    var texts = new Written(Written.PARAGRAPH);
    var cause = texts.text("cause", wish.cause());
    var fix = texts.text("fix", wish.fix());
    texts.refuseIfWrong();
    var charge = new Charge(wish.unit(), cause, fix, wish.due(), reach.own());
    keep(caller, held, new TopicStep.Open(charge), "");
  }

  /** Says why nothing is done about it; it is offered again when it has grown by half. */
  public void setAside(Caller caller, TopicId id, int version, String why) {
    var held = held(caller, id, version, Act.SET_ASIDE);
    keep(caller, held, new TopicStep.PutAside(recent(id)), words(why));
  }

  private int recent(TopicId id) {
    var count = store.counts(List.of(id), clock.instant()).get(id);
    return count == null ? 1 : Math.max(1, count.recent());
  }

  public void fix(Caller caller, TopicId id, int version, String done) {
    var held = held(caller, id, version, Act.FIX);
    keep(caller, held, new TopicStep.Fix(caller.account()), words(done));
  }

  public void close(Caller caller, TopicId id, int version, String typed) {
    var held = held(caller, id, version, Act.CLOSE);
    keep(caller, held, new TopicStep.Close(caller.account()), typed.isBlank() ? "" : words(typed));
  }

  public void reopen(Caller caller, TopicId id, int version, Instant due, String why) {
    var held = held(caller, id, version, Act.REOPEN);
    keep(caller, held, new TopicStep.Reopen(due), words(why));
  }

  private static String words(String typed) {
    return Written.one("words", typed, Written.PARAGRAPH);
  }

  private Topic held(Caller caller, TopicId id, int version, Act act) {
    caller.require(Power.SEE_CASES);
    var reach = reach(caller);
    var held = store.hold(id).orElseThrow(() -> unknown(id));
    var isOwn = isWith(caller, held, owners(List.of(held)));
    if (!reach.sees(held) && !isOwn) throw unknown(id);
    if (held.version() != version) throw Refusal.because(TopicReason.OVERTAKEN);
    if (!held.allows(act)) throw Refusal.because(TopicReason.NOT_NOW, held.state().name());
    if (act == Act.CLOSE && reach.standing().isBarred(held.seat())) {
      throw Refusal.because(TopicReason.OWN_WORK);
    }
    var isTheirs = reach.may(act, held) || (isOwn && (act == Act.FIX || act == Act.CLOSE));
    if (!isTheirs) throw Refusal.because(TopicReason.NOT_YOUR_TURN);
    return held;
  }

  /** Those of a class that are offered to the caller; for the demonstration. */
  public List<TopicId> offered(Caller caller, String leaf) {
    return list(caller, Which.OFFERED, caller.place(), new Page.Ask(0, Page.Ask.MOST))
        .items()
        .stream()
        .map(it -> it.it())
        .filter(it -> it.spot().leaf().equals(leaf))
        .map(Topic::id)
        .toList();
  }

  /** As if all that was done with one had been done earlier; for the demonstration. */
  public void asIfEarlier(TopicId id, Duration before) {
    store.moveBack(id, before);
  }

  private static NoSuchElementException unknown(TopicId id) {
    return new NoSuchElementException(id.toString());
  }

  private void keep(Caller caller, Topic held, TopicStep step, String words) {
    var now = clock.instant();
    var next = held.next(step, now);
    store.save(next, null, now);
    store.log(next.id(), now, step.act(), caller, Journal.DUTY, words, count(step));
    journal.note(
        caller,
        "TOPIC_" + step.act(),
        next.id().toString(),
        next.spot().place(),
        Map.of("state", next.state().name().name()));
  }

  private static @Nullable Integer count(TopicStep step) {
    return step instanceof TopicStep.PutAside(var count) ? count : null;
  }
}
