package org.linli.board;

import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.board.TodayCard.Kind;
import org.linli.commons.BuildingGroups;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.linli.facts.asks.DeskAsks;
import org.linli.facts.asks.Visits;
import org.linli.people.duplicates.Duplicates;
import org.linli.people.moves.Moves;
import org.linli.people.privacy.CorrectionRequests;
import org.linli.places.Places;
import org.linli.sweeps.Coverage;
import org.linli.sweeps.OpenedPeriod;
import org.linli.sweeps.campaigns.SweepDoors;
import org.springframework.stereotype.Component;

/** What there is to do today about places, households and people. */
@Component
class TodayAtDoors {

  private final Coverage coverage;
  private final Places places;
  private final Moves moves;
  private final CorrectionRequests corrections;
  private final Duplicates duplicates;
  private final Visits visits;
  private final DeskAsks asks;
  private final SweepDoors doors;
  private final BuildingGroups groups;

  TodayAtDoors(
      Coverage coverage,
      Places places,
      Moves moves,
      CorrectionRequests corrections,
      Duplicates duplicates,
      Visits visits,
      DeskAsks asks,
      SweepDoors doors,
      BuildingGroups groups) {
    this.coverage = coverage;
    this.places = places;
    this.moves = moves;
    this.corrections = corrections;
    this.duplicates = duplicates;
    this.visits = visits;
    this.asks = asks;
    this.doors = doors;
    this.groups = groups;
  }

  void tell(Caller caller, OpenedPeriod period, TodayCards cards) {
    var may = caller.powers();
    if (may.contains(Power.SEE_BOARD)) reports(caller.place(), period, cards);
    if (may.contains(Power.IMPORT_PLACES)) tree(caller.place(), cards);
    if (may.contains(Power.KEEP_REGISTER)) {
      register(caller, cards);
      moves(caller, cards);
    }
    if (may.contains(Power.ANSWER_ASKS)) asks(caller, cards);
    if (may.contains(Power.SEE_BOARD)) sweeps(caller, cards);
    cards.add(Kind.NEIGHBOURS_UNANSWERED, groups.unanswered(caller), null);
  }

  private void reports(PlaceCode place, OpenedPeriod period, TodayCards cards) {
    var figures = coverage.total(place, period.period());
    var due = period.period().closesAt();
    cards.add(Kind.EXCEPTIONS, figures.overPersons(), figures.measuredPersons(), null);
    if (figures.expectedHouseholds() == 0) return;
    cards.add(Kind.SILENT, figures.silentHouseholds(), figures.expectedHouseholds(), due);
    cards.always(Kind.COVERAGE, figures.reportedHouseholds(), figures.expectedHouseholds(), due);
  }

  /** Before anything else can be done there must be places, and grids in them. */
  private void tree(PlaceCode place, TodayCards cards) {
    if (places.count(place, Level.COMMUNITY) == 0) {
      cards.always(Kind.IMPORT_PLACES, 0, null, null);
    } else if (places.count(place, Level.GRID) == 0) {
      cards.always(Kind.DRAW_GRIDS, 0, null, null);
    }
  }

  /** What people say is wrong about them has a day to be looked at; who stands twice has none. */
  private void register(Caller caller, TodayCards cards) {
    var waiting = corrections.waiting(caller);
    cards.add(Kind.CORRECTIONS, waiting.count(), waiting.due());
    cards.add(Kind.DUPLICATES, duplicates.waiting(caller), null);
  }

  /** Who must be received or let go; and, above a grid, what has come up because it was late. */
  private void moves(Caller caller, TodayCards cards) {
    var today = moves.today(caller);
    cards.add(Kind.MOVES, today.waiting().count(), today.waiting().due());
    cards.add(Kind.MOVES_LATE, today.climbed().count(), today.climbed().due());
  }

  /** Doors to go to because something is asked there, and what the desk is asked. */
  private void asks(Caller caller, TodayCards cards) {
    var atDoors = visits.waiting(caller);
    cards.add(Kind.VISITS, atDoors.count(), atDoors.due());
    var atDesk = asks.waiting(caller);
    cards.add(Kind.ASKS, atDesk.count(), atDesk.due());
  }

  /** Doors to go to in each open sweep, and people it has found. */
  private void sweeps(Caller caller, TodayCards cards) {
    for (var it : doors.today(caller)) {
      cards.ofSweep(Kind.SWEEP_DOORS, it.doors(), it.households(), it.endsAt(), it.sweep());
      cards.ofSweep(Kind.SWEEP_FOUND, it.found(), null, null, it.sweep());
    }
  }
}
