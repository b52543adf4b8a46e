package org.linli.cases.assists;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.linli.base.Page;
import org.linli.base.PlaceCode;
import org.linli.calendar.Limit;
import org.linli.cases.CaseId;
import org.linli.cases.CaseStep.Act;
import org.linli.cases.Unit;
import org.linli.catalogue.SourceAgency;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for units that assist with a case. */
@RestController
class AssistResource {

  private final Assists assists;
  private final AssistLists lists;
  private final AssistViews views;

  AssistResource(Assists assists, AssistLists lists, AssistViews views) {
    this.assists = assists;
    this.lists = lists;
    this.views = views;
  }

  /** {@code agency} is left out for the place's own people. */
  record Asking(
      PlaceCode place,
      @Nullable SourceAgency agency,
      @Schema(example = "查看地下管线是否破损") String part,
      Limit limit) {}

  /** {@code words}: the answer, or why. */
  record Acting(Act act, @Schema(example = "管线完好，不是本处漏水") String words) {}

  @GetMapping("/api/cases/{id}/assists")
  AssistView.All of(Caller caller, @PathVariable @Parameter(example = "420102002-1") CaseId id) {
    return views.of(assists.of(caller, id));
  }

  @PostMapping("/api/cases/{id}/assists")
  @ResponseStatus(CREATED)
  @Refuses({403, 409, 422})
  AssistView.All ask(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @RequestBody Asking it) {
    var wish = new Assists.Wish(new Unit(it.place(), it.agency()), it.part(), it.limit());
    return views.of(assists.ask(caller, id, wish));
  }

  @PostMapping("/api/cases/{id}/assists/{number}/steps")
  @Refuses({403, 409, 422})
  AssistView.All act(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") CaseId id,
      @PathVariable @Parameter(example = "1") int number,
      @RequestBody Acting it) {
    return views.of(assists.act(caller, id, number, it.act(), it.words()));
  }

  @GetMapping("/api/case-assists")
  Page<AssistView.Line> list(
      Caller caller, @RequestParam(defaultValue = "MINE") AssistLists.Whose whose, Page.Ask ask) {
    var found = lists.list(caller, whose, ask);
    return ask.of(found.total(), views.lines(found.items()));
  }
}
