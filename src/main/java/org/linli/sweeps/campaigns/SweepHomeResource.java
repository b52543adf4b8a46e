package org.linli.sweeps.campaigns;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what a household says of itself in a sweep, behind its signed link. */
@RestController
@RequestMapping("/api/home/{token}/sweeps")
@Refuses({403, 410})
class SweepHomeResource {

  private final SweepHome home;

  SweepHomeResource(SweepHome home) {
    this.home = home;
  }

  /** {@code unwell}: residents' numbers; nobody where all are well. */
  record SelfReport(
      UUID id, @ArraySchema(schema = @Schema(example = "1042")) List<String> unwell) {}

  record AskedView(List<SweepView.Person> people, List<SweepView.UnderView> sweeps) {}

  record Reported(List<Standing> standings) {}

  @GetMapping
  AskedView asked(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    var asked = home.of(token);
    return new AskedView(
        SweepView.Person.of(asked.people()),
        asked.sweeps().stream().map(SweepView.UnderView::of).toList());
  }

  @PostMapping
  Reported report(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody SelfReport it) {
    return new Reported(home.take(token, it.id(), SweepView.numbers(it.unwell())));
  }
}
