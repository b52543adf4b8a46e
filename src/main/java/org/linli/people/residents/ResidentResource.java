package org.linli.people.residents;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.linli.people.HouseholdId;
import org.linli.people.ResidentId;
import org.linli.places.PlaceView;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for one person: their card, what changed, entering and correcting. */
@RestController
@RequestMapping("/api")
class ResidentResource {

  private final Residents residents;
  private final Places places;
  private final Posts posts;
  private final Clock clock;

  ResidentResource(Residents residents, Places places, Posts posts, Clock clock) {
    this.residents = residents;
    this.places = places;
    this.posts = posts;
    this.clock = clock;
  }

  /** {@code basis} is everyday duty when left out. */
  record NewResident(
      Map<Datum, @Nullable String> data,
      @Schema(example = "visit") String source,
      @Schema(example = "duty") @Nullable String basis,
      @Nullable Boolean confirmed) {}

  record Correction(
      int version,
      Map<Datum, @Nullable String> data,
      @Schema(example = "visit") String source,
      @Schema(example = "duty") @Nullable String basis,
      @Nullable Boolean confirmed) {}

  record Added(ResidentId resident) {}

  @GetMapping("/residents/{resident}")
  ResidentView card(Caller caller, @PathVariable ResidentId resident) {
    return view(residents.card(caller, resident));
  }

  @GetMapping("/residents/{resident}/changes")
  Page<ResidentView.ChangeView> changes(
      Caller caller, @PathVariable ResidentId resident, Page.Ask ask) {
    var changes = residents.changes(caller, resident, ask);
    var titles =
        posts.titles(
            changes.items().stream()
                .map(Change::post)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return changes.map(it -> ResidentView.ChangeView.of(it, titles));
  }

  @PostMapping("/households/{household}/residents")
  @ResponseStatus(CREATED)
  Added add(Caller caller, @PathVariable HouseholdId household, @RequestBody NewResident it) {
    var told = told(it.data(), it.source(), it.basis(), it.confirmed());
    return new Added(residents.add(caller, household, told));
  }

  /** Answers the card as it is afterwards. */
  @PostMapping("/residents/{resident}/corrections")
  ResidentView correct(
      Caller caller, @PathVariable ResidentId resident, @RequestBody Correction it) {
    residents.correct(
        caller, resident, it.version(), told(it.data(), it.source(), it.basis(), it.confirmed()));
    return view(residents.card(caller, resident));
  }

  private static Told told(
      Map<Datum, @Nullable String> data,
      String source,
      @Nullable String basis,
      @Nullable Boolean confirmed) {
    var given =
        data.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, it -> Objects.requireNonNullElse(it.getValue(), "")));
    return new Told(
        given,
        source,
        basis == null || basis.isBlank() ? Journal.DUTY : basis.strip(),
        Boolean.TRUE.equals(confirmed));
  }

  private ResidentView view(Residents.Card card) {
    var located = card.located();
    var resident = located.resident();
    var grid = places.named(java.util.Set.of(located.grid())).get(located.grid());
    var by = new HashSet<UUID>();
    Stream.concat(
            Stream.ofNullable(located.enteredBy()),
            card.latest().values().stream().map(Change::post).filter(Objects::nonNull))
        .forEach(by::add);
    return new ResidentView(
        resident.residentId(),
        resident.household(),
        located.address(),
        grid == null ? null : PlaceView.of(grid),
        resident.whereabouts(),
        resident.ageAt(LocalDate.ofInstant(clock.instant(), WorkDays.ZONE)),
        resident.version(),
        located.synthetic(),
        ResidentView.data(located, card.latest(), posts.titles(by)));
  }
}
