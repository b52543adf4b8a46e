package org.linli.facts.known;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.catalogue.DataItem;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.edge.Caller;
import org.linli.people.HouseholdId;
import org.linli.people.Masked;
import org.linli.people.ResidentId;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what departments have told about a place's residents lately. */
@RestController
@RequestMapping("/api/facts/received")
class ReceivedResource {

  private static final int LONGEST_DAYS = 3650;

  private final Received received;
  private final DataItems items;

  ReceivedResource(Received received, DataItems items) {
    this.received = received;
    this.items = items;
  }

  record ReceivedCount(
      SourceAgency agency,
      String item,
      String name,
      String englishName,
      long residents,
      Instant last) {}

  /**
   * A resident an item was told of; {@code words} covered where it is personal, of the agency's own
   * voice.
   */
  record ReceivedResident(
      ResidentId resident,
      @Nullable HouseholdId household,
      String name,
      String address,
      String words,
      @Nullable LocalDate asOf,
      @Nullable String source,
      boolean disputed) {}

  @GetMapping
  List<ReceivedCount> counts(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(defaultValue = "30") int days) {
    return received.counts(caller, place, within(days)).stream().map(this::count).toList();
  }

  @GetMapping("/residents")
  Page<ReceivedResident> residents(
      Caller caller,
      @RequestParam(defaultValue = "0") PlaceCode place,
      @RequestParam(defaultValue = "30") int days,
      @RequestParam SourceAgency agency,
      @RequestParam @Parameter(example = "DISABILITY_KIND") String item,
      Page.Ask ask) {
    var language = LocaleContextHolder.getLocale();
    return received
        .residents(caller, place, within(days), agency, item, ask)
        .map(it -> resident(it, items.item(item), agency, language));
  }

  private static int within(int days) {
    return Math.clamp(days, 1, LONGEST_DAYS);
  }

  private ReceivedCount count(ReceivedStore.Count it) {
    var item = items.has(it.item()) ? items.item(it.item()) : null;
    return new ReceivedCount(
        it.agency(),
        it.item(),
        item == null ? it.item() : item.name(),
        item == null ? it.item() : item.englishName(),
        it.residents(),
        it.last());
  }

  private static ReceivedResident resident(
      KnownRow it, DataItem item, SourceAgency agency, Locale language) {
    var known = it.get(item.key());
    var voice =
        known == null
            ? null
            : known.voices().stream()
                .filter(v -> v.agency() == agency)
                .findFirst()
                .orElse(known.voice());
    return new ReceivedResident(
        new ResidentId(it.subject().subdistrict(), it.subject().number()),
        it.household(),
        Masked.name(text(it, "NAME")),
        text(it, "RESIDENCE_ADDRESS"),
        voice == null ? "" : Covered.shown(item, Values.words(item, voice.value(), language)),
        voice == null ? null : voice.asOf(),
        voice == null ? null : voice.source(),
        known != null && known.isDisputed());
  }

  private static String text(KnownRow it, String item) {
    var value = it.value(item);
    return value == null ? "" : value;
  }
}
