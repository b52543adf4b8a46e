package org.linli.facts.asks;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for what a household is asked, behind its signed link. */
@RestController
@RequestMapping("/api/home/{token}/asks")
@Refuses({403, 410})
class HomeAsksResource {

  private final HomeAsks asks;

  HomeAsksResource(HomeAsks asks) {
    this.asks = asks;
  }

  record HomeAnswers(UUID id, List<Answer.Sent> answers) {}

  @GetMapping
  List<About> asked(@Parameter(example = "kZ3x0y7Qm1") @PathVariable String token) {
    return asks.of(token);
  }

  @PostMapping
  Answered answer(
      @Parameter(example = "kZ3x0y7Qm1") @PathVariable String token, @RequestBody HomeAnswers it) {
    return asks.take(token, it.id(), it.answers());
  }
}
