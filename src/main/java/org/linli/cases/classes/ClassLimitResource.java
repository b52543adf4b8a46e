package org.linli.cases.classes;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for places' own limits. */
@RestController
@RequestMapping("/api/class-limits")
class ClassLimitResource {

  private final ClassLimits limits;
  private final Places places;
  private final Posts posts;
  private final Clock clock;

  ClassLimitResource(ClassLimits limits, Places places, Posts posts, Clock clock) {
    this.limits = limits;
    this.places = places;
    this.posts = posts;
    this.clock = clock;
  }

  /**
   * A place's own limit.
   *
   * @param limit null where the place has gone back to what is said around it
   * @param begun it counts already, or did until another one began
   */
  record ClassLimitView(
      PlaceView place,
      @Schema(example = "MANHOLE") String leaf,
      @Schema(example = "1") int standard,
      Instant since,
      @Nullable Limit limit,
      boolean begun,
      String basis,
      String by) {}

  record ClassLimitList(Page<ClassLimitView> limits, boolean maySet) {}

  /** {@code limit} is left out to go back to what is said around the place. */
  record NewClassLimit(
      @Schema(example = "MANHOLE") String leaf,
      @Schema(example = "1") int standard,
      @Nullable Limit limit,
      LocalDate from,
      @Schema(example = "江岸区城市管理委员会 2026 年第 5 号通知") String basis) {}

  @GetMapping
  ClassLimitList list(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    var found = limits.list(caller, within, ask);
    return new ClassLimitList(ask.of(found.total(), views(found.items())), limits.maySet(caller));
  }

  private List<ClassLimitView> views(List<ClassLimits.Own> some) {
    var named = places.named(some.stream().map(ClassLimits.Own::place).distinct().toList());
    var titles =
        posts.titles(
            some.stream()
                .map(ClassLimits.Own::post)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var now = clock.instant();
    return some.stream()
        .map(it ->
            new ClassLimitView(
                PlaceView.of(it.place(), named.get(it.place())),
                it.leaf(),
                it.standard(),
                it.since(),
                it.limit(),
                !it.since().isAfter(now),
                it.basis(),
                it.post() == null ? "" : titles.getOrDefault(it.post(), "")))
        .toList();
  }

  /** For the caller's place. */
  @PostMapping
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 422})
  void set(Caller caller, @RequestBody NewClassLimit it) {
    limits.set(
        caller, new ClassLimits.Wish(it.leaf(), it.standard(), it.limit(), it.from(), it.basis()));
  }
}
