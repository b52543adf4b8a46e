package org.linli.demo;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.Households;
import org.linli.people.Membership;
import org.linli.people.moves.Asked;
import org.linli.people.moves.HandOver;
import org.linli.people.moves.HandOverId;
import org.linli.people.moves.Moves;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Two hand-overs into the grid to try: one that waits, and one that is late and has climbed. */
@Component
class DemoMoves implements Scene {

  private static final Duration LONG_AGO = Duration.ofDays(20);

  private final Moves moves;
  private final Households households;
  private final Places places;

  DemoMoves(Moves moves, Households households, Places places) {
    this.moves = moves;
    this.households = households;
    this.places = places;
  }

  /** From two households of a neighbouring community; none where there is no such community. */
  @Override
  public void set(PlaceCode grid, Cast cast) {
    var neighbours =
        places.children(grid.at(Level.SUBDISTRICT)).stream()
            .map(Place::code)
            .filter(it -> !it.contains(grid))
            .map(households::membershipsWithin)
            .filter(it -> it.size() > 2)
            .findFirst()
            .orElse(List.of());
    if (neighbours.isEmpty()) return;
    var one = neighbours.get(1);
    announce(one, List.of(one.residents().stream().max(Long::compare).orElseThrow()), grid);
    moves.asIfBegun(announce(neighbours.get(2), List.of(), grid), LONG_AGO);
    moves.chase();
  }

  private HandOverId announce(Membership household, List<Long> people, PlaceCode grid) {
    var told =
        moves.announce(
            workerOf(household.grid()),
            new Asked.Announcement(
                household.household(),
                people,
                HandOver.Kind.WITHIN,
                grid,
                null,
                true,
                null,
                null,
                false,
                null,
                ""));
    return told.kept().handOver().id();
  }

  /** Somebody of that grid, whom nobody can sign in as. */
  private static Caller workerOf(PlaceCode grid) {
    return new Caller(
        new UUID(0, grid.value()),
        "demo",
        new UUID(0, grid.value()),
        grid,
        Role.GRID_WORKER.powers());
  }
}
