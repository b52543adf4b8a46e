package org.linli.facts.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what forms cost the grass roots: for everybody, without signing in. */
@RestController
@RequestMapping("/api/public/burden")
@Refuses({404, 503})
class BurdenResource {

  private final PublicBurden burdens;

  BurdenResource(PublicBurden burdens) {
    this.burdens = burdens;
  }

  /**
   * What forms cost. {@code prevented}: times people were not asked again. {@code minutes} leaves
   * out the asks counted in {@code unmeasured}, whose items nobody knows yet how long they take.
   */
  record Cost(
      int issues,
      int returned,
      long cells,
      long known,
      long derived,
      long asked,
      long merged,
      long prevented,
      long people,
      long minutes,
      long unmeasured) {

    static Cost of(int issues, int returned, Burden it) {
      return new Cost(
          issues,
          returned,
          it.cells(),
          it.known(),
          it.derived(),
          it.asked(),
          it.merged(),
          it.prevented(),
          it.people(),
          Math.ceilDiv(it.seconds(), 60),
          it.unmeasured());
    }
  }

  record OfAgency(SourceAgency agency, Cost cost) {}

  record OfPlace(PlaceView place, Cost cost) {}

  /** Forms let out {@code from} a day {@code until} another, counted {@code at} a moment. */
  record Figures(
      PlaceView place,
      List<PlaceView> path,
      LocalDate from,
      LocalDate until,
      Instant at,
      Cost total,
      List<OfAgency> agencies,
      List<OfPlace> places) {}

  /** A form behind the figures, with what it cost everywhere it went. */
  record Form(
      UUID id,
      String title,
      @Nullable String englishTitle,
      SourceAgency agency,
      String issuer,
      String number,
      String purpose,
      @Nullable String englishPurpose,
      String basis,
      IssueView.@Nullable Named basisNamed,
      @Nullable String emergency,
      PlaceCode place,
      String state,
      Instant issuedAt,
      @Nullable Instant deadline,
      LocalDate validUntil,
      Cost cost) {}

  @GetMapping
  ResponseEntity<Figures> figures(
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until) {
    var it = burdens.figures(place, from, until);
    return kept(
        new Figures(
            PlaceView.of(it.place()),
            it.path().stream().map(PlaceView::of).toList(),
            it.from(),
            it.until(),
            it.at(),
            cost(it.total()),
            it.agencies().stream().map(row -> new OfAgency(row.of(), cost(row))).toList(),
            it.places().stream()
                .map(row -> new OfPlace(PlaceView.of(row.of()), cost(row)))
                .toList()));
  }

  @GetMapping("/forms")
  ResponseEntity<Page<Form>> forms(
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(required = false) @Nullable SourceAgency agency,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate until,
      Page.Ask ask) {
    return kept(burdens.forms(place, agency, from, until, ask).map(BurdenResource::form));
  }

  private static Form form(Burdens.Behind it) {
    var terms = it.issued().terms();
    return new Form(
        it.issued().issue().id(),
        it.issued().load().title(),
        it.issued().load().englishTitle(),
        terms.agency(),
        terms.issuer(),
        terms.number(),
        terms.purpose(),
        terms.englishPurpose(),
        terms.basis(),
        it.basis(),
        terms.emergency(),
        it.issued().issue().place(),
        it.issued().issue().state().name(),
        it.issued().issuedAt(),
        terms.deadline(),
        terms.validUntil(),
        Cost.of(1, it.returned(), it.burden()));
  }

  private static Cost cost(Burdens.Row<?> row) {
    return Cost.of(row.issues(), row.returned(), row.burden());
  }

  private static <T> ResponseEntity<T> kept(T body) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(PublicBurden.KEPT).cachePublic())
        .body(body);
  }
}
