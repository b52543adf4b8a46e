package org.linli.law;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the list of duties. */
@RestController
@RequestMapping("/api/law/duties")
class DutyResource {

  private final Duties duties;
  private final Places places;

  DutyResource(Duties duties, Places places) {
    this.duties = duties;
    this.places = places;
  }

  /** {@code id} is null for a matter of the shipped list, which nobody withdraws here. */
  record DutyView(
      @Nullable UUID id,
      String key,
      SourceAgency agency,
      Duty.Kind kind,
      String name,
      String englishName,
      Duty.Payer payer,
      String basis,
      PlaceCode area,
      String areaName,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Withdrawal withdrawn) {

    static DutyView of(Duty it, @Nullable Place area) {
      return new DutyView(
          it.id(),
          it.key(),
          it.agency(),
          it.kind(),
          it.name(),
          it.englishName(),
          it.payer(),
          it.basis(),
          it.area(),
          area == null ? it.area().toString() : area.name(),
          it.from(),
          it.until(),
          it.withdrawn());
    }
  }

  /** {@code key} is given only to stand in the stead of a matter of the shipped list. */
  record NewDuty(
      @Nullable @Schema(example = "MZ-04") String key,
      SourceAgency agency,
      Duty.Kind kind,
      @Schema(example = "适老化改造需求摸底") String name,
      Duty.Payer payer,
      @Schema(example = "RCL-43") String basis,
      PlaceCode area,
      LocalDate from,
      @Nullable LocalDate until) {}

  @GetMapping
  Page<DutyView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(required = false) @Nullable SourceAgency agency,
      @RequestParam(required = false) Duty.@Nullable Kind kind,
      @RequestParam(defaultValue = "") String q,
      Page.Ask ask) {
    var page = duties.list(caller, within, agency, kind, q, ask);
    var areas = places.named(page.items().stream().map(Duty::area).distinct().toList());
    return page.map(it -> DutyView.of(it, areas.get(it.area())));
  }

  @PostMapping
  @ResponseStatus(CREATED)
  DutyView enter(Caller caller, @RequestBody NewDuty it) {
    var made =
        duties.enter(
            caller,
            new Duties.Entry(
                it.key(),
                it.agency(),
                it.kind(),
                it.name(),
                it.payer(),
                it.basis(),
                it.area(),
                it.from(),
                it.until()));
    return DutyView.of(made, places.named(List.of(made.area())).get(made.area()));
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void withdraw(Caller caller, @PathVariable UUID id, @RequestBody LegalBasisResource.Why why) {
    duties.withdraw(caller, id, why.reason());
  }
}
