package org.linli.orders;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the tasks of orders: received, worked at, and the four answers to them. */
@RestController
class OrderTaskResource {

  private static final String ONE = "/{id}/tasks/{place}";

  private final OrderTasks tasks;
  private final InheritedQuestions inherited;
  private final OrderViews views;

  OrderTaskResource(OrderTasks tasks, InheritedQuestions inherited, OrderViews views) {
    this.tasks = tasks;
    this.inherited = inherited;
    this.views = views;
  }

  record Counted(int tasks) {}

  /** {@code seen}: how far it was when whoever tells read it; left out, it is told in any case. */
  record Told(
      long told,
      @Schema(example = "余下三户下午再去") String words,
      @Nullable @Schema(example = "86") Long seen) {}

  record Words(@Schema(example = "两户长期外出，已电话确认") String words) {}

  record Refusing(Question.Why why, @Schema(example = "不在社区职责清单内") String words) {}

  /** {@code target} and {@code due} are as ordered where they are left out. */
  record Proposing(
      @Nullable Long target,
      @Nullable Instant due,
      @Schema(example = "两名网格员一天只能走完八十户") String words) {}

  record Answering(
      boolean granted, @Nullable Instant due, @Schema(example = "同意，延到周五") String words) {}

  record Dividing(List<OrderWish.Part> parts) {}

  /** A task in full, with its story. */
  record OpenedTask(
      OrderView.TaskView task,
      String orderWords,
      @Nullable String englishOrderWords,
      OrderMeans means,
      List<OrderFinding> flags,
      List<OrderView.Line> log) {}

  @GetMapping("/api/order-tasks")
  Page<OrderView.TaskView> list(
      Caller caller,
      @RequestParam(defaultValue = "MINE") OrderTasks.Which which,
      @RequestParam(required = false) @Nullable PlaceCode within,
      Page.Ask ask) {
    var page = tasks.list(caller, which, within, ask);
    return ask.of(page.total(), views.tasks(caller, page.items()));
  }

  /** One's own with the words of their orders, to be read where there is no network. */
  @GetMapping("/api/order-tasks/bundle")
  Page<OrderView.TakenTask> bundle(Caller caller, Page.Ask ask) {
    var page = tasks.list(caller, OrderTasks.Which.MINE, null, ask);
    return ask.of(page.total(), views.taken(caller, page.items()));
  }

  /** All of one's own that stand unread; or those of one order. */
  @PostMapping("/api/order-tasks/acknowledgements")
  Counted acknowledgeAll(Caller caller, @RequestParam(required = false) @Nullable UUID order) {
    return new Counted(tasks.acknowledgeAll(caller, order));
  }

  @GetMapping("/api/orders" + ONE)
  OpenedTask one(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable @Parameter(example = "420102002003") PlaceCode place) {
    var it = tasks.get(caller, id, place);
    return new OpenedTask(
        views.found(caller, List.of(it)).getFirst(),
        it.order().wish().words(),
        it.order().wish().englishWords(),
        it.order().wish().means(),
        it.order().flags(),
        views.lines(tasks.story(it)));
  }

  /** {@code step}, here and below, is the sender's id: sent again under it nothing changes. */
  @PutMapping("/api/orders" + ONE + "/acknowledgement")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void acknowledge(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestParam(required = false) @Nullable UUID step) {
    tasks.acknowledge(caller, new OrderTasks.At(id, place, step));
  }

  @PutMapping("/api/orders" + ONE + "/beginning")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void begin(Caller caller, @PathVariable UUID id, @PathVariable PlaceCode place) {
    tasks.begin(caller, id, place);
  }

  @PutMapping("/api/orders" + ONE + "/progress")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void tell(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestParam(required = false) @Nullable UUID step,
      @RequestBody Told it) {
    tasks.tell(caller, new OrderTasks.At(id, place, step), it.told(), it.words(), it.seen());
  }

  @PutMapping("/api/orders" + ONE + "/completion")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void finish(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestParam(required = false) @Nullable UUID step,
      @RequestBody Words it) {
    tasks.finish(caller, new OrderTasks.At(id, place, step), it.words());
  }

  @PostMapping("/api/orders" + ONE + "/refusal")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void refuse(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestParam(required = false) @Nullable UUID step,
      @RequestBody Refusing it) {
    tasks.ask(
        caller, new OrderTasks.At(id, place, step), new Question.Refusing(it.why(), it.words()));
  }

  @PostMapping("/api/orders" + ONE + "/counter-proposal")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void propose(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestBody Proposing it) {
    tasks.ask(
        caller,
        new OrderTasks.At(id, place),
        new Question.Proposing(it.target(), it.due(), it.words()));
  }

  @PostMapping("/api/orders" + ONE + "/request-for-means")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void want(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestParam(required = false) @Nullable UUID step,
      @RequestBody Words it) {
    tasks.ask(caller, new OrderTasks.At(id, place, step), new Question.Wanting(it.words()));
  }

  @PostMapping("/api/orders" + ONE + "/answer")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void answer(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestBody Answering it) {
    tasks.answer(caller, id, place, it.granted(), it.due(), it.words());
  }

  /** What one of the places had asked that have become this one. */
  @PostMapping("/api/orders" + ONE + "/questions/{question}/answer")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void answerFor(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @PathVariable UUID question,
      @RequestBody Answering it) {
    inherited.answer(caller, id, place, question, it.granted(), it.due(), it.words());
  }

  @PutMapping("/api/orders" + ONE + "/division")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void divide(
      Caller caller,
      @PathVariable UUID id,
      @PathVariable PlaceCode place,
      @RequestBody Dividing it) {
    tasks.divide(caller, id, place, it.parts());
  }
}
