package org.linli.people.privacy;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.linli.people.residents.Located;
import org.linli.people.residents.ResidentData;
import org.linli.people.residents.Residents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the desk where people's corrections are decided. */
@RestController
@RequestMapping("/api")
class CorrectionResource {

  private final CorrectionRequests requests;
  private final Residents residents;

  CorrectionResource(CorrectionRequests requests, Residents residents) {
    this.requests = requests;
    this.residents = residents;
  }

  /**
   * {@code now} is covered. {@code wanted} was given for this desk to look at and stands clear, but
   * for what proves an identity, which only those see who may uncover it.
   */
  record RequestView(
      UUID id,
      ResidentId resident,
      HouseholdId household,
      String name,
      String address,
      Datum datum,
      @Nullable String now,
      @Nullable String wanted,
      String words,
      Instant askedAt,
      LocalDate due) {}

  record Decision(
      boolean accepted,
      @Schema(example = "与证件一致") @Nullable String reason,
      @Nullable Boolean confirmed) {}

  @GetMapping("/correction-requests")
  Page<RequestView> open(
      Caller caller, @RequestParam(defaultValue = "0") PlaceCode within, Page.Ask ask) {
    var open = requests.open(caller, within, ask);
    var people =
        residents.named(
            open.items().stream().map(CorrectionRequest::resident).collect(Collectors.toSet()));
    return open.map(it -> view(caller, it, Objects.requireNonNull(people.get(it.resident()))));
  }

  @PutMapping("/residents/{resident}/correction-requests/{id}/decision")
  @ResponseStatus(NO_CONTENT)
  void decide(
      Caller caller,
      @PathVariable ResidentId resident,
      @PathVariable UUID id,
      @RequestBody Decision it) {
    if (it.accepted()) {
      requests.accept(caller, resident, id, Boolean.TRUE.equals(it.confirmed()));
    } else {
      requests.decline(caller, resident, id, Objects.requireNonNullElse(it.reason(), ""));
    }
  }

  private static RequestView view(Caller caller, CorrectionRequest it, Located person) {
    var datum = it.datum();
    var clear = !datum.isMasked() || caller.powers().contains(Reveal.powerFor(datum));
    return new RequestView(
        it.id(),
        it.resident(),
        person.resident().household(),
        Masked.name(person.resident().name()),
        person.address(),
        datum,
        datum.masked(ResidentData.of(person.resident()).get(datum)),
        clear ? it.wanted() : datum.masked(it.wanted()),
        it.words(),
        it.askedAt(),
        it.due());
  }
}
