package org.linli.sweeps;

import static org.springframework.http.HttpStatus.CREATED;
import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for how long reports are kept, and for what keeps some days longer. */
@RestController
@RequestMapping("/api/daily-reports")
class KeepingResource {

  private final Keeping keeping;

  KeepingResource(Keeping keeping) {
    this.keeping = keeping;
  }

  record NewRule(@Schema(example = "30") int days, @Schema(example = "个人信息保护法第十九条") String basis) {}

  record NewHold(
      LocalDate first, LocalDate last, @Schema(example = "调查评估通知〔2026〕3号") String basis) {}

  @GetMapping("/keeping")
  Keeping.Rule rule(Caller caller) {
    return keeping.rule(caller);
  }

  @PutMapping("/keeping")
  Keeping.Rule change(Caller caller, @RequestBody NewRule it) {
    keeping.change(caller, it.days(), it.basis());
    return keeping.rule(caller);
  }

  @GetMapping("/days")
  Keeping.Days days(Caller caller, @RequestParam(defaultValue = "60") int limit) {
    return keeping.days(caller, Math.clamp(limit, 1, 400));
  }

  @GetMapping("/holds")
  List<Keeping.Hold> holds(Caller caller) {
    return keeping.holds(caller);
  }

  @PostMapping("/holds")
  @ResponseStatus(CREATED)
  Keeping.Hold hold(Caller caller, @RequestBody NewHold it) {
    return keeping.hold(caller, it.first(), it.last(), it.basis());
  }

  @DeleteMapping("/holds/{id}")
  @ResponseStatus(NO_CONTENT)
  void lift(Caller caller, @PathVariable UUID id) {
    keeping.lift(caller, id);
  }
}
