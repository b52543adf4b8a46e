package org.linli.people.privacy;

import static org.springframework.http.HttpStatus.CREATED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.edge.Caller;
import org.linli.people.ResidentId;
import org.linli.people.residents.Datum;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for uncovering personal data. The answer is not to be kept by anybody on its way. */
@RestController
@RequestMapping("/api/residents/{resident}/reveals")
class RevealResource {

  private final Reveals reveals;

  RevealResource(Reveals reveals) {
    this.reveals = reveals;
  }

  record Asked(
      Set<Datum> data, Reveal.Purpose purpose, @Schema(example = "送药上门") @Nullable String words) {}

  record Clear(Map<Datum, String> values) {}

  @PostMapping
  @ResponseStatus(CREATED)
  ResponseEntity<Clear> reveal(
      Caller caller, @PathVariable ResidentId resident, @RequestBody Asked it) {
    var clear =
        reveals.reveal(
            caller, resident, it.data(), it.purpose(), Objects.requireNonNullElse(it.words(), ""));
    return ResponseEntity.status(CREATED)
        .cacheControl(CacheControl.noStore())
        .body(new Clear(clear));
  }
}
