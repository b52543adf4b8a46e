package org.linli.cases.whistles;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import org.linli.calendar.Limit;
import org.linli.cases.RuleChanges;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the limits of whistles and for what a need takes. */
@RestController
@RequestMapping("/api/case-rules/whistles")
class WhistleRuleResource {

  private final WhistleRules rules;

  WhistleRuleResource(WhistleRules rules) {
    this.rules = rules;
  }

  record WhistleLimitView(Timing timing, Limit ordinary, Limit emergency) {}

  record WhistleNeedView(
      String key, String name, String englishName, List<SourceAgency> agencies) {}

  record WhistleRuleList(
      List<WhistleLimitView> limits, List<WhistleNeedView> needs, boolean mayChange) {}

  record NewWhistleLimit(
      Limit ordinary, Limit emergency, @Schema(example = "市城运中心 2026 年第 3 次例会") String basis) {}

  record NewWhistleNeed(
      @Schema(example = "电动车楼道充电") String name,
      @Schema(example = "Scooters charged in a stairwell") String englishName,
      List<SourceAgency> agencies,
      @Schema(example = "市城运中心 2026 年第 3 次例会") String basis) {}

  record NeedDropped(@Schema(example = "并入“群租、消防隐患”") String basis) {}

  record NeedMade(@Schema(example = "NEED_23") String key) {}

  @GetMapping
  WhistleRuleList all(Caller caller) {
    var all = rules.all(caller);
    return new WhistleRuleList(
        Arrays.stream(Timing.values())
            .map(it ->
                new WhistleLimitView(it, all.limits().of(it, false), all.limits().of(it, true)))
            .toList(),
        all.needs().stream()
            .map(it -> new WhistleNeedView(it.key(), it.name(), it.englishName(), it.agencies()))
            .toList(),
        RuleChanges.mayChange(caller));
  }

  @PutMapping("/limits/{timing}")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 422})
  void setLimit(
      Caller caller,
      @PathVariable @Parameter(example = "ANSWER") Timing timing,
      @RequestBody NewWhistleLimit it) {
    rules.setLimit(caller, timing, it.ordinary(), it.emergency(), it.basis());
  }

  @PostMapping("/needs")
  @ResponseStatus(CREATED)
  @Refuses({403, 422})
  NeedMade addNeed(Caller caller, @RequestBody NewWhistleNeed it) {
    return new NeedMade(rules.addNeed(caller, wish(it)));
  }

  @PutMapping("/needs/{key}")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 404, 422})
  void changeNeed(
      Caller caller,
      @PathVariable @Parameter(example = "FIRE") String key,
      @RequestBody NewWhistleNeed it) {
    rules.changeNeed(caller, key, wish(it));
  }

  @PostMapping("/needs/{key}/removal")
  @ResponseStatus(NO_CONTENT)
  @Refuses({403, 404, 422})
  void dropNeed(
      Caller caller,
      @PathVariable @Parameter(example = "FIRE") String key,
      @RequestBody NeedDropped it) {
    rules.dropNeed(caller, key, it.basis());
  }

  private static WhistleRules.Wish wish(NewWhistleNeed it) {
    return new WhistleRules.Wish(it.name(), it.englishName(), it.agencies(), it.basis());
  }
}
