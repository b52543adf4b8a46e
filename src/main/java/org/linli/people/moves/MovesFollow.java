package org.linli.people.moves;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.places.reorganisation.Attached;
import org.linli.places.reorganisation.Succession;
import org.springframework.stereotype.Component;

/**
 * Open hand-overs follow when places change. Who is let go stays with the grid of their household,
 * wherever that went; who is to be received goes to the one place that follows, or, where a grid is
 * divided, to its community, which knows which part they come to.
 */
@Component
class MovesFollow implements Attached {

  private final MovesFollowStore store;

  MovesFollow(MovesFollowStore store) {
    this.store = store;
  }

  @Override
  public Map<String, Map<PlaceCode, Long>> open(Collection<PlaceCode> places) {
    return Map.of("MOVES", store.countOpen(places));
  }

  @Override
  public void follow(Succession succession) {
    var heirs = new TreeMap<PlaceCode, PlaceCode>();
    succession.successors().forEach((place, next) -> heirs.put(place, heir(next)));
    store.follow(heirs);
  }

  private static PlaceCode heir(List<PlaceCode> next) {
    return next.size() == 1 ? next.getFirst() : next.getFirst().at(Level.COMMUNITY);
  }
}
