package org.linli.people.moves;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Level;
import org.linli.base.PlaceCode;
import org.linli.base.Refusal;
import org.linli.edge.EdgeFault;
import org.linli.edge.EdgeReason;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.stereotype.Component;

/** Where people can be handed over to: a grid, or a community or subdistrict that knows which. */
@Component
class Destinations {

  private static final int MOST_FOUND = 20;

  private final Places places;

  Destinations(Places places) {
    this.places = places;
  }

  List<Place> find(String words) {
    return places.search(words, Level.SUBDISTRICT, MOST_FOUND);
  }

  /** A place of the tree that is narrow enough for somebody there to know the people. */
  PlaceCode require(@Nullable PlaceCode to) {
    if (to == null) throw missing("to");
    if (to.level().isWiderThan(Level.SUBDISTRICT)) {
      throw Refusal.because(MovesReason.PLACE_TOO_WIDE);
    }
    if (places.named(List.of(to)).isEmpty()) {
      throw Refusal.because(MovesReason.NO_SUCH_PLACE, to);
    }
    return to;
  }

  static LocalDate requireLater(@Nullable LocalDate until, LocalDate today) {
    if (until == null) throw missing("until");
    if (!until.isAfter(today)) throw Refusal.because(MovesReason.STAY_ENDS_BEFORE_TODAY, until);
    return until;
  }

  static Refusal missing(String field) {
    return Refusal.forFaults(EdgeReason.INVALID, List.of(Fault.at(field, "", EdgeFault.MISSING)));
  }
}
