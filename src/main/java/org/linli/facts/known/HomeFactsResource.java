package org.linli.facts.known;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Posts;
import org.linli.catalogue.ItemSubject;
import org.linli.catalogue.Values;
import org.linli.edge.Refuses;
import org.linli.people.Masked;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what is known of a home and its people beside their register cards, behind its link. */
@RestController
@RequestMapping("/api/home/{token}/facts")
@Refuses({403, 410})
class HomeFactsResource {

  private final SubjectFacts facts;
  private final TellingCheck check;
  private final Posts posts;

  HomeFactsResource(SubjectFacts facts, TellingCheck check, Posts posts) {
    this.facts = facts;
    this.check = check;
    this.posts = posts;
  }

  /**
   * @param words what counts, in words of the reader's language; covered as on every screen
   * @param voices what counts, and where sources say different things what each says
   */
  record KeptFact(
      String name,
      String englishName,
      @Nullable String unit,
      String words,
      List<FactsView.VoiceView> voices) {}

  /**
   * @param name a resident's, covered; null of the household and its dwelling
   */
  record KeptView(ItemSubject kind, @Nullable String name, List<KeptFact> facts) {}

  @GetMapping
  List<KeptView> kept(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    var home = facts.byLink(token);
    var titles =
        posts.titles(
            home.stream()
                .flatMap(it -> it.stated().stream())
                .flatMap(it -> it.known().voices().stream())
                .map(Voice::post)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    var language = LocaleContextHolder.getLocale();
    var names = check.places();
    return home.stream()
        .map(it ->
            new KeptView(
                it.kind(),
                it.name() == null ? null : Masked.name(it.name()),
                it.stated().stream().map(one -> fact(one, titles, language, names)).toList()))
        .toList();
  }

  private static KeptFact fact(
      SubjectFacts.Stated it, Map<UUID, String> titles, Locale language, Values.PlaceNames names) {
    var seen = FactsView.item(it, titles, language, names);
    return new KeptFact(
        seen.name(),
        seen.englishName(),
        seen.unit(),
        seen.words(),
        seen.voices().stream().filter(voice -> voice.counts() || seen.disputed()).toList());
  }
}
