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
import org.linli.catalogue.DataItems;
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

/** HTTP for sensitive items that are switched on. */
@RestController
@RequestMapping("/api/law/item-uses")
class ItemUseResource {

  private final ItemUses uses;
  private final LegalBases bases;
  private final DataItems items;
  private final Places places;

  ItemUseResource(ItemUses uses, LegalBases bases, DataItems items, Places places) {
    this.uses = uses;
    this.bases = bases;
    this.items = items;
    this.places = places;
  }

  /** How a use stands today. */
  enum Standing {
    TO_COME,
    ON,
    OVER,
    SWITCHED_OFF,
    BASIS_GONE
  }

  record ItemUseView(
      UUID id,
      String item,
      String itemName,
      String itemEnglishName,
      PlaceCode area,
      String areaName,
      String basis,
      String purpose,
      LocalDate from,
      LocalDate until,
      Standing standing,
      @Nullable Withdrawal ended) {}

  /** From today on when {@code from} is left out. */
  record NewItemUse(
      @Schema(example = "RELIGION") String item,
      PlaceCode area,
      @Schema(example = "B-1F2E3D4C") String basis,
      @Schema(example = "为少数民族老人安排清真助餐") String purpose,
      @Nullable LocalDate from,
      LocalDate until) {}

  @GetMapping
  Page<ItemUseView> list(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    var page = uses.list(caller, within, ask);
    var areas = places.named(page.items().stream().map(ItemUse::area).distinct().toList());
    var cited = bases.find(page.items().stream().map(ItemUse::basis).distinct().toList());
    return page.map(it -> view(it, areas.get(it.area()), cited.get(it.basis())));
  }

  @PostMapping
  @ResponseStatus(CREATED)
  ItemUseView switchOn(Caller caller, @RequestBody NewItemUse it) {
    var made =
        uses.switchOn(
            caller,
            new ItemUses.Entry(
                it.item(), it.area(), it.basis(), it.purpose(), it.from(), it.until()));
    var area = places.named(List.of(made.area())).get(made.area());
    return view(made, area, bases.find(made.basis()).orElse(null));
  }

  @PostMapping("/{id}/end")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void end(Caller caller, @PathVariable UUID id, @RequestBody LegalBasisResource.Why why) {
    uses.end(caller, id, why.reason());
  }

  private ItemUseView view(ItemUse it, @Nullable Place area, @Nullable LegalBasis basis) {
    var item = items.lookUp(it.item());
    return new ItemUseView(
        it.id(),
        it.item(),
        item.map(known -> known.name()).orElse(it.item()),
        item.map(known -> known.englishName()).orElse(it.item()),
        it.area(),
        area == null ? it.area().toString() : area.name(),
        it.basis(),
        it.purpose(),
        it.from(),
        it.until(),
        standing(it, basis),
        it.ended());
  }

  private Standing standing(ItemUse it, @Nullable LegalBasis basis) {
    var today = bases.today();
    if (it.ended() != null) return Standing.SWITCHED_OFF;
    if (today.isAfter(it.until())) return Standing.OVER;
    if (today.isBefore(it.from())) return Standing.TO_COME;
    var stands = basis != null && basis.isInForce(it.area(), today);
    return stands ? Standing.ON : Standing.BASIS_GONE;
  }
}
