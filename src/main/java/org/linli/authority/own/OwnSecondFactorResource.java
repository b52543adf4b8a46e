package org.linli.authority.own;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.authority.factor.FactorStanding;
import org.linli.authority.factor.SecondFactors;
import org.linli.authority.signin.Self;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for one's own second factor. */
@RestController
@RequestMapping("/api/account/second-factor")
@Refuses(429)
class OwnSecondFactorResource {

  private final OwnSecondFactors factors;

  OwnSecondFactorResource(OwnSecondFactors factors) {
    this.factors = factors;
  }

  enum State {
    NONE,
    BEGUN,
    IN_FORCE
  }

  /** {@code since} and the codes left are only told of one in force. */
  record StandingView(State state, @Nullable Instant since, @Nullable Integer recoveryCodesLeft) {}

  record PasswordAgain(@Schema(example = "a long pass phrase") String password) {}

  record Code(@Schema(example = "492039") String code) {}

  /** Shown this once; each opens the door one time instead of a code of the app. */
  record RecoveryCodes(List<String> recoveryCodes) {}

  @GetMapping
  StandingView standing(Self self) {
    return switch (factors.standing(self)) {
      case FactorStanding.None() -> new StandingView(State.NONE, null, null);
      case FactorStanding.Begun() -> new StandingView(State.BEGUN, null, null);
      case FactorStanding.InForce(var since, var left) ->
          new StandingView(State.IN_FORCE, since, left);
    };
  }

  @PostMapping
  SecondFactors.Setup begin(Self self, @RequestBody PasswordAgain it) {
    return factors.begin(self, it.password());
  }

  @PutMapping
  RecoveryCodes confirm(Self self, @RequestBody Code it) {
    return new RecoveryCodes(factors.confirm(self, it.code()));
  }

  @PostMapping("/recovery-codes")
  RecoveryCodes renewRecoveryCodes(Self self, @RequestBody PasswordAgain it) {
    return new RecoveryCodes(factors.renewRecoveryCodes(self, it.password()));
  }

  @PostMapping("/removal")
  @ResponseStatus(NO_CONTENT)
  void remove(Self self, @RequestBody PasswordAgain it) {
    factors.remove(self, it.password());
  }
}
