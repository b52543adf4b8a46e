package org.linli.facts.admission;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for forms that were sent back; a form's own page shows how they stand. */
@RestController
@RequestMapping("/api/returns/{id}")
@Refuses({409, 422})
class ReturnResource {

  private final Returns returns;

  ReturnResource(Returns returns) {
    this.returns = returns;
  }

  /** {@code deadline} is the form's later one, where the answer is that it is amended. */
  record Answer(
      ReturnStep.Kind kind, @Schema(example = "已延到下周五") String words, @Nullable Instant deadline) {}

  record Ruling(boolean upheld, @Schema(example = "清单外事项，社区有权拒绝") String words) {}

  @PostMapping("/answer")
  @ResponseStatus(NO_CONTENT)
  void answer(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") ReturnId id,
      @RequestBody Answer it) {
    returns.answer(caller, id, it.kind(), it.words(), it.deadline());
  }

  @PostMapping("/acceptance")
  @ResponseStatus(NO_CONTENT)
  void accept(Caller caller, @PathVariable @Parameter(example = "420102002-1") ReturnId id) {
    returns.accept(caller, id);
  }

  @PostMapping("/dispute")
  @ResponseStatus(NO_CONTENT)
  void dispute(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") ReturnId id,
      @RequestBody IssueResource.Words it) {
    returns.dispute(caller, id, it.words());
  }

  @PostMapping("/ruling")
  @ResponseStatus(NO_CONTENT)
  void rule(
      Caller caller,
      @PathVariable @Parameter(example = "420102002-1") ReturnId id,
      @RequestBody Ruling it) {
    returns.rule(caller, id, it.upheld(), it.words());
  }
}
