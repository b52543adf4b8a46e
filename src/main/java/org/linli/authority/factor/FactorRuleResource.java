package org.linli.authority.factor;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.linli.authority.Role;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the roles that must have a second factor. */
@RestController
@RequestMapping("/api/second-factor-rules")
class FactorRuleResource {

  private final FactorRules rules;

  FactorRuleResource(FactorRules rules) {
    this.rules = rules;
  }

  record Requirement(boolean required) {}

  @GetMapping
  List<FactorRules.Standing> list(Caller caller) {
    return rules.list(caller);
  }

  @PutMapping("/{role}")
  @ResponseStatus(NO_CONTENT)
  void require(
      Caller caller,
      @Parameter(example = "GRID_WORKER") @PathVariable Role role,
      @RequestBody Requirement it) {
    rules.require(caller, role, it.required());
  }
}
