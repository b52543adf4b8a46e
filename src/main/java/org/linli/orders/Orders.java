package org.linli.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.orders.OrderState.Draft;
import org.linli.orders.OrderState.End;
import org.linli.places.Places;
import org.linli.sweeps.campaigns.Sweeps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to orders: drafted, looked at, issued, prolonged, voided and ended. */
@Service
@Transactional
public class Orders {

  private final OrderStore store;
  private final OrderTaskStore tasks;
  private final OrderTreeStore trees;
  private final OrderLogStore log;
  private final Admissions admissions;
  private final Sweeps sweeps;
  private final Posts posts;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  Orders(
      OrderStore store,
      OrderTaskStore tasks,
      OrderTreeStore trees,
      OrderLogStore log,
      Admissions admissions,
      Sweeps sweeps,
      Posts posts,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.trees = trees;
    this.log = log;
    this.admissions = admissions;
    this.sweeps = sweeps;
    this.posts = posts;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** What an order would become and what stands against it; nothing is written. */
  @Transactional(readOnly = true)
  public Admissions.Look preview(Caller caller, OrderWish wish) {
    return admissions.look(drafted(caller, wish, null, null), new Admissions.Known());
  }

  /** Writes one down that binds nobody yet. */
  public Order draft(Caller caller, OrderWish wish) {
    var it = drafted(caller, wish, null, null);
    store.add(it, caller);
    note(caller, "ORDER_DRAFTED", it);
    return it;
  }

  private Order drafted(
      Caller caller, OrderWish wish, @Nullable String source, @Nullable UUID exercise) {
    caller.require(Power.ISSUE_ORDERS, wish.scope());
    places.current(caller, wish.scope());
    requireSense(caller, wish);
    return new Order(
        UUID.randomUUID(),
        wish,
        posts.office(caller),
        exercise,
        source,
        List.of(),
        clock.instant(),
        new Draft());
  }

  private void requireSense(Caller caller, OrderWish it) {
    var line = new Written(Written.LINE);
    line.text("title", it.title());
    line.text("unit", it.unit());
    line.refuseIfWrong();
    Written.one("words", it.words(), WORDS);
    var level = it.level();
    var narrower =
        it.scope().level().isWiderThan(level) && caller.place().level().isWiderThan(level);
    if (!narrower || level.isWiderThan(Level.DISTRICT)) {
      throw Refusal.because(OrdersReason.LEVEL_UNCLEAR);
    }
    if (it.amountOrOne() < 0
        || it.rule() == OrderRule.BY_SHARE && it.amount() == null
        || it.rule() == OrderRule.BY_HAND && it.byHand().isEmpty()
        || it.minutes() != null && it.minutes() < 1) {
      throw Refusal.because(OrdersReason.AMOUNT_UNCLEAR);
    }
    if (it.sweep() != null && !sweeps.find(it.sweep()).place().contains(it.scope())) {
      throw Refusal.because(OrdersReason.SWEEP_OF_ANOTHER_PLACE);
    }
  }

  /** The longest an order's own words can be. */
  static final int WORDS = 4000;

  public void discard(Caller caller, UUID id) {
    var it = own(caller, id);
    if (!(it.state() instanceof Draft)) throw Refusal.because(OrdersReason.NOT_NOW);
    store.discard(id);
    note(caller, "ORDER_DISCARDED", it);
  }

  /** Sends a draft down the tree: every place it reaches has its task from now on. */
  public Order issue(Caller caller, UUID id) {
    var it = issue(caller, own(caller, id), new Admissions.Known());
    var old = it.wish().supersedes();
    if (old != null) replace(caller, old, it);
    return it;
  }

  private Order issue(Caller caller, Order draft, Admissions.Known known) {
    if (!(draft.state() instanceof Draft)) throw Refusal.because(OrdersReason.NOT_NOW);
    var look = admissions.look(draft, known);
    if (!look.stops().isEmpty()) {
      throw Refusal.forFaults(
          OrdersReason.STOPPED,
          look.stops().stream()
              .map(it -> Fault.at("order", it.name(), OrdersFault.of(it)))
              .toList());
    }
    var now = clock.instant();
    var it = draft.issued(now, look.due(), look.findings());
    store.save(it);
    tasks.add(it, look.tasks());
    log.add(it.id(), now, OrderAct.ISSUE, caller.post(), "", null);
    journal.note(
        caller,
        "ORDER_ISSUED",
        it.id().toString(),
        it.wish().scope(),
        Objects.requireNonNull(it.wish().basis()),
        Map.of("title", it.wish().title(), "tasks", look.tasks().leaves().size()));
    return it;
  }

  /** The one that takes another's place voids it, so that nobody is left with an orphan. */
  private void replace(Caller caller, UUID old, Order next) {
    var it = own(caller, old);
    rest(caller, it, End.VOIDED, next.wish().title(), next.id());
  }

  /** Declares one void, as if it had not been: all its tasks at once. */
  public void voidIt(Caller caller, UUID id, String words, @Nullable UUID next) {
    var why = Written.one("words", words, Written.PARAGRAPH);
    if (next != null) own(caller, next);
    rest(caller, own(caller, id), End.VOIDED, why, next);
  }

  /** Ends one whose purpose is over. */
  public void end(Caller caller, UUID id, String words) {
    rest(caller, own(caller, id), End.ENDED, Written.one("words", words, Written.PARAGRAPH), null);
  }

  private void rest(Caller caller, Order it, End end, String words, @Nullable UUID next) {
    var now = clock.instant();
    store.save(it.rested(end, now, words, next));
    var how = end == End.VOIDED ? TaskState.End.VOIDED : TaskState.End.ENDED;
    var closed = tasks.close(it.id(), it.wish().scope(), how, now);
    log.add(
        it.id(), now, end == End.VOIDED ? OrderAct.VOID : OrderAct.END, caller.post(), words, next);
    journal.note(
        caller,
        end == End.VOIDED ? "ORDER_VOIDED" : "ORDER_ENDED",
        it.id().toString(),
        it.wish().scope(),
        Map.of("words", words, "tasks", closed));
  }

  /** Gives more time; there is no way to give less. */
  public void prolong(Caller caller, UUID id, Instant due, String words) {
    var it = own(caller, id).prolonged(due);
    store.save(it);
    tasks.prolong(id, it.wish().scope(), due);
    log.add(id, clock.instant(), OrderAct.PROLONG, caller.post(), words.strip(), null);
    note(caller, "ORDER_PROLONGED", it);
  }

  private void note(Caller caller, String action, Order it) {
    journal.note(
        caller,
        action,
        it.id().toString(),
        it.wish().scope(),
        Map.of("title", it.wish().title(), "due", String.valueOf(it.due())));
  }

  /** One of the caller's own office, held until the end of this transaction. */
  private Order own(Caller caller, UUID id) {
    var office = posts.office(caller);
    var it = store.hold(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
    if (!it.isSeenBy(caller, office)) throw new NoSuchElementException(id.toString());
    caller.require(Power.ISSUE_ORDERS);
    if (!it.isBy(office)) throw Refusal.because(OrdersReason.NOT_YOURS);
    return it;
  }

  /** Which orders are listed. */
  public enum Which {
    RUNNING,
    /** All that reach or lie within the place, those at rest too. */
    ALL,
    /** What the caller's office has drafted or issued. */
    OURS
  }

  /** One in a list, with how far it is within the place looked at. */
  public record Listed(Order order, OrderProgress progress) {}

  @Transactional(readOnly = true)
  public Page<Listed> list(Caller caller, Which which, @Nullable PlaceCode within, Page.Ask ask) {
    var place = caller.cut(Power.SEE_ORDERS, within == null ? caller.place() : within);
    var found =
        which == Which.OURS
            ? store.by(posts.office(caller), ask)
            : store.of(place, which == Which.RUNNING, ask);
    var far =
        trees.totals(
            found.items().stream().map(Order::id).toList(),
            which == Which.OURS ? PlaceCode.COUNTRY : place,
            clock.instant());
    return found.map(it -> new Listed(it, far.getOrDefault(it.id(), OrderProgress.NONE)));
  }

  private OrderProgress sum(Order it, PlaceCode within) {
    return trees.sums(it.id(), within, within.level(), clock.instant()).values().stream()
        .reduce(OrderProgress.NONE, OrderProgress::plus);
  }

  /** One, for whom it reaches and where it was issued. */
  @Transactional(readOnly = true)
  public Order get(Caller caller, UUID id) {
    caller.require(Power.SEE_ORDERS);
    return store
        .find(id)
        .filter(it -> it.isSeenBy(caller, posts.office(caller)))
        .orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  boolean isOf(Order it, Caller caller) {
    var office = posts.office(caller);
    return it.isBy(office) && caller.powers().contains(Power.ISSUE_ORDERS);
  }

  /** Issues many at once, brought about by something larger; all or none. */
  public List<UUID> issueAll(
      Caller by, String source, @Nullable UUID exercise, List<OrderWish> wishes) {
    var known = new Admissions.Known();
    var ids = new ArrayList<UUID>();
    for (var wish : wishes) {
      var draft = drafted(by, wish, source, exercise);
      store.add(draft, by);
      ids.add(issue(by, draft, known).id());
    }
    return List.copyOf(ids);
  }

  /** What would stop it if it were issued now; for rooms that only play it. */
  @Transactional(readOnly = true)
  public List<OrderFinding> stops(Caller caller, OrderWish wish) {
    return preview(caller, wish).stops();
  }

  /** At how many places an order has a task; for rooms that have issued it. */
  @Transactional(readOnly = true)
  public int tasks(UUID id) {
    return tasks.count(id);
  }

  /** Ends all that something larger brought about and that still run; answers how many. */
  public int endAll(Caller by, String source, String reason) {
    var running = store.bySource(source).stream().filter(Order::isIssued).toList();
    running.forEach(it -> {
      by.require(Power.ISSUE_ORDERS, it.wish().scope());
      rest(by, store.hold(it.id()).orElseThrow(), End.ENDED, reason, null);
    });
    return running.size();
  }

  /** Those something larger brought about; for rooms that have asked for the right to see them. */
  @Transactional(readOnly = true)
  public List<Order> bySource(String source) {
    return store.bySource(source);
  }

  /** How far one is at a moment, for a time line beside other things. */
  public record Standing(
      UUID order, String title, String state, OrderProgress progress, Instant asOf) {}

  /** The same for all that something larger brought about. */
  @Transactional(readOnly = true)
  public List<Standing> progress(String source) {
    var now = clock.instant();
    return store.bySource(source).stream()
        .map(it ->
            new Standing(
                it.id(), it.wish().title(), it.state().name(), sum(it, it.wish().scope()), now))
        .toList();
  }

  /** An order within a place: how far it is there, and at each place right below. */
  public record Spread(Order order, OrderProgress here, Map<PlaceCode, OrderProgress> below) {}

  /**
   * All that something larger brought about, within a place; for rooms that have asked for the
   * right to see it. One scan of the tasks there.
   */
  @Transactional(readOnly = true)
  public List<Spread> spread(Collection<String> sources, PlaceCode within) {
    var all = sources.stream().flatMap(it -> store.bySource(it).stream()).toList();
    var ids = all.stream().map(Order::id).toList();
    var sums = trees.parts(ids, within, within.level().below(), clock.instant());
    return all.stream()
        .filter(it -> sums.containsKey(it.id()))
        .map(it -> {
          var parts = Objects.requireNonNull(sums.get(it.id()));
          var here = parts.values().stream().reduce(OrderProgress.NONE, OrderProgress::plus);
          return new Spread(it, here, parts);
        })
        .toList();
  }

  /** For rooms that have asked for the right to see it. */
  @Transactional(readOnly = true)
  public Order find(UUID id) {
    return store.find(id).orElseThrow(() -> new NoSuchElementException(id.toString()));
  }

  /** As if one had been issued earlier, with all that was done since; for the demonstration. */
  public void asIfIssued(UUID id, Duration before) {
    store.moveBack(id, before);
  }
}
