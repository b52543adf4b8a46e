package org.linli.cases.whistles;

import static org.linli.edge.Power.RAISE_WHISTLES;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Post;
import org.linli.authority.Seat;
import org.linli.authority.Seats;
import org.linli.base.PlaceCode;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Power;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to what somebody must know before they blow: whom it takes, who answers, by when. */
@Service
@Transactional(readOnly = true)
class WhistleTerms {

  private final WhistleTermStore store;
  private final Seats seats;

  WhistleTerms(WhistleTermStore store, Seats seats) {
    this.store = store;
    this.seats = seats;
  }

  /**
   * Who would answer for a department at a place.
   *
   * @param vacant nobody is of the department there, and this post stands in
   */
  record Answering(SourceAgency agency, Post post, boolean vacant) {}

  record Terms(
      PlaceCode place,
      List<WhistleTermStore.Need> needs,
      List<Answering> departments,
      Limits limits) {}

  Terms at(Caller caller, @Nullable PlaceCode within) {
    var place = within == null ? caller.place() : within;
    caller.require(RAISE_WHISTLES, place);
    var departments =
        Arrays.stream(SourceAgency.values()).filter(it -> it != SourceAgency.COMMUNITY).toList();
    var found = seats.on(departments.stream().map(it -> seat(it, place)).toList());
    return new Terms(
        place,
        store.needs(),
        departments.stream()
            .map(it -> {
              var seated = Objects.requireNonNull(found.get(seat(it, place)));
              return new Answering(it, seated.post(), seated.standsIn());
            })
            .toList(),
        store.limits());
  }

  private static Seat seat(SourceAgency agency, PlaceCode place) {
    return new Seat(Power.HANDLE_CASES, place, agency, null);
  }
}
