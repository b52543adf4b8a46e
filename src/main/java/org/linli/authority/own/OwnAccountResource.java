package org.linli.authority.own;

import static org.springframework.http.HttpStatus.NO_CONTENT;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.authority.signin.Self;
import org.linli.authority.signin.Sessions;
import org.linli.edge.Refuses;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for one's own password and open sessions. */
@RestController
@RequestMapping("/api/account")
class OwnAccountResource {

  private final OwnPasswords passwords;
  private final OwnSessions sessions;
  private final Sessions open;

  OwnAccountResource(OwnPasswords passwords, OwnSessions sessions, Sessions open) {
    this.passwords = passwords;
    this.sessions = sessions;
    this.open = open;
  }

  record PasswordChange(
      @Schema(example = "a long pass phrase") String present,
      @Schema(example = "three words of my own") String wanted) {}

  /** {@code here} marks the session that asks. */
  record SessionLine(
      UUID id, String address, String agent, Instant openedAt, Instant lastSeenAt, boolean here) {}

  @PutMapping("/password")
  @Refuses(429)
  @ResponseStatus(NO_CONTENT)
  void changePassword(Self self, @RequestBody PasswordChange it, HttpServletRequest request) {
    passwords.change(self, it.present(), it.wanted(), open.idOf(request));
  }

  @GetMapping("/sessions")
  List<SessionLine> sessions(Self self, HttpServletRequest request) {
    var here = open.idOf(request);
    return sessions.list(self).stream()
        .map(it ->
            new SessionLine(
                it.id(),
                it.browser().address(),
                it.browser().agent(),
                it.openedAt(),
                it.lastSeenAt(),
                it.id().equals(here)))
        .toList();
  }

  @DeleteMapping("/sessions/{id}")
  @ResponseStatus(NO_CONTENT)
  void endSession(Self self, @PathVariable UUID id) {
    sessions.end(self, id);
  }
}
