package org.linli.cases;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.linli.authority.Posts;
import org.linli.base.Page;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for rules that the installation sets, and what they were before. */
@RestController
@RequestMapping("/api/case-rules")
class RuleResource {

  private final Recurrences recurrences;
  private final RuleChanges changes;
  private final Posts posts;

  RuleResource(Recurrences recurrences, RuleChanges changes, Posts posts) {
    this.recurrences = recurrences;
    this.changes = changes;
    this.posts = posts;
  }

  record RecurrenceView(
      Recurrence.Spread spread,
      @Schema(example = "5") int least,
      @Schema(example = "1440") long hours) {}

  record RecurrenceList(List<RecurrenceView> recurrences, boolean mayChange) {}

  record NewRecurrence(
      @Schema(example = "5") int least,
      @Schema(example = "1440") int hours,
      @Schema(example = "市城运中心 2026 年第 3 次例会") String basis) {}

  /** {@code by} is the title of the post. */
  record RuleChangeView(
      Instant at,
      RuleChanges.About about,
      @Schema(example = "ARRIVE") String key,
      @Schema(example = "2wh / 30m") String was,
      @Schema(example = "1wh / 20m") String becomes,
      String basis,
      String by) {}

  @GetMapping("/recurrences")
  RecurrenceList recurrences(Caller caller) {
    return new RecurrenceList(
        recurrences.all(caller).entrySet().stream()
            .map(it ->
                new RecurrenceView(
                    it.getKey(), it.getValue().least(), it.getValue().within().toHours()))
            .toList(),
        RuleChanges.mayChange(caller));
  }

  @PutMapping("/recurrences/{spread}")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 422})
  void set(
      Caller caller,
      @PathVariable @Parameter(example = "SPOT") Recurrence.Spread spread,
      @RequestBody NewRecurrence it) {
    recurrences.set(caller, spread, it.least(), it.hours(), it.basis());
  }

  @GetMapping("/changes")
  Page<RuleChangeView> changes(Caller caller, Page.Ask ask) {
    var found = changes.list(caller, ask);
    var titles =
        posts.titles(
            found.items().stream().map(RuleChanges.Changed::post).collect(Collectors.toSet()));
    return ask.of(
        found.total(),
        found.items().stream()
            .map(it ->
                new RuleChangeView(
                    it.at(),
                    it.it().about(),
                    it.it().key(),
                    it.it().was(),
                    it.it().becomes(),
                    it.it().basis(),
                    titles.getOrDefault(it.post(), "")))
            .toList());
  }
}
