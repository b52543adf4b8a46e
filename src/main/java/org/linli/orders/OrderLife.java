package org.linli.orders;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Office;
import org.linli.base.Fault;
import org.linli.base.Level;
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
import org.springframework.stereotype.Component;

/** How an order begins and ends, whoever brings it about: people one by one, or an activation. */
@Component
class OrderLife {

  /** The longest an order's own words can be. */
  static final int WORDS = 4000;

  private final OrderStore store;
  private final OrderTaskStore tasks;
  private final OrderLogStore log;
  private final OrderLending lending;
  private final Admissions admissions;
  private final Sweeps sweeps;
  private final Places places;
  private final Journal journal;
  private final Clock clock;

  OrderLife(
      OrderStore store,
      OrderTaskStore tasks,
      OrderLogStore log,
      OrderLending lending,
      Admissions admissions,
      Sweeps sweeps,
      Places places,
      Journal journal,
      Clock clock) {
    this.store = store;
    this.tasks = tasks;
    this.log = log;
    this.lending = lending;
    this.admissions = admissions;
    this.sweeps = sweeps;
    this.places = places;
    this.journal = journal;
    this.clock = clock;
  }

  /** Writes one down that binds nobody yet. */
  Order draft(
      Caller caller,
      Office office,
      OrderWish wish,
      @Nullable String source,
      @Nullable UUID exercise) {
    caller.require(Power.ISSUE_ORDERS, wish.scope());
    places.current(caller, wish.scope());
    requireSense(caller, wish);
    return new Order(
        UUID.randomUUID(), wish, office, exercise, source, List.of(), clock.instant(), new Draft());
  }

  private void requireSense(Caller caller, OrderWish it) {
    var line = new Written(Written.LINE);
    line.text("title", it.title());
    line.text("unit", it.unit());
    if (it.englishTitle() != null) line.text("englishTitle", it.englishTitle());
    if (it.englishUnit() != null) line.text("englishUnit", it.englishUnit());
    line.refuseIfWrong();
    Written.one("words", it.words(), WORDS);
    if (it.englishWords() != null) Written.one("englishWords", it.englishWords(), WORDS);
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

  /** What it would become and what stands against it, the powers it brings among that. */
  Admissions.Look look(Caller by, Order draft) {
    return lendable(by, draft, admissions.look(draft));
  }

  /** The same at one of many that are issued one after another. */
  Admissions.Look look(Caller by, Order draft, Admissions.Known known) {
    return lendable(by, draft, admissions.look(draft, known));
  }

  private Admissions.Look lendable(Caller by, Order draft, Admissions.Look look) {
    return lending.objection(by, draft, look.due()).map(look::with).orElse(look);
  }

  /** Sends a draft down the tree as it was looked at, or says what stops it. */
  Order issue(Caller caller, Order draft, Admissions.Look look) {
    if (!(draft.state() instanceof Draft)) throw Refusal.because(OrdersReason.NOT_NOW);
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
    lending.begin(caller, it);
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

  /** Brings all its tasks to rest at once. */
  void rest(Caller caller, Order it, End end, String words, @Nullable UUID next) {
    var now = clock.instant();
    store.save(it.rested(end, now, words, next));
    lending.end(caller, it, words);
    var how = end == End.VOIDED ? TaskState.End.VOIDED : TaskState.End.ENDED;
    var closed = tasks.close(it.id(), PlaceCode.COUNTRY, how, now);
    log.add(
        it.id(), now, end == End.VOIDED ? OrderAct.VOID : OrderAct.END, caller.post(), words, next);
    journal.note(
        caller,
        end == End.VOIDED ? "ORDER_VOIDED" : "ORDER_ENDED",
        it.id().toString(),
        it.wish().scope(),
        Map.of("words", words, "tasks", closed));
  }
}
