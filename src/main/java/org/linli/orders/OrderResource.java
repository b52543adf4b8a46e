package org.linli.orders;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for orders as a whole. */
@RestController
@RequestMapping("/api/orders")
class OrderResource {

  private final Orders orders;
  private final OrderTrees trees;
  private final OrderStories stories;
  private final OrderViews views;

  OrderResource(Orders orders, OrderTrees trees, OrderStories stories, OrderViews views) {
    this.orders = orders;
    this.trees = trees;
    this.stories = stories;
    this.views = views;
  }

  record Made(UUID id) {}

  record Why(@Schema(example = "与第18号通告不一致，收回") String words, @Nullable UUID next) {}

  record Until(Instant due, @Schema(example = "物资晚到一天") String words) {}

  record LoadView(
      PlaceView place,
      int hands,
      int helpers,
      int open,
      long boundMinutes,
      long newMinutes,
      long availableMinutes) {}

  /**
   * What an order would become.
   *
   * @param tasks how many places it lands on, by level
   * @param stops what must be mended before it can be issued; {@code flags} is shown to all
   */
  record Preview(
      Map<Level, Integer> tasks,
      long target,
      Instant due,
      List<OrderFinding> stops,
      List<OrderFinding> flags,
      int vacant,
      int overloaded,
      int withNothing,
      List<LoadView> heaviest) {}

  /** A place within an order; {@code task} is its own, null where it has none. */
  record NodeView(PlaceView place, OrderView.@Nullable TaskView task, OrderProgress progress) {}

  record TreeView(
      OrderView order, List<PlaceView> path, NodeView node, List<NodeView> below, Instant asOf) {}

  record Opened(OrderView order, List<OrderView.Line> log) {}

  @GetMapping
  Page<OrderView> list(
      Caller caller,
      @RequestParam(defaultValue = "RUNNING") Orders.Which which,
      @RequestParam(required = false) @Nullable PlaceCode within,
      Page.Ask ask) {
    var page = orders.list(caller, which, within, ask);
    return ask.of(page.total(), views.of(caller, page.items()));
  }

  @PostMapping("/preview")
  @Refuses(422)
  Preview preview(Caller caller, @RequestBody OrderWish wish) {
    var look = orders.preview(caller, wish);
    var load = look.load();
    var named = views.named(load.heaviest().stream().map(OrderLoad.OfPlace::place).toList());
    return new Preview(
        look.tasks().tasks(),
        look.tasks().total(),
        look.due(),
        look.stops(),
        look.findings().stream().filter(it -> !it.stops()).toList(),
        load.vacant(),
        load.overloaded(),
        load.withNothing(),
        load.heaviest().stream()
            .map(it ->
                new LoadView(
                    java.util.Objects.requireNonNull(named.get(it.place())),
                    it.hands(),
                    it.helpers(),
                    it.open(),
                    it.boundMinutes(),
                    it.newMinutes(),
                    it.availableMinutes()))
            .toList());
  }

  @PostMapping
  @ResponseStatus(CREATED)
  @Refuses(422)
  Made draft(Caller caller, @RequestBody OrderWish wish) {
    return new Made(orders.draft(caller, wish).id());
  }

  @GetMapping("/{id}")
  Opened one(Caller caller, @PathVariable UUID id) {
    var it = stories.of(caller, id);
    return new Opened(views.of(caller, List.of(it.listed())).getFirst(), views.lines(it.log()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void discard(Caller caller, @PathVariable UUID id) {
    orders.discard(caller, id);
  }

  @GetMapping("/{id}/tree")
  TreeView tree(
      Caller caller,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable PlaceCode within) {
    var it = trees.open(caller, id, within);
    var nodes = new ArrayList<>(it.below());
    nodes.addFirst(it.node());
    var scope = it.order().wish().scope();
    var path = it.node().place().ancestors().stream().filter(at -> scope.contains(at)).toList();
    var codes = new ArrayList<>(path);
    nodes.forEach(at -> codes.add(at.place()));
    var named = views.named(codes);
    var shown = nodes(caller, it.order(), nodes, named);
    return new TreeView(
        views.of(caller, List.of(new Orders.Listed(it.order(), it.node().progress()))).getFirst(),
        path.stream().map(at -> java.util.Objects.requireNonNull(named.get(at))).toList(),
        shown.getFirst(),
        shown.subList(1, shown.size()),
        it.asOf());
  }

  private List<NodeView> nodes(
      Caller caller, Order order, List<OrderTrees.Node> all, Map<PlaceCode, PlaceView> named) {
    var found =
        all.stream()
            .filter(it -> it.task() != null)
            .map(it -> new OrderTasks.Found(java.util.Objects.requireNonNull(it.task()), order))
            .toList();
    var tasks = new java.util.HashMap<PlaceCode, OrderView.TaskView>();
    views.found(caller, found).forEach(it -> tasks.put(it.place().code(), it));
    return all.stream()
        .map(it ->
            new NodeView(
                java.util.Objects.requireNonNull(named.get(it.place())),
                tasks.get(it.place()),
                it.progress()))
        .toList();
  }

  @PutMapping("/{id}/issue")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void issue(Caller caller, @PathVariable UUID id) {
    orders.issue(caller, id);
  }

  /** Only to later. */
  @PutMapping("/{id}/deadline")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void prolong(Caller caller, @PathVariable UUID id, @RequestBody Until it) {
    orders.prolong(caller, id, it.due(), it.words());
  }

  @PutMapping("/{id}/voiding")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void voidIt(Caller caller, @PathVariable UUID id, @RequestBody Why it) {
    orders.voidIt(caller, id, it.words(), it.next());
  }

  @PutMapping("/{id}/end")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void end(Caller caller, @PathVariable UUID id, @RequestBody Why it) {
    orders.end(caller, id, it.words());
  }
}
