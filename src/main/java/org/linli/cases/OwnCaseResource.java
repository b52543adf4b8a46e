package org.linli.cases;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.cases.classes.Classes;
import org.linli.edge.Refuses;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for who reported something: by the household's link, or by the case's own. */
@RestController
class OwnCaseResource {

  private final OwnCases own;
  private final CaseReports reports;
  private final CaseViews views;
  private final Classes classes;

  OwnCaseResource(OwnCases own, CaseReports reports, CaseViews views, Classes classes) {
    this.own = own;
    this.reports = reports;
    this.views = views;
    this.classes = classes;
  }

  record Verdict(
      boolean resolved, boolean satisfied, @Schema(example = "修得很快") @Nullable String words) {}

  @PostMapping("/api/home/{token}/cases")
  @ResponseStatus(CREATED)
  @Refuses({403, 404, 410, 422})
  CaseView.Own report(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody Telling told) {
    return view(reports.report(token, told));
  }

  /** What others have told of the same near by; {@code alike} is null where there is none. */
  record Others(@Nullable OthersView alike) {}

  /**
   * @param main to be named as the same
   * @param what the class, in words
   * @param told how many have told it
   * @param since when the first of them did
   */
  record OthersView(
      CaseId main,
      @Schema(example = "停电与电压") String what,
      @Schema(example = "23") long told,
      @Schema(example = "HANDLING") String state,
      Instant since) {}

  @PostMapping("/api/home/{token}/cases/look")
  @Refuses({403, 404, 410, 422})
  Others look(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody Telling told) {
    var language = LocaleContextHolder.getLocale();
    var found = own.alike(token, told);
    return new Others(
        found
            .map(it ->
                new OthersView(
                    it.main(),
                    classes.get(it.leaf()).name().in(language),
                    it.told(),
                    it.state(),
                    it.since()))
            .orElse(null));
  }

  @GetMapping("/api/home/{token}/cases")
  @Refuses({403, 410})
  List<CaseView.Own> ofHousehold(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    return views.own(own.ofHousehold(token), own::link);
  }

  @GetMapping("/api/case-links/{token}")
  CaseView.Own one(@Parameter(example = "QxkNq3YAAAAA") @PathVariable String token) {
    return view(own.byLink(token));
  }

  @PostMapping("/api/case-links/{token}/evaluation")
  @Refuses({409, 422})
  CaseView.Own evaluate(
      @Parameter(example = "QxkNq3YAAAAA") @PathVariable String token, @RequestBody Verdict it) {
    var words = it.words() == null ? "" : it.words().strip();
    return view(own.evaluate(token, new CaseFile.Verdict(it.resolved(), it.satisfied()), words));
  }

  @PostMapping("/api/case-links/{token}/withdrawal")
  @Refuses({409})
  CaseView.Own withdraw(@Parameter(example = "QxkNq3YAAAAA") @PathVariable String token) {
    return view(own.withdraw(token));
  }

  private CaseView.Own view(CaseFile file) {
    return views.own(file, own.link(file.id()), own.log(file.id()), own.main(file).orElse(null));
  }
}
