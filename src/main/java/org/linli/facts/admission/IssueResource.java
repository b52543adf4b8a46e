package org.linli.facts.admission;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.WorkDays;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.linli.facts.admission.BurdenResource.Cost;
import org.linli.facts.admission.IssueView.Named;
import org.linli.law.Duties;
import org.linli.law.LegalBases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for forms that were let out. */
@RestController
@RequestMapping("/api/issues")
class IssueResource {

  private final Issues issues;
  private final IssueLog log;
  private final Returns returns;
  private final Burdens burdens;
  private final IssueViews views;
  private final LegalBases bases;
  private final Duties duties;

  IssueResource(
      Issues issues,
      IssueLog log,
      Returns returns,
      Burdens burdens,
      IssueViews views,
      LegalBases bases,
      Duties duties) {
    this.issues = issues;
    this.log = log;
    this.returns = returns;
    this.burdens = burdens;
    this.views = views;
    this.bases = bases;
    this.duties = duties;
  }

  /** What the form rests on, in words. */
  record Cited(String title, String englishTitle, String words, String englishWords) {}

  /**
   * One form in full. {@code basis} and {@code duty} are null while an emergency is not registered.
   */
  record Opened(
      IssueView issue,
      @Nullable Cited basis,
      @Nullable Named duty,
      Cost burden,
      List<IssueView.ReturnView> returns,
      List<IssueView.Line> log) {}

  record NewDeadline(Instant deadline) {}

  record Registration(
      @Schema(example = "PIPL-34") String basis,
      @Schema(example = "MZ-04") String duty,
      @Schema(example = "岸民表〔2026〕3号") String number) {}

  record Words(@Schema(example = "已由系统汇总，无需再填") String words) {}

  /** {@code place} is the caller's own when left out. */
  record NewReturn(
      @Nullable PlaceCode place,
      Return.Why reason,
      @Schema(example = "三天前民政已要过同一项") String words) {}

  record Made(ReturnId id) {}

  @GetMapping
  Page<IssueView> list(
      Caller caller,
      @RequestParam(defaultValue = "IN") Issues.Which which,
      @RequestParam(defaultValue = "false") boolean openOnly,
      Page.Ask ask) {
    var page = issues.list(caller, which, openOnly, ask);
    return ask.of(page.total(), views.of(caller, page.items()));
  }

  @GetMapping("/{id}")
  Opened one(Caller caller, @PathVariable UUID id) {
    return opened(caller, issues.get(caller, id));
  }

  private Opened opened(Caller caller, Issued it) {
    var id = it.issue().id();
    var all = returns.of(caller, id);
    var burden = burdens.of(List.of(id)).getOrDefault(id, Burden.NONE);
    return new Opened(
        views.of(caller, List.of(it)).getFirst(),
        bases
            .find(it.terms().basis())
            .map(basis -> {
              var named = Named.of(basis);
              return new Cited(
                  named.name(), named.englishName(), basis.words(), basis.englishWords());
            })
            .orElse(null),
        duties
            .find(
                it.terms().duty(),
                it.terms().agency(),
                it.issue().place(),
                LocalDate.ofInstant(it.issuedAt(), WorkDays.ZONE))
            .map(duty -> new Named(duty.name(), duty.englishName()))
            .orElse(null),
        Cost.of(1, all.size(), burden),
        views.returns(all),
        views.lines(log.of(id)));
  }

  @PutMapping("/{id}/deadline")
  @Refuses({409, 422})
  Opened moveDeadline(Caller caller, @PathVariable UUID id, @RequestBody NewDeadline it) {
    return opened(caller, issues.moveDeadline(caller, id, it.deadline()));
  }

  @PutMapping("/{id}/registration")
  @Refuses({409, 422})
  Opened register(Caller caller, @PathVariable UUID id, @RequestBody Registration it) {
    return opened(caller, issues.register(caller, id, it.basis(), it.duty(), it.number()));
  }

  @PostMapping("/{id}/withdrawal")
  @ResponseStatus(NO_CONTENT)
  @Refuses({409, 422})
  void withdraw(Caller caller, @PathVariable UUID id, @RequestBody Words it) {
    issues.withdraw(caller, id, it.words());
  }

  @PostMapping("/{id}/closing")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void close(Caller caller, @PathVariable UUID id) {
    issues.close(caller, id);
  }

  @PostMapping("/{id}/returns")
  @ResponseStatus(CREATED)
  @Refuses({409, 422})
  Made giveBack(Caller caller, @PathVariable UUID id, @RequestBody NewReturn it) {
    return new Made(returns.raise(caller, id, it.place(), it.reason(), it.words()).id());
  }
}
