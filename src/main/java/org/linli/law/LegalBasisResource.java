package org.linli.law;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Level;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.Sensitivity;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what may be cited. */
@RestController
@RequestMapping("/api/law/bases")
class LegalBasisResource {

  private final LegalBases bases;
  private final Places places;

  LegalBasisResource(LegalBases bases, Places places) {
    this.bases = bases;
    this.places = places;
  }

  /** An approval, or a notice; {@code lowest} is every level when left out. */
  record NewBasis(
      NewKind kind,
      @Schema(example = "关于开展独居老人走访的批复") String title,
      @Schema(example = "岸政办〔2026〕12号") String number,
      @Schema(example = "江岸区人民政府办公室") String issuer,
      @Schema(example = "同意为走访收集独居老人的健康状况") String words,
      PlaceCode area,
      LocalDate from,
      @Nullable LocalDate until,
      List<Sensitivity> collects,
      @Nullable Level lowest) {}

  /** Laws and regulations are shipped; people enter these. */
  enum NewKind {
    NOTICE,
    APPROVAL
  }

  record Why(@Schema(example = "目的已经实现") String reason) {}

  /** {@code within} is the caller's own place when left out. */
  @GetMapping
  Page<LegalBasisView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) LegalBasis.@Nullable Kind kind,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var page = bases.list(caller, within, kind, q, ask);
    var areas = places.named(page.items().stream().map(LegalBasis::area).distinct().toList());
    return page.map(it -> LegalBasisView.of(it, areas.get(it.area()), bases.today()));
  }

  @GetMapping("/{key}")
  LegalBasisView one(Caller caller, @PathVariable @Parameter(example = "PIPL-13") String key) {
    return view(bases.get(caller, key));
  }

  @PostMapping
  @ResponseStatus(CREATED)
  LegalBasisView enter(Caller caller, @RequestBody NewBasis it) {
    return view(
        bases.enter(
            caller,
            new LegalBases.Entry(
                LegalBasis.Kind.valueOf(it.kind().name()),
                it.title(),
                it.number(),
                it.issuer(),
                it.words(),
                it.area(),
                it.from(),
                it.until(),
                Set.copyOf(it.collects()),
                it.lowest())));
  }

  @PostMapping("/{key}/withdrawal")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void withdraw(
      Caller caller,
      @PathVariable @Parameter(example = "B-1F2E3D4C") String key,
      @RequestBody Why why) {
    bases.withdraw(caller, key, why.reason());
  }

  private LegalBasisView view(LegalBasis it) {
    return LegalBasisView.of(it, places.named(List.of(it.area())).get(it.area()), bases.today());
  }
}
