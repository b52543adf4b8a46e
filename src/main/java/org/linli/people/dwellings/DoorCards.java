package org.linli.people.dwellings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.Households;
import org.linli.people.Links;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the cards that hang on doors, a building at once. Printing them again gives the same
 * cards and ends none; only {@link Households#replaceDoorCard} makes another.
 */
@Service
@Transactional
public class DoorCards {

  private final Buildings buildings;
  private final Households households;
  private final Links links;
  private final Journal journal;

  DoorCards(Buildings buildings, Households households, Links links, Journal journal) {
    this.buildings = buildings;
    this.households = households;
    this.links = links;
    this.journal = journal;
  }

  /** A household's card: where it hangs, and the link its code opens. */
  public record Card(HouseholdId household, String entrance, String room, String token) {}

  /** The cards of all households of a building, in walking order. */
  public List<Card> of(Caller caller, UnitId id) {
    var building = buildings.get(caller, id);
    caller.require(Power.ISSUE_LINKS, building.grid());
    var cards = new ArrayList<Card>();
    var inside = buildings.inside(caller, id);
    var members = households.memberships(Building.households(inside));
    for (var entrance : inside) {
      for (var dwelling : entrance.dwellings()) {
        for (var home : dwelling.households()) {
          var member = members.get(home.household());
          if (member == null) continue;
          var link = new Links.Link(member.household(), member.doorVersion(), Links.Kind.DOOR);
          cards.add(
              new Card(member.household(), entrance.name(), dwelling.room(), links.write(link)));
        }
      }
    }
    journal.note(
        caller,
        "DOOR_CARDS_PRINTED",
        id.toString(),
        building.grid(),
        Map.of("name", building.name(), "cards", cards.size()));
    return cards;
  }
}
