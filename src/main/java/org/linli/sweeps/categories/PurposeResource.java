package org.linli.sweeps.categories;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what categories are kept for, on what basis and how long. */
@RestController
@RequestMapping("/api/categories/purposes")
@Refuses(409)
class PurposeResource {

  private final CategoryPurposes purposes;
  private final Places places;

  PurposeResource(CategoryPurposes purposes, Places places) {
    this.purposes = purposes;
    this.places = places;
  }

  /** Collected until a day, kept until another. */
  record NewPurpose(
      PlaceCode area,
      @Schema(example = "PHERL-39") String basis,
      @Schema(example = "新冠肺炎疫情防控中四类人员的排查和收治") String purpose,
      LocalDate until,
      LocalDate keepUntil) {}

  record OtherEnd(LocalDate until, LocalDate keepUntil, @Schema(example = "响应终止") String reason) {}

  /** {@code ended}: why its end was changed. {@code deletedAt}: since when nobody is named. */
  record PurposeView(
      UUID id,
      PlaceView area,
      String basis,
      String purpose,
      LocalDate from,
      LocalDate until,
      LocalDate keepUntil,
      @Nullable String ended,
      @Nullable Instant deletedAt) {}

  /** Those around a place and within it, running ones first. */
  @GetMapping
  List<PurposeView> list(Caller caller, @RequestParam(defaultValue = "0") PlaceCode within) {
    var found = purposes.list(caller, within);
    var named = places.named(found.stream().map(CategoryPurpose::area).distinct().toList());
    return found.stream()
        .map(it -> view(it, PlaceView.of(it.area(), named.get(it.area()))))
        .toList();
  }

  @PostMapping
  @ResponseStatus(CREATED)
  PurposeView begin(Caller caller, @RequestBody NewPurpose it) {
    return view(
        purposes.begin(
            caller,
            new CategoryPurposes.Begun(
                it.area(), it.basis(), it.purpose(), it.until(), it.keepUntil())));
  }

  @PutMapping("/{id}/end")
  PurposeView changeEnd(Caller caller, @PathVariable UUID id, @RequestBody OtherEnd it) {
    return view(purposes.changeEnd(caller, id, it.until(), it.keepUntil(), it.reason()));
  }

  private PurposeView view(CategoryPurpose it) {
    return view(it, PlaceView.of(it.area(), places.named(List.of(it.area())).get(it.area())));
  }

  private static PurposeView view(CategoryPurpose it, PlaceView area) {
    return new PurposeView(
        it.id(),
        area,
        it.basis(),
        it.words(),
        it.from(),
        it.until(),
        it.keepUntil(),
        it.ended(),
        it.deletedAt());
  }
}
