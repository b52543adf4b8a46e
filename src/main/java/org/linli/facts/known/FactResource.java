package org.linli.facts.known;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.catalogue.DataItems;
import org.linli.catalogue.SourceAgency;
import org.linli.catalogue.Values;
import org.linli.edge.Caller;
import org.linli.journal.Journal;
import org.linli.people.privacy.Reveal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what is known of one subject. */
@RestController
@RequestMapping("/api/facts/{subject}")
class FactResource {

  private final SubjectFacts facts;
  private final TellingCheck check;
  private final DataItems items;
  private final Posts posts;

  FactResource(SubjectFacts facts, TellingCheck check, DataItems items, Posts posts) {
    this.facts = facts;
    this.check = check;
    this.items = items;
    this.posts = posts;
  }

  /**
   * {@code asOf} is today when left out, {@code agency} the post's or the community, {@code basis}
   * everyday duty, {@code version} the newest.
   */
  record Correction(
      @Schema(example = "2") String value,
      @Schema(example = "上门核实") String source,
      @Nullable LocalDate asOf,
      @Nullable SourceAgency agency,
      @Schema(example = "duty") @Nullable String basis,
      @Nullable Integer version) {}

  /** {@code kept} where the value is one of an older version that the newest does not know. */
  record Corrected(boolean changed, boolean kept) {}

  record AskedFor(
      @Schema(example = "[\"DISABILITY_KIND\"]") Set<String> items,
      Reveal.Purpose purpose,
      @Schema(example = "送药上门") @Nullable String words) {}

  /**
   * The value that counts as it is kept, its words, and what each agency says, which may be
   * something else.
   */
  record ClearFact(String value, String words, List<ClearVoice> voices) {}

  record ClearVoice(SourceAgency agency, String words) {}

  record ClearFacts(Map<String, ClearFact> values) {}

  @GetMapping
  FactsView all(Caller caller, @PathVariable Subject subject) {
    var seen = facts.of(caller, subject);
    var titles =
        titles(
            Stream.concat(
                    seen.stated().stream().flatMap(it -> it.known().voices().stream()),
                    seen.unread().stream().map(FactStore.Line::voice))
                .toList());
    var language = LocaleContextHolder.getLocale();
    var names = check.places();
    return new FactsView(
        seen.row().subject(),
        seen.row().grid(),
        seen.stated().stream().map(it -> FactsView.item(it, titles, language, names)).toList(),
        seen.unread().stream()
            .map(it -> FactsView.line(items.item(it.item()), it, titles, language, names))
            .toList());
  }

  @GetMapping("/{item}/history")
  Page<FactsView.LineView> history(
      Caller caller,
      @PathVariable Subject subject,
      @PathVariable @Parameter(example = "DISABILITY_KIND") String item,
      Page.Ask ask) {
    var of = facts.item(item, subject);
    var lines = facts.history(caller, subject, of, ask);
    var titles = titles(lines.items().stream().map(FactStore.Line::voice).toList());
    var language = LocaleContextHolder.getLocale();
    var names = check.places();
    return lines.map(it -> FactsView.line(of, it, titles, language, names));
  }

  @PutMapping("/{item}")
  Corrected correct(
      Caller caller,
      @PathVariable Subject subject,
      @PathVariable @Parameter(example = "DISABILITY_KIND") String item,
      @RequestBody Correction it) {
    var of = facts.item(item, subject);
    var outcome =
        facts.correct(
            caller,
            new Telling(
                subject,
                of.key(),
                it.version() == null ? of.version() : it.version(),
                it.value(),
                voice(caller, it.agency()),
                it.source(),
                it.asOf() == null ? facts.today() : it.asOf(),
                it.basis() == null || it.basis().isBlank() ? Journal.DUTY : it.basis().strip()));
    return new Corrected(outcome.told() > 0, !outcome.kept().isEmpty());
  }

  /**
   * The values in clear; that they were shown stands in the journal and on the person's own page.
   */
  @PostMapping("/reveals")
  @ResponseStatus(CREATED)
  ResponseEntity<ClearFacts> reveal(
      Caller caller, @PathVariable Subject subject, @RequestBody AskedFor it) {
    var clear =
        facts.reveal(
            caller, subject, it.items(), it.purpose(), Objects.requireNonNullElse(it.words(), ""));
    var language = LocaleContextHolder.getLocale();
    var names = check.places();
    var values = new java.util.LinkedHashMap<String, ClearFact>();
    clear.forEach((key, known) -> {
      var voices =
          known.voices().stream()
              .map(voice ->
                  new ClearVoice(
                      voice.agency(),
                      Values.words(items.item(key), voice.value(), language, names)))
              .toList();
      values.put(key, new ClearFact(known.value(), voices.getFirst().words(), voices));
    });
    return ResponseEntity.status(CREATED)
        .cacheControl(CacheControl.noStore())
        .body(new ClearFacts(values));
  }

  /** Who is of a department speaks for it, and nobody else for the community. */
  private SourceAgency voice(Caller caller, @Nullable SourceAgency said) {
    if (said != null) return posts.voice(caller, said);
    var own = posts.office(caller).agency();
    return own == null ? SourceAgency.COMMUNITY : own;
  }

  private Map<UUID, String> titles(Collection<Voice> voices) {
    return posts.titles(
        voices.stream().map(Voice::post).filter(Objects::nonNull).collect(Collectors.toSet()));
  }
}
