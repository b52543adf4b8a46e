package org.linli.people.privacy;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.edge.Refuses;
import org.linli.people.Masked;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.linli.people.residents.ResidentView;
import org.linli.places.Place;
import org.linli.places.Places;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what is kept about a household, behind its signed link. */
@RestController
@RequestMapping("/api/home/{token}/data")
@Refuses({403, 410})
class MyDataResource {

  private final MyData mine;
  private final CorrectionRequests requests;
  private final Places places;
  private final Posts posts;

  MyDataResource(MyData mine, CorrectionRequests requests, Places places, Posts posts) {
    this.mine = mine;
    this.requests = requests;
    this.places = places;
    this.posts = posts;
  }

  record PersonView(ResidentId resident, String name, List<ResidentView.DatumView> data) {}

  /**
   * Who looked at which data and other items by name: the post and its place, never the officer's
   * name.
   */
  record LookView(
      UUID id,
      Instant at,
      String name,
      List<Datum> data,
      List<String> items,
      Reveal.Purpose purpose,
      String words,
      String post,
      String place) {}

  enum Outcome {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  record AskedView(
      UUID id,
      String name,
      Datum datum,
      @Nullable String wanted,
      Instant askedAt,
      LocalDate due,
      Outcome state,
      @Nullable Instant decidedAt,
      @Nullable String by,
      @Nullable String reason) {}

  record MyDataView(List<PersonView> people, List<AskedView> requests) {}

  record NewRequest(
      UUID id,
      ResidentId resident,
      Datum datum,
      @Schema(example = "10012345678") String value,
      @Schema(example = "换了手机号") @Nullable String words) {}

  @GetMapping
  MyDataView mine(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    var kept = mine.byLink(token);
    var names =
        kept.people().stream()
            .collect(
                Collectors.toMap(
                    it -> it.resident().residentId(), it -> Masked.name(it.resident().name())));
    return new MyDataView(
        people(kept), kept.requests().stream().map(it -> asked(it, names)).toList());
  }

  @GetMapping("/looks")
  Page<LookView> looks(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, Page.Ask ask) {
    var looks = mine.looks(token, ask);
    var places =
        this.places.named(
            looks.items().stream().map(it -> it.reveal().place()).collect(Collectors.toSet()));
    return looks.map(it -> look(it, places));
  }

  @PostMapping("/correction-requests")
  @Refuses({403, 410, 429})
  @ResponseStatus(CREATED)
  void ask(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody NewRequest it) {
    requests.ask(
        token,
        new CorrectionRequests.Asked(
            it.id(),
            it.resident(),
            it.datum(),
            it.value(),
            Objects.requireNonNullElse(it.words(), "")));
  }

  private List<PersonView> people(MyData.Kept kept) {
    var by = new HashSet<UUID>();
    for (var person : kept.people()) {
      if (person.enteredBy() != null) by.add(person.enteredBy());
    }
    kept.changes()
        .values()
        .forEach(changes ->
            changes
                .values()
                .forEach(it -> {
                  if (it.post() != null) by.add(it.post());
                }));
    var titles = posts.titles(by);
    return kept.people().stream()
        .map(it -> {
          var id = it.resident().residentId();
          return new PersonView(
              id,
              Masked.name(it.resident().name()),
              ResidentView.data(it, kept.changes().getOrDefault(id, Map.of()), titles));
        })
        .toList();
  }

  private static LookView look(MyData.Looked it, Map<PlaceCode, Place> known) {
    var reveal = it.reveal();
    var place = known.get(reveal.place());
    return new LookView(
        reveal.id(),
        reveal.at(),
        Masked.name(it.name()),
        reveal.data(),
        reveal.items(),
        reveal.purpose(),
        reveal.words(),
        reveal.postTitle(),
        place == null || place.code().equals(PlaceCode.COUNTRY) ? "" : place.name());
  }

  private static AskedView asked(CorrectionRequest it, Map<ResidentId, String> names) {
    Instant at = null;
    String by = null;
    String reason = null;
    switch (it.state()) {
      case CorrectionRequest.State.Open _ -> {}
      case CorrectionRequest.State.Accepted accepted -> {
        at = accepted.at();
        by = accepted.postTitle();
      }
      case CorrectionRequest.State.Declined declined -> {
        at = declined.at();
        by = declined.postTitle();
        reason = declined.reason();
      }
    }
    return new AskedView(
        it.id(),
        names.getOrDefault(it.resident(), ""),
        it.datum(),
        it.datum().masked(it.wanted()),
        it.askedAt(),
        it.due(),
        Outcome.valueOf(it.state().label()),
        at,
        by,
        reason);
  }
}
