package org.linli.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.linli.authority.Role;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.facts.Period;
import org.linli.places.Place;
import org.linli.places.Places;
import org.linli.places.outlines.Outlines;
import org.linli.places.reorganisation.Change;
import org.linli.places.reorganisation.Reorganisation;
import org.linli.places.reorganisation.Reorganisations;
import org.springframework.stereotype.Component;

/** A grid about to be split: a plan of the subdistrict's office for a day a week ahead. */
@Component
class DemoPlan implements Scene {

  private static final int DAYS_AHEAD = 7;
  private static final int MOST_TRIES = 20;

  private final Places places;
  private final Outlines outlines;
  private final Reorganisations reorganisations;
  private final Clock clock;

  DemoPlan(Places places, Outlines outlines, Reorganisations reorganisations, Clock clock) {
    this.places = places;
    this.outlines = outlines;
    this.reorganisations = reorganisations;
    this.clock = clock;
  }

  /** Plans to split the grid after {@code grid} in its community, by the subdistrict's office. */
  @Override
  public void set(PlaceCode grid, Cast cast) {
    var other =
        places.children(grid.at(Level.COMMUNITY)).stream()
            .filter(it -> !it.code().equals(grid))
            .findFirst();
    if (other.isEmpty()) return;
    var caller = cast.as(Role.SUBDISTRICT_OFFICER);
    var change = split(caller, other.get());
    if (change == null) return;
    var day = LocalDate.ofInstant(clock.instant(), Period.ZONE).plusDays(DAYS_AHEAD);
    var content =
        new Reorganisation.Content(
            other.get().name() + "拆分为两个网格", "街道办事处网格调整决定（演示）第1号", day, List.of(change));
    var draft = reorganisations.draft(caller, content);
    reorganisations.plan(caller, draft.id(), draft.version());
  }

  /** By a line from north to south near the middle that no building stands on. */
  private @org.jspecify.annotations.Nullable Change split(Caller caller, Place grid) {
    var outline = outlines.find(List.of(grid.code())).get(grid.code());
    if (outline == null) return null;
    var reach = outline.area().getEnvelopeInternal();
    for (var tries = 0; tries < MOST_TRIES; tries++) {
      var x = reach.getMinX() + reach.getWidth() * (0.5 + tries * 0.003);
      var line = List.of(List.of(x, reach.getMinY()), List.of(x, reach.getMaxY()));
      var change = new Change.Split(grid.code(), line, List.of());
      if (reorganisations.preview(caller, List.of(change)).leftBehind().isEmpty()) return change;
    }
    return null;
  }
}
