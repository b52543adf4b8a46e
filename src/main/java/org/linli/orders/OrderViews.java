package org.linli.orders;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.linli.authority.Posts;
import org.linli.authority.Seated;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.linli.orders.OrderState.AtRest;
import org.linli.orders.OrderState.Draft;
import org.linli.orders.OrderState.Issued;
import org.linli.orders.OrderTasks.Found;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders and tasks in the words of those who see them: names for codes, titles for posts. */
@Component
@Transactional(readOnly = true)
class OrderViews {

  private final OrderStore store;
  private final Orders orders;
  private final OrderSeats seats;
  private final Places places;
  private final Posts posts;
  private final LegalBases bases;
  private final Clock clock;

  OrderViews(
      OrderStore store,
      Orders orders,
      OrderSeats seats,
      Places places,
      Posts posts,
      LegalBases bases,
      Clock clock) {
    this.store = store;
    this.orders = orders;
    this.seats = seats;
    this.places = places;
    this.posts = posts;
    this.bases = bases;
    this.clock = clock;
  }

  List<OrderView> of(Caller caller, List<Orders.Listed> all) {
    var those = all.stream().map(Orders.Listed::order).toList();
    var named =
        places.named(
            those.stream()
                .flatMap(it -> Stream.of(it.wish().scope(), it.by().place()))
                .distinct()
                .toList());
    var titles = posts.titles(those.stream().map(it -> it.by().post()).distinct().toList());
    var cited =
        bases.find(
            those.stream()
                .map(it -> it.wish().basis())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return all.stream()
        .map(it -> view(it, named, titles, cited, orders.isOf(it.order(), caller)))
        .toList();
  }

  private static OrderView view(
      Orders.Listed listed,
      Map<PlaceCode, Place> named,
      Map<UUID, String> titles,
      Map<String, LegalBasis> cited,
      boolean mine) {
    var it = listed.order();
    var wish = it.wish();
    var basis = wish.basis() == null ? null : cited.get(wish.basis());
    var rest = it.state() instanceof AtRest at ? at : null;
    var issued =
        switch (it.state()) {
          case Draft _ -> null;
          case Issued at -> at.at();
          case AtRest at -> at.issuedAt();
        };
    return new OrderView(
        it.id(),
        wish.title(),
        wish.englishTitle(),
        wish.words(),
        wish.englishWords(),
        wish.basis(),
        basis == null ? null : basis.cited(),
        basis == null ? null : basis.englishCited(),
        wish.agency(),
        wish.duty(),
        PlaceView.of(wish.scope(), named.get(wish.scope())),
        wish.level(),
        wish.unit(),
        wish.englishUnit(),
        wish.rule(),
        wish.minutes(),
        wish.emergency(),
        wish.means(),
        wish.sweep(),
        it.exercise(),
        titles.getOrDefault(it.by().post(), ""),
        PlaceView.of(it.by().place(), named.get(it.by().place())),
        it.by().agency(),
        it.flags(),
        it.state().name(),
        it.draftedAt(),
        issued,
        it.due(),
        rest == null ? null : rest.at(),
        rest == null ? null : rest.words(),
        rest == null ? null : rest.by(),
        wish.supersedes(),
        listed.progress(),
        mine);
  }

  /** Tasks of any orders; what the caller may do with each. */
  List<OrderView.TaskView> tasks(Caller caller, Collection<Task> all) {
    return found(caller, withOrders(all));
  }

  /** The same with the words of each order. */
  List<OrderView.TakenTask> taken(Caller caller, Collection<Task> all) {
    var with = withOrders(all);
    var views = found(caller, with);
    return IntStream.range(0, with.size())
        .mapToObj(i -> {
          var wish = with.get(i).order().wish();
          return new OrderView.TakenTask(views.get(i), wish.words(), wish.englishWords());
        })
        .toList();
  }

  private List<Found> withOrders(Collection<Task> all) {
    var acts = new HashMap<UUID, Order>();
    store
        .find(all.stream().map(Task::order).distinct().toList())
        .forEach(it -> acts.put(it.id(), it));
    return all.stream()
        .map(it -> new Found(it, Objects.requireNonNull(acts.get(it.order()))))
        .toList();
  }

  List<OrderView.TaskView> found(Caller caller, List<Found> all) {
    var codes = all.stream().map(it -> it.task().place()).distinct().toList();
    var asked =
        all.stream().flatMap(it -> it.task().inherited().stream()).map(Inherited::from).toList();
    var named = places.named(Stream.concat(codes.stream(), asked.stream()).distinct().toList());
    var seated = codes.isEmpty() ? Map.<PlaceCode, Seated>of() : seats.on(codes);
    var now = clock.instant();
    return all.stream()
        .map(it -> {
          var place = it.task().place();
          var sits = Objects.requireNonNull(seated.get(place));
          return OrderView.TaskView.of(
              it,
              PlaceView.of(place, named.get(place)),
              it.task().inherited().stream()
                  .map(one ->
                      OrderView.InheritedView.of(
                          one, PlaceView.of(one.from(), named.get(one.from()))))
                  .toList(),
              sits.post().title(),
              sits.standsIn(),
              may(caller, it, sits),
              now);
        })
        .toList();
  }

  private List<OrderAct> may(Caller caller, Found it, Seated sits) {
    var task = it.task();
    var all = new ArrayList<OrderAct>();
    if (task.isAsking() && orders.isOf(it.order(), caller)) {
      all.addAll(List.of(OrderAct.GRANT, OrderAct.DENY));
    }
    var own = sits.post().id().equals(caller.post()) || seats.sits(caller, task.place());
    if (own) all.addAll(task.may(it.order().wish().sweep() == null));
    return all;
  }

  List<OrderView.Line> lines(List<OrderLogStore.Line> all) {
    var titles =
        posts.titles(
            all.stream()
                .map(OrderLogStore.Line::post)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    var named =
        places.named(
            all.stream()
                .flatMap(it -> Stream.of(it.place(), it.formerly()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return all.stream()
        .map(it -> {
          var place = it.place();
          var formerly = it.formerly();
          return new OrderView.Line(
              it.at(),
              it.act(),
              place == null ? null : PlaceView.of(place, named.get(place)),
              it.post() == null ? null : titles.get(it.post()),
              it.words(),
              it.amount(),
              it.due(),
              it.about(),
              formerly == null ? null : PlaceView.of(formerly, named.get(formerly)));
        })
        .toList();
  }

  Map<PlaceCode, PlaceView> named(Collection<PlaceCode> codes) {
    var found = places.named(codes);
    return codes.stream()
        .distinct()
        .collect(Collectors.toMap(it -> it, it -> PlaceView.of(it, found.get(it))));
  }
}
