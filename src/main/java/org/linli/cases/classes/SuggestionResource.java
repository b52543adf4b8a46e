package org.linli.cases.classes;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.cases.CaseId;
import org.linli.edge.Caller;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for suggestions. */
@RestController
@RequestMapping("/api/case-classes/suggestions")
class SuggestionResource {

  private final Suggestions suggestions;
  private final Classes classes;

  SuggestionResource(Suggestions suggestions, Classes classes) {
    this.suggestions = suggestions;
    this.classes = classes;
  }

  /** What was reported, as it was said; 2,000 characters at most. */
  record Reported(@Schema(example = "菜场门口的井盖没了，差点有人掉下去") String words) {}

  /**
   * What it may be, and why.
   *
   * @param name the class's in the language that was asked for
   * @param standard which of its standards, from 1; null where the words do not tell
   * @param share of certainty, 0 to 1
   * @param words what of the words speaks for it
   * @param cases closed ones in the asker's place it was learnt from, at most three
   */
  record SuggestionView(
      String leaf,
      String name,
      @Nullable Integer standard,
      double share,
      List<String> words,
      List<CaseId> cases) {}

  /** At most five, the surest first. It is a question and changes nothing; a person decides. */
  @PostMapping
  List<SuggestionView> suggest(Caller caller, @RequestBody Reported it) {
    var language = LocaleContextHolder.getLocale();
    return suggestions.suggest(caller, it.words()).stream()
        .map(one ->
            new SuggestionView(
                one.leaf(),
                classes.get(one.leaf()).name().in(language),
                one.standard(),
                one.share(),
                one.words(),
                one.cases()))
        .toList();
  }
}
