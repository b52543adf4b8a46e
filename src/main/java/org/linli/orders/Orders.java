package org.linli.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.orders.OrderState.Draft;
import org.linli.orders.OrderState.End;
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
  private final OrderLife life;
  private final OrderLending lending;
  private final Posts posts;
  private final Journal journal;
  private final Clock clock;

  Orders(
      OrderStore store,
      OrderTaskStore tasks,
      OrderTreeStore trees,
      OrderLogStore log,
      OrderLife life,
      OrderLending lending,
      Posts posts,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.trees = trees;
    this.log = log;
    this.life = life;
    this.lending = lending;
    this.posts = posts;
    this.journal = journal;
    this.clock = clock;
  }

  /** What an order would become and what stands against it; nothing is written. */
  @Transactional(readOnly = true)
  public Admissions.Look preview(Caller caller, OrderWish wish) {
    return life.look(caller, drafted(caller, wish));
  }

  /** Writes one down that binds nobody yet. */
  public Order draft(Caller caller, OrderWish wish) {
    var it = drafted(caller, wish);
    store.add(it, caller);
    note(caller, "ORDER_DRAFTED", it);
    return it;
  }

  private Order drafted(Caller caller, OrderWish wish) {
    return life.draft(caller, posts.office(caller), wish, null, null);
  }

  public void discard(Caller caller, UUID id) {
    var it = own(caller, id);
    if (!(it.state() instanceof Draft)) throw Refusal.because(OrdersReason.NOT_NOW);
    store.discard(id);
    note(caller, "ORDER_DISCARDED", it);
  }

  /** Sends a draft down the tree: every place it reaches has its task from now on. */
  public Order issue(Caller caller, UUID id) {
    var draft = own(caller, id);
    var it = life.issue(caller, draft, life.look(caller, draft));
    var old = it.wish().supersedes();
    if (old != null) replace(caller, old, it);
    return it;
  }

  /** The one that takes another's place voids it, so that nobody is left with an orphan. */
  private void replace(Caller caller, UUID old, Order next) {
    var it = own(caller, old);
    life.rest(caller, it, End.VOIDED, next.wish().title(), next.id());
  }

  /** Declares one void, as if it had not been: all its tasks at once. */
  public void voidIt(Caller caller, UUID id, String words, @Nullable UUID next) {
    var why = Written.one("words", words, Written.PARAGRAPH);
    if (next != null) own(caller, next);
    life.rest(caller, own(caller, id), End.VOIDED, why, next);
  }

  /** Ends one whose purpose is over. */
  public void end(Caller caller, UUID id, String words) {
    life.rest(
        caller, own(caller, id), End.ENDED, Written.one("words", words, Written.PARAGRAPH), null);
  }

  /** Gives more time; there is no way to give less. */
  public void prolong(Caller caller, UUID id, Instant due, String words) {
    var before = own(caller, id);
    var it = before.prolonged(due);
    store.save(it);
    lending.prolong(caller, it, Objects.requireNonNull(before.due()));
    tasks.prolong(id, PlaceCode.COUNTRY, due);
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
