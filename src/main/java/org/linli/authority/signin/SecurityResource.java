package org.linli.authority.signin;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.authority.Account;
import org.linli.base.Page;
import org.linli.edge.Caller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for the security of sign-in: the log, lockouts, others' sessions, lost second factors. */
@RestController
@RequestMapping("/api")
class SecurityResource {

  private final Security security;
  private final SignInLog log;

  SecurityResource(Security security, SignInLog log) {
    this.security = security;
    this.log = log;
  }

  record LockedView(String user, String name, @Nullable Instant lockedUntil) {

    static LockedView of(Account account) {
      return new LockedView(account.user(), account.name(), account.lockedUntil());
    }
  }

  record SessionLine(String address, String agent, Instant openedAt, Instant lastSeenAt) {

    static SessionLine of(Sessions.Open it) {
      return new SessionLine(
          it.browser().address(), it.browser().agent(), it.openedAt(), it.lastSeenAt());
    }
  }

  @GetMapping("/sign-ins")
  Page<SignInLog.Line> log(
      Caller caller, @RequestParam(defaultValue = "") String user, Page.Ask ask) {
    return log.within(caller, user, ask);
  }

  @GetMapping("/lockouts")
  Page<LockedView> locked(Caller caller, Page.Ask ask) {
    return security.locked(caller, ask).map(LockedView::of);
  }

  @DeleteMapping("/accounts/{user}/lockout")
  @ResponseStatus(NO_CONTENT)
  void lift(Caller caller, @Parameter(example = "wang-fang") @PathVariable String user) {
    security.lift(caller, user);
  }

  @GetMapping("/accounts/{user}/sessions")
  List<SessionLine> sessions(
      Caller caller, @Parameter(example = "wang-fang") @PathVariable String user) {
    return security.sessions(caller, user).stream().map(SessionLine::of).toList();
  }

  @DeleteMapping("/accounts/{user}/sessions")
  @ResponseStatus(NO_CONTENT)
  void endSessions(Caller caller, @Parameter(example = "wang-fang") @PathVariable String user) {
    security.endSessions(caller, user);
  }

  @DeleteMapping("/accounts/{user}/second-factor")
  @ResponseStatus(NO_CONTENT)
  void removeSecondFactor(
      Caller caller, @Parameter(example = "wang-fang") @PathVariable String user) {
    security.removeSecondFactor(caller, user);
  }
}
