package org.linli.cases.whistles;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for each department's part in a whistle. */
@RestController
@RequestMapping("/api/whistles/{id}/calls/{agency}")
@Refuses({409, 422})
class CallResource {

  private final WhistleSteps steps;

  CallResource(WhistleSteps steps) {
    this.steps = steps;
  }

  record Ruling(boolean mustCome, @Schema(example = "地下空间消防属本部门职责") String words) {}

  /** {@code goes}: it is let go; otherwise {@code words} say what is still to be done. */
  record Release(boolean goes, @Schema(example = "东侧还有积水") String words) {}

  record NewRating(Rating.Solved solved, @Schema(example = "来得快，处置得当") String words) {}

  /** Calls one more department. */
  @PostMapping
  @ResponseStatus(NO_CONTENT)
  void summon(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestBody WhistleResource.Words it) {
    steps.summon(caller, id, agency, it.words());
  }

  @PostMapping("/acknowledgement")
  @ResponseStatus(NO_CONTENT)
  void acknowledge(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency) {
    steps.acknowledge(caller, id, agency);
  }

  /** It is there: by its own word, or the whistler's. */
  @PostMapping("/arrival")
  @ResponseStatus(NO_CONTENT)
  void arrive(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency) {
    steps.arrive(caller, id, agency);
  }

  @PostMapping("/refusal")
  @ResponseStatus(NO_CONTENT)
  void decline(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestBody WhistleResource.Words it) {
    steps.decline(caller, id, agency, it.words());
  }

  @PostMapping("/ruling")
  @ResponseStatus(NO_CONTENT)
  void rule(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestBody Ruling it) {
    steps.rule(caller, id, agency, it.mustCome(), it.words());
  }

  /** Its part is done, and it asks to leave. */
  @PostMapping("/leave")
  @ResponseStatus(NO_CONTENT)
  void askToLeave(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestBody WhistleResource.Words it) {
    steps.askToLeave(caller, id, agency, it.words());
  }

  @PostMapping("/release")
  @ResponseStatus(NO_CONTENT)
  void release(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestBody Release it) {
    steps.release(caller, id, agency, it.goes(), it.words());
  }

  @PostMapping("/recall")
  @ResponseStatus(NO_CONTENT)
  void recall(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestBody WhistleResource.Words it) {
    steps.recall(caller, id, agency, it.words());
  }

  @PutMapping("/rating")
  @ResponseStatus(NO_CONTENT)
  void rate(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") WhistleId id,
      @PathVariable @Parameter(example = "WATER") SourceAgency agency,
      @RequestBody NewRating it) {
    steps.rate(caller, id, agency, it.solved(), it.words());
  }
}
