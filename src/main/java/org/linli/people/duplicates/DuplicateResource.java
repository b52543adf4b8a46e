package org.linli.people.duplicates;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Resident;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Located;
import org.linli.people.residents.ResidentData;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the desk of people entered twice. */
@RestController
@RequestMapping("/api/duplicates")
class DuplicateResource {

  private final Duplicates duplicates;

  DuplicateResource(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  enum PairState {
    OPEN,
    DISTINCT,
    MERGED
  }

  record ValueView(Datum datum, @Nullable String first, @Nullable String other, boolean differs) {}

  record PersonView(
      ResidentId resident,
      HouseholdId household,
      String address,
      Resident.Whereabouts whereabouts,
      String source,
      Instant recordedAt,
      boolean synthetic) {}

  /**
   * {@code stays} and {@code take} are what is proposed while it is open, and who stayed once they
   * are merged. Values are covered; where covered ones look alike, {@code differs} tells.
   */
  record PairView(
      PersonView first,
      PersonView other,
      List<Likeness.Reason> reasons,
      List<ValueView> values,
      PairState state,
      ResidentId stays,
      List<Datum> take,
      Instant foundAt) {}

  record Merge(ResidentId stays, Set<Datum> take) {}

  record Scan(PlaceCode within) {}

  record Waiting(long open) {}

  @GetMapping
  Page<PairView> list(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode within,
      @RequestParam(defaultValue = "OPEN") PairState state,
      @RequestParam(required = false) @Nullable ResidentId resident,
      Page.Ask ask) {
    return duplicates
        .list(caller, within, asked(state), resident, ask)
        .map(DuplicateResource::view);
  }

  @PostMapping("/scans")
  Waiting scan(Caller caller, @RequestBody Scan it) {
    return new Waiting(duplicates.scan(caller, it.within()));
  }

  @PutMapping("/{first}/{other}/distinct")
  @ResponseStatus(NO_CONTENT)
  void tellApart(Caller caller, @PathVariable ResidentId first, @PathVariable ResidentId other) {
    duplicates.tellApart(caller, first, other);
  }

  @PutMapping("/{first}/{other}/merge")
  @ResponseStatus(NO_CONTENT)
  void merge(
      Caller caller,
      @PathVariable ResidentId first,
      @PathVariable ResidentId other,
      @RequestBody Merge it) {
    duplicates.merge(caller, Pair.Key.of(first, other), it.stays(), it.take());
  }

  @DeleteMapping("/{first}/{other}/merge")
  @ResponseStatus(NO_CONTENT)
  void unmerge(Caller caller, @PathVariable ResidentId first, @PathVariable ResidentId other) {
    duplicates.unmerge(caller, first, other);
  }

  private static Pair.State asked(PairState state) {
    return switch (state) {
      case OPEN -> new Pair.State.Open();
      case DISTINCT -> new Pair.State.Distinct();
      // Only the label of a state is asked for; which of the two stayed is told in the answer.
      case MERGED -> new Pair.State.Merged(new ResidentId(0, 0), new ResidentId(0, 0));
    };
  }

  private static PairView view(Duplicates.Offered it) {
    var first = ResidentData.of(it.first().resident());
    var other = ResidentData.of(it.other().resident());
    var likeness = it.likeness();
    var values =
        Arrays.stream(Datum.values())
            .filter(datum -> first.get(datum) != null || other.get(datum) != null)
            .map(datum ->
                new ValueView(
                    datum,
                    datum.masked(first.get(datum)),
                    datum.masked(other.get(datum)),
                    likeness.differing().contains(datum)))
            .toList();
    var proposed = likeness.firstShouldStay() ? it.pair().first() : it.pair().other();
    var stays = it.pair().state() instanceof Pair.State.Merged merged ? merged.stays() : proposed;
    return new PairView(
        person(it.first()),
        person(it.other()),
        List.copyOf(likeness.reasons()),
        values,
        PairState.valueOf(it.pair().state().label()),
        stays,
        List.copyOf(likeness.worthTaking()),
        it.pair().foundAt());
  }

  private static PersonView person(Located it) {
    var resident = it.resident();
    return new PersonView(
        resident.residentId(),
        resident.household(),
        it.address(),
        resident.whereabouts(),
        resident.source(),
        resident.recordedAt(),
        it.synthetic());
  }
}
