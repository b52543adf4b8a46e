package org.linli.command.notices;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.base.PlaceCode;
import org.linli.command.activations.Activation;
import org.linli.command.activations.Activations;
import org.linli.law.LegalBases;
import org.linli.law.LegalBasis;
import org.linli.law.measures.Measures;
import org.linli.people.Households;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door through which a household learns, by its own link, what is alive over its place and what
 * measures bind it there. Nothing is sent and nothing is kept: what is over is gone when asked
 * next.
 */
@Service
@Transactional(readOnly = true)
public class PlaceNotices {

  private final Households households;
  private final Activations activations;
  private final Measures measures;
  private final LegalBases bases;
  private final Places places;

  PlaceNotices(
      Households households,
      Activations activations,
      Measures measures,
      LegalBases bases,
      Places places) {
    this.households = households;
    this.activations = activations;
    this.measures = measures;
    this.bases = bases;
    this.places = places;
  }

  /**
   * What holds where a household lives.
   *
   * @param grid where it lives
   * @param bases what the responses rest on, by key
   * @param named the places that are spoken of
   */
  record Notices(
      PlaceCode grid,
      List<Activation> responses,
      List<Measures.Told> measures,
      Map<String, LegalBasis> bases,
      Map<PlaceCode, Place> named) {}

  Notices of(String token) {
    var grid = households.byLink(token).household().grid();
    var alive = activations.aliveOver(grid);
    var told = measures.announcedAt(grid);
    var spoken = new HashSet<PlaceCode>();
    alive.forEach(it -> it.over(grid).ifPresent(spoken::add));
    told.forEach(it -> spoken.add(it.measure().place()));
    var cited = alive.stream().map(it -> it.ground().basis()).collect(Collectors.toSet());
    return new Notices(grid, alive, told, bases.find(cited), places.named(spoken));
  }
}
