package org.linli.authority.signin;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for one's own API tokens. */
@RestController
@RequestMapping("/api/tokens")
class TokenResource {

  private final Tokens tokens;

  TokenResource(Tokens tokens) {
    this.tokens = tokens;
  }

  record NewToken(@Schema(example = "hospital dashboard") String label, Instant until) {}

  record TokenView(UUID id, String label, UUID post, Instant madeAt, Instant until) {}

  @GetMapping
  List<TokenView> own(Caller caller) {
    return tokens.own(caller).stream()
        .map(it -> new TokenView(it.id(), it.label(), it.post(), it.madeAt(), it.endsAt()))
        .toList();
  }

  @PostMapping
  @ResponseStatus(CREATED)
  Tokens.Made make(Caller caller, @RequestBody NewToken it) {
    return tokens.make(caller, it.label(), it.until());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(NO_CONTENT)
  void end(Caller caller, @PathVariable UUID id) {
    tokens.end(caller, id);
  }
}
