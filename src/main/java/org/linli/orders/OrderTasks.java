package org.linli.orders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.calendar.Limit;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.edge.Written;
import org.linli.journal.Journal;
import org.linli.orders.OrderLogStore.Line;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to tasks: acknowledged, worked at, told of, refused and answered. */
@Service
@Transactional
public class OrderTasks {

  /** How long an issuer has to answer what it is asked. */
  static final Limit ORDINARY = Limit.of("1wd");

  static final Limit EMERGENCY = Limit.of("2h");

  /** For how long what was voided, or met with silence, is told on the first screen. */
  static final Duration TOLD_FOR = Duration.ofDays(2);

  private final OrderStore orders;
  private final OrderTaskStore store;
  private final OrderTargetStore targets;
  private final OrderListStore lists;
  private final OrderLogStore log;
  private final TaskSteps steps;
  private final OrderSeats seats;
  private final Posts posts;
  private final WorkDays workDays;
  private final Journal journal;
  private final Clock clock;

  OrderTasks(
      OrderStore orders,
      OrderTaskStore store,
      OrderTargetStore targets,
      OrderListStore lists,
      OrderLogStore log,
      TaskSteps steps,
      OrderSeats seats,
      Posts posts,
      WorkDays workDays,
      Journal journal,
      Clock clock) {
    this.orders = orders;
    this.store = store;
    this.targets = targets;
    this.lists = lists;
    this.log = log;
    this.steps = steps;
    this.seats = seats;
    this.posts = posts;
    this.workDays = workDays;
    this.journal = journal;
    this.clock = clock;
  }

  /** Which tasks are listed. */
  public enum Which {
    MINE,
    LATE,
    /** What the caller's office is asked as issuer. */
    ASKED,
    /** Of the caller's place, void since a short time. */
    VOIDED,
    /** Decided because an issuer right below the caller's place did not answer. */
    UNANSWERED
  }

  @Transactional(readOnly = true)
  public Page<Task> list(Caller caller, Which which, @Nullable PlaceCode within, Page.Ask ask) {
    var place = caller.cut(Power.SEE_ORDERS, within == null ? caller.place() : within);
    var now = clock.instant();
    return switch (which) {
      case MINE -> lists.mine(seats.reach(caller), ask);
      case LATE -> lists.late(place, now, ask);
      case ASKED -> lists.asked(posts.office(caller), ask);
      case VOIDED -> lists.voided(caller.place(), now.minus(TOLD_FOR), ask);
      case UNANSWERED -> lists.unanswered(caller.place(), now.minus(TOLD_FOR), ask);
    };
  }

  /** A task with the order it is of. */
  public record Found(Task task, Order order) {}

  @Transactional(readOnly = true)
  public Found get(Caller caller, UUID order, PlaceCode place) {
    caller.require(Power.SEE_ORDERS);
    var it =
        store
            .find(order, place)
            .orElseThrow(() -> new NoSuchElementException(order + " at " + place));
    var act = orders.find(order).orElseThrow();
    var seen = caller.place().contains(place) || place.contains(caller.place());
    if (!seen && !act.isBy(posts.office(caller))) {
      throw new NoSuchElementException(place.toString());
    }
    return new Found(it, act);
  }

  /** Its story, with what was done with its order as a whole. */
  @Transactional(readOnly = true)
  public List<Line> story(Found it) {
    return java.util.stream.Stream.concat(
            log.of(it.order().id()).stream(), log.of(it.order().id(), it.task().place()).stream())
        .sorted(java.util.Comparator.comparing(Line::at))
        .toList();
  }

  /**
   * A step as it is sent; under the same id it is taken once, however often it is sent.
   *
   * @param id the sender's; null where whoever sends it sees what became of it
   */
  public record At(UUID order, PlaceCode place, @Nullable UUID id) {

    public At(UUID order, PlaceCode place) {
      this(order, place, null);
    }
  }

  public void acknowledge(Caller caller, At at) {
    step(caller, at, new TaskStep.Acknowledge(), "", null);
  }

  /** Acknowledges all of the caller's that stand unread, or those of one order; how many. */
  public int acknowledgeAll(Caller caller, @Nullable UUID order) {
    caller.require(Power.CARRY_OUT_ORDERS);
    var now = clock.instant();
    var read = store.acknowledge(lists.unread(seats.reach(caller), order), now);
    read.forEach(it -> log.add(it, line(now, OrderAct.ACKNOWLEDGE, caller.post(), "", null, null)));
    if (!read.isEmpty()) {
      journal.note(
          caller,
          "ORDERS_ACKNOWLEDGED",
          order == null ? "all" : order.toString(),
          caller.place(),
          Map.of("tasks", read.size()));
    }
    return read.size();
  }

  public void begin(Caller caller, UUID order, PlaceCode place) {
    step(caller, new At(order, place), new TaskStep.Begin(), "", null);
  }

  /** How far it is, with a number and words; only where nothing else shows it. */
  public void tell(Caller caller, At at, long told, String words) {
    tell(caller, at, told, words, null);
  }

  /**
   * The same by somebody who had read {@code seen}; refused where somebody else has told another
   * number since.
   */
  public void tell(Caller caller, At at, long told, String words, @Nullable Long seen) {
    if (told < 0) throw Refusal.because(OrdersReason.AMOUNT_UNCLEAR);
    step(caller, at, new TaskStep.Tell(told, words, seen), optional(words), told);
  }

  public void finish(Caller caller, At at, String words) {
    step(caller, at, new TaskStep.Finish(words), optional(words), null);
  }

  private static String optional(String words) {
    return words.isBlank() ? "" : Written.one("words", words, Written.PARAGRAPH);
  }

  /** Asks something of the issuer, who must answer in time. */
  public void ask(Caller caller, At at, Question it) {
    var words = Written.one("words", it.words(), Written.PARAGRAPH);
    var order = at.order();
    var act = orders.find(order).orElseThrow(() -> new NoSuchElementException(order.toString()));
    var due = workDays.after(clock.instant(), act.wish().emergency() ? EMERGENCY : ORDINARY);
    var amount = it instanceof Question.Proposing proposed ? proposed.target() : null;
    step(caller, at, new TaskStep.Ask(it, due), words, amount);
  }

  private void step(Caller caller, At at, TaskStep step, String words, @Nullable Long amount) {
    var it = held(caller, at.order(), at.place());
    seats.require(caller, at.place());
    if (at.id() != null && log.isTaken(it.task(), at.id())) return;
    if (it.order().wish().sweep() != null && isTelling(step)) {
      throw Refusal.because(OrdersReason.SEEN_BY_ITSELF);
    }
    steps.take(caller.post(), it, step, words, amount, at.id());
    note(caller, it, step);
  }

  private static boolean isTelling(TaskStep step) {
    return step instanceof TaskStep.Tell || step instanceof TaskStep.Finish;
  }

  private Found held(Caller caller, UUID order, PlaceCode place) {
    get(caller, order, place);
    return held(order, place);
  }

  /** One that is there; nobody else changes it before the end of this transaction. */
  Found held(UUID order, PlaceCode place) {
    return new Found(store.hold(order, place).orElseThrow(), orders.find(order).orElseThrow());
  }

  /** The same, of an order of the caller's office, which alone answers what is asked. */
  Found heldToAnswer(Caller caller, UUID order, PlaceCode place) {
    var it = held(caller, order, place);
    caller.require(Power.ISSUE_ORDERS);
    if (!it.order().isBy(posts.office(caller))) throw Refusal.because(OrdersReason.NOT_YOURS);
    return it;
  }

  /** The issuer's word on what was asked; {@code due} gives more time besides. */
  public void answer(
      Caller caller,
      UUID order,
      PlaceCode place,
      boolean granted,
      @Nullable Instant due,
      String words) {
    var it = heldToAnswer(caller, order, place);
    var step = new TaskStep.Answer(granted, due, Written.one("words", words, Written.PARAGRAPH));
    steps.take(caller.post(), it, step, step.words(), null);
    note(caller, it, step);
  }

  /** The time to answer is over: decided for whoever asked. */
  void silence(UUID order, PlaceCode place) {
    var it = held(order, place);
    var question =
        it.task().state() instanceof TaskState.Asking asking ? asking.question().words() : "";
    steps.take(null, it, new TaskStep.Silence(), question, null);
    journal.noteOwn(
        "TASK_SILENCE", order.toString(), place, Journal.DUTY, Map.of("asked", question));
  }

  /** A level between divides anew, place by place, what lies right below it; within its total. */
  public void divide(Caller caller, UUID order, PlaceCode place, List<OrderWish.Part> parts) {
    var it = held(caller, order, place);
    seats.require(caller, place);
    if (it.task().leaf() || !(it.task().state() instanceof TaskState.Open)) {
      throw Refusal.because(OrdersReason.NOT_NOW);
    }
    var open = targets.work(order, place).open();
    var total = open.values().stream().mapToLong(at -> at).sum();
    if (parts.stream().mapToLong(OrderWish.Part::target).sum() != total) {
      throw Refusal.because(OrdersReason.SUM_DIFFERS, total);
    }
    var shares = new TreeMap<PlaceCode, Long>();
    var heads = new TreeMap<PlaceCode, Long>();
    for (var part : parts) {
      var within = new TreeMap<PlaceCode, Long>();
      open.forEach((leaf, target) -> {
        if (part.place().contains(leaf)) within.put(leaf, target);
      });
      var right = part.place().level() == place.level().below() && place.contains(part.place());
      if (!right || within.isEmpty()) throw Refusal.because(OrdersReason.NOT_IN_SCOPE);
      shares.putAll(Decomposition.shared(part.target(), within));
      heads.put(part.place(), part.target());
    }
    if (!shares.keySet().equals(open.keySet()))
      throw Refusal.because(OrdersReason.SUM_DIFFERS, total);
    targets.aim(order, shares);
    targets.aim(order, heads);
    log.add(it.task(), line(clock.instant(), OrderAct.DIVIDE, caller.post(), "", total, null));
    journal.note(caller, "TASK_DIVIDED", order.toString(), place, Map.of("parts", parts.size()));
  }

  /** Whoever sits there, and whether that is the caller. */
  @Transactional(readOnly = true)
  public boolean isMine(Caller caller, Task it) {
    return seats.sits(caller, it.place());
  }

  private void note(Caller caller, Found it, TaskStep step) {
    journal.note(
        caller,
        "TASK_" + step.act(),
        it.order().id().toString(),
        it.task().place(),
        Map.of("title", it.order().wish().title()));
  }

  private static Line line(
      Instant at,
      OrderAct act,
      @Nullable UUID post,
      String words,
      @Nullable Long amount,
      @Nullable Instant due) {
    return new Line(at, act, null, post, words, amount, due, null, null);
  }
}
