package org.linli.sweeps.categories;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.ResidentId;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.linli.sweeps.categories.CategoryLists.AsOf;
import org.linli.sweeps.categories.CategoryLists.Order;
import org.linli.sweeps.categories.CategoryState.Label;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who is in which category, and for the five hundred-percents. */
@RestController
@RequestMapping("/api/categories")
class CategoryListResource {

  private final CategoryLists lists;
  private final Targets targets;
  private final Closures closures;
  private final Places places;

  CategoryListResource(CategoryLists lists, Targets targets, Closures closures, Places places) {
    this.lists = lists;
    this.targets = targets;
    this.closures = closures;
    this.places = places;
  }

  /**
   * Somebody of a list. Who lives outside the caller's place by now, and who is named nowhere any
   * more, has neither name nor address.
   */
  record PersonView(
      @Nullable ResidentId resident,
      @Nullable HouseholdId household,
      @Nullable String name,
      @Nullable String address,
      PlaceView grid,
      Label state,
      Instant since,
      long waitedMinutes,
      @Nullable Facility facility,
      @Nullable Instant placedAt,
      @Nullable Instant testedAt) {}

  record PeopleView(Instant asOf, Page<PersonView> people) {}

  record CommunityView(PlaceView community, Instant since, long waitedMinutes) {}

  record CommunitiesView(Instant asOf, Page<CommunityView> communities) {}

  /** So many of so many; of nobody there is no share. */
  record SumView(List<Figure> figures, int pending) {

    static SumView of(Targets.Sum sum) {
      return new SumView(List.copyOf(sum.figures().values()), sum.pending());
    }
  }

  record ChildView(PlaceView place, SumView sum) {}

  record TargetsView(
      PlaceView place,
      List<PlaceView> ancestors,
      Instant asOf,
      boolean past,
      SumView total,
      List<ChildView> children) {}

  /**
   * {@code place} is the caller's own when left out, {@code standing} all who are to be decided
   * about or in a category; {@code at} puts it back to a moment.
   */
  @GetMapping("/people")
  PeopleView people(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable Label standing,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "WAITING") Order order,
      Page.Ask ask) {
    return view(lists.list(caller, place, standing, at, order, ask));
  }

  /** The figures of a place and of each right below it. */
  @GetMapping("/targets")
  TargetsView targets(
      Caller caller,
      @RequestParam(required = false) @Nullable PlaceCode place,
      @RequestParam(required = false) @Nullable Instant at) {
    var board = targets.board(caller, place == null ? caller.place() : place, at);
    return new TargetsView(
        PlaceView.of(board.place()),
        board.ancestors().stream().map(PlaceView::of).toList(),
        board.asOf(),
        board.past(),
        SumView.of(board.total()),
        board.children().stream()
            .map(it -> new ChildView(PlaceView.of(it.place()), SumView.of(it.sum())))
            .toList());
  }

  /** Who does not reach a target, longest first; not for {@code COMMUNITIES_CLOSED}: 404. */
  @GetMapping("/targets/{target}/people")
  PeopleView missing(
      Caller caller,
      @Parameter(example = "CONFIRMED_ADMITTED") @PathVariable Target target,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable Instant at,
      @RequestParam(defaultValue = "WAITING") Order order,
      Page.Ask ask) {
    if (!target.isOfPeople()) throw new java.util.NoSuchElementException(target.name());
    return view(lists.missing(caller, place, target, at, order, ask));
  }

  /** The communities an order closes that are not closed, longest first. */
  @GetMapping("/targets/COMMUNITIES_CLOSED/communities")
  CommunitiesView open(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable Instant at,
      Page.Ask ask) {
    var found = closures.missing(caller, place, at, ask);
    var named = named(found.page().items().stream().map(Closures.Ordered::community).toList());
    return new CommunitiesView(
        found.asOf(),
        found
            .page()
            .map(it ->
                new CommunityView(
                    PlaceView.of(it.community(), named.get(it.community())),
                    it.since(),
                    minutes(it.since(), found.asOf()))));
  }

  private PeopleView view(AsOf found) {
    var named =
        named(found.page().items().stream().map(it -> it.shown().grid()).distinct().toList());
    return new PeopleView(found.asOf(), found.page().map(it -> person(it, found.asOf(), named)));
  }

  private static PersonView person(
      CategoryLists.Listed it, Instant asOf, Map<PlaceCode, Place> named) {
    var shown = it.shown();
    var who = it.who();
    return new PersonView(
        who == null ? null : who.resident().residentId(),
        who == null ? null : who.resident().household(),
        who == null ? null : Masked.name(who.resident().name()),
        who == null ? null : who.address(),
        PlaceView.of(shown.grid(), named.get(shown.grid())),
        shown.standing(),
        shown.since(),
        minutes(shown.since(), asOf),
        shown.facility(),
        shown.placedAt(),
        shown.testedAt());
  }

  private Map<PlaceCode, Place> named(List<PlaceCode> codes) {
    return places.named(codes.stream().collect(Collectors.toSet()));
  }

  private static long minutes(Instant since, Instant asOf) {
    return Math.max(0, Duration.between(since, asOf).toMinutes());
  }
}
