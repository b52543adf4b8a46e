package org.linli.command.teams;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.linli.command.teams.SecondmentResource.DutyView;
import org.linli.command.teams.TeamView.SecondmentView;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for whoever is lent. */
@RestController
@RequestMapping("/api/command/secondments/mine")
class OwnSecondmentResource {

  private final OwnSecondment own;
  private final TeamViews views;

  OwnSecondmentResource(OwnSecondment own, TeamViews views) {
    this.own = own;
    this.views = views;
  }

  /** Where they stand, who commands them, and their duties. */
  record OwnView(SecondmentView secondment, List<DutyView> duties) {}

  /** Empty for whoever is not lent. */
  @GetMapping
  List<OwnView> mine(Caller caller) {
    return own.of(caller).stream()
        .map(it ->
            new OwnView(
                views.secondments(caller, List.of(it)).getFirst(),
                own.duties(it.it().id()).stream().map(DutyView::of).toList()))
        .toList();
  }

  /** Said again, as a phone does that had no answer, it changes nothing. */
  @PutMapping("/{id}/duties/{number}/completion")
  @ResponseStatus(NO_CONTENT)
  @Refuses(409)
  void finish(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-17") TeamKey id,
      @PathVariable @Parameter(example = "1") int number) {
    own.finish(caller, id, number);
  }
}
