package org.linli.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.Place;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for one thing that many have told. */
@RestController
@RequestMapping("/api/case-crowds")
class CrowdResource {

  private final Crowds crowds;
  private final CaseViews views;
  private final Places places;

  CrowdResource(Crowds crowds, CaseViews views, Places places) {
    this.crowds = crowds;
    this.views = views;
    this.places = places;
  }

  record PartView(PlaceView place, @Schema(example = "1234") long count) {}

  /**
   * @param count open reports of the class there, all told later than {@code since} and not after
   *     {@code until}
   */
  record CrowdView(
      @Schema(example = "POWER_CUT") String leaf,
      PlaceView place,
      @Schema(example = "1234") long count,
      List<PartView> parts,
      Instant since,
      Instant until) {}

  record Opened(CrowdView crowd, Page<CaseView> cases) {}

  /** {@code until} is the crowd's as it was seen: what was told later is not merged unseen. */
  record Merging(
      List<PlaceCode> places,
      Instant until,
      CaseId into,
      @Schema(example = "同一次停电，统一处理") String words) {}

  record Merged(@Schema(example = "1233") int merged) {}

  @GetMapping
  List<CrowdView> list(Caller caller, @RequestParam(defaultValue = "0") PlaceCode within) {
    var found = crowds.of(caller, within);
    var names = named(found);
    return found.stream().map(it -> view(it, names)).toList();
  }

  @GetMapping("/{leaf}/{place}")
  Opened one(
      Caller caller,
      @PathVariable @Parameter(example = "POWER_CUT") String leaf,
      @PathVariable @Parameter(example = "420102002") PlaceCode place,
      Page.Ask ask) {
    var seen = crowds.one(caller, leaf, place, ask);
    var cases = seen.cases();
    return new Opened(
        view(seen.it(), named(List.of(seen.it()))), ask.of(cases.total(), views.of(cases.items())));
  }

  @PostMapping("/{leaf}/merging")
  @Refuses({404, 409, 422})
  Merged merge(
      Caller caller,
      @PathVariable @Parameter(example = "POWER_CUT") String leaf,
      @RequestBody Merging it) {
    var words = Crowds.words(it.words());
    return new Merged(
        crowds.merge(caller, new Crowds.Wish(leaf, it.places(), it.until(), it.into(), words)));
  }

  private Map<PlaceCode, Place> named(Collection<Crowd> some) {
    return places.named(
        some.stream()
            .flatMap(it -> Stream.concat(it.places(), Stream.of(it.place())))
            .distinct()
            .toList());
  }

  private static CrowdView view(Crowd it, Map<PlaceCode, Place> names) {
    return new CrowdView(
        it.leaf(),
        PlaceView.of(it.place(), names.get(it.place())),
        it.count(),
        it.parts().stream()
            .map(part ->
                new PartView(PlaceView.of(part.place(), names.get(part.place())), part.count()))
            .toList(),
        it.since(),
        it.until());
  }
}
