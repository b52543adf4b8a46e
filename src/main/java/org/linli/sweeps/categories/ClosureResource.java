package org.linli.sweeps.categories;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.places.PlaceView;
import org.linli.places.Places;
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

/** HTTP for orders to close communities, and for which are closed. */
@RestController
@RequestMapping("/api/categories")
@Refuses(409)
class ClosureResource {

  private final Closures closures;
  private final Places places;

  ClosureResource(Closures closures, Places places) {
    this.closures = closures;
    this.places = places;
  }

  record NewOrder(
      PlaceCode area,
      @Schema(example = "IDL-63") String basis,
      @Schema(example = "武汉市新冠肺炎疫情防控指挥部") String issuer) {}

  record OrderView(UUID id, PlaceView area, String basis, String issuer, Instant orderedAt) {}

  /** Those in force around a place and within it. */
  @GetMapping("/closure-orders")
  List<OrderView> orders(Caller caller, @RequestParam(defaultValue = "0") PlaceCode within) {
    return closures.orders(caller, within).stream().map(this::view).toList();
  }

  @PostMapping("/closure-orders")
  @ResponseStatus(CREATED)
  OrderView order(Caller caller, @RequestBody NewOrder it) {
    return view(closures.order(caller, it.area(), it.basis(), it.issuer()));
  }

  @DeleteMapping("/closure-orders/{id}")
  @ResponseStatus(NO_CONTENT)
  void lift(Caller caller, @PathVariable UUID id) {
    closures.lift(caller, id);
  }

  /** The community is closed around the clock from now on. */
  @PutMapping("/closures/{community}")
  @ResponseStatus(NO_CONTENT)
  void close(Caller caller, @PathVariable PlaceCode community) {
    closures.close(caller, community);
  }

  @DeleteMapping("/closures/{community}")
  @ResponseStatus(NO_CONTENT)
  void open(Caller caller, @PathVariable PlaceCode community) {
    closures.open(caller, community);
  }

  private OrderView view(ClosureOrder it) {
    var area = PlaceView.of(it.area(), places.named(List.of(it.area())).get(it.area()));
    return new OrderView(it.id(), area, it.basis(), it.issuer(), it.orderedAt());
  }
}
