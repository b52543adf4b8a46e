package org.linli.people.dwellings;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for doors known by their code. */
@RestController
@RequestMapping("/api/door-scans")
class ScannedDoorResource {

  private final ScannedDoors doors;

  ScannedDoorResource(ScannedDoors doors) {
    this.doors = doors;
  }

  /** The last part of the address that the code says. It is sent where no log keeps it. */
  record Scan(@Schema(example = "GRbSuQAAAAAAAQABq3Jk0w5b3q1cB1Jm") String token) {}

  record ScannedView(HouseholdId household) {}

  /** {@code prints}: the first 16 bytes of the SHA-256 of each good code, base64url. */
  record KnownDoorView(
      HouseholdId household, PlaceCode grid, String address, String headName, List<String> prints) {

    static KnownDoorView of(ScannedDoors.KnownDoor it) {
      var home = it.household();
      return new KnownDoorView(
          home.id(), home.grid(), home.door(), Masked.name(home.headName()), it.prints());
    }
  }

  @PostMapping
  @Refuses({404, 410})
  ScannedView scan(Caller caller, @RequestBody Scan it) {
    return new ScannedView(doors.scan(caller, it.token()));
  }

  /** The doors of a place, to be known by their codes where there is no network. */
  @GetMapping("/bundle")
  Page<KnownDoorView> bundle(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode place, Page.Ask ask) {
    return doors.bundle(caller, place, ask).map(KnownDoorView::of);
  }
}
