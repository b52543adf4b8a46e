package org.linli.people.dwellings;

import java.util.List;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the cards on the doors of a building. */
@RestController
@RequestMapping("/api/buildings/{building}/door-cards")
class DoorCardResource {

  private final DoorCards cards;

  DoorCardResource(DoorCards cards) {
    this.cards = cards;
  }

  /** {@code url}: what the code on the card says, after the installation's own address. */
  record DoorCardView(HouseholdId household, String entrance, String room, String url) {

    static DoorCardView of(DoorCards.Card it) {
      return new DoorCardView(it.household(), it.entrance(), it.room(), "/h/" + it.token());
    }
  }

  /** To be printed; printing them again changes nothing. That somebody did is in the journal. */
  @PostMapping
  List<DoorCardView> print(Caller caller, @PathVariable UnitId building) {
    return cards.of(caller, building).stream().map(DoorCardView::of).toList();
  }
}
