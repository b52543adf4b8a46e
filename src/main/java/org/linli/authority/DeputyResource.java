package org.linli.authority;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for deputies. */
@RestController
@RequestMapping("/api")
class DeputyResource {

  private final Deputies deputies;

  DeputyResource(Deputies deputies) {
    this.deputies = deputies;
  }

  /** {@code from} is now when left out. */
  record NewDeputy(
      @Schema(example = "wang-fang") String user, @Nullable Instant from, Instant until) {}

  @GetMapping("/posts/{id}/colleagues")
  List<Deputies.Colleague> colleagues(
      Caller caller, @PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
    return deputies.colleagues(caller, id, q);
  }

  @PostMapping("/posts/{id}/deputies")
  @ResponseStatus(CREATED)
  void name(Caller caller, @PathVariable UUID id, @RequestBody NewDeputy it) {
    deputies.name(caller, id, it.user().strip(), it.from(), it.until());
  }

  @DeleteMapping("/deputies/{id}")
  @ResponseStatus(NO_CONTENT)
  void end(Caller caller, @PathVariable UUID id) {
    deputies.end(caller, id);
  }
}
