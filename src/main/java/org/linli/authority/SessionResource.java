package org.linli.authority;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
import org.linli.places.Places;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** HTTP for signing in, changing post and signing out. */
@RestController
@RequestMapping("/api/session")
class SessionResource {

  private final SignIn signIn;
  private final Places places;

  SessionResource(SignIn signIn, Places places) {
    this.signIn = signIn;
    this.places = places;
  }

  record Credentials(
      @Schema(example = "wang-fang") String user,
      @Schema(example = "a long pass phrase") String password) {}

  record Choice(UUID post) {}

  record Who(String user, String name) {}

  record SessionView(
      Who account, PostView post, List<PostView> posts, Set<Power> powers, Instant expiresAt) {}

  @PostMapping
  @Refuses({401, 403, 429})
  ResponseEntity<SessionView> signIn(
      @RequestBody Credentials credentials, HttpServletRequest request) {
    var signed = signIn.signIn(credentials.user(), credentials.password(), request.getRemoteAddr());
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookie(signed.secret(), SignIn.LONGEST, request))
        .body(view(signed.session()));
  }

  @GetMapping
  SessionView session(Caller caller) {
    return view(signIn.session(caller));
  }

  @PutMapping("/post")
  SessionView actAs(Caller caller, @RequestBody Choice choice, HttpServletRequest request) {
    var secret =
        SignedIn.secretOf(request).orElseThrow(() -> Refusal.because(EdgeReason.NOT_SIGNED_IN));
    return view(signIn.actAs(secret, caller, choice.post()));
  }

  @DeleteMapping
  ResponseEntity<Void> signOut(HttpServletRequest request) {
    SignedIn.secretOf(request).ifPresent(signIn::signOut);
    return ResponseEntity.noContent()
        .header(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request))
        .build();
  }

  /** Strict same-site: another site's page can neither read nor use it. */
  private static String cookie(String secret, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(SignedIn.COOKIE, secret)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .path("/")
        .maxAge(age)
        .build()
        .toString();
  }

  private SessionView view(SignIn.Session session) {
    var account = session.account();
    return new SessionView(
        new Who(account.user(), account.name()),
        PostView.of(session.post(), places),
        session.posts().stream().map(post -> PostView.of(post, places)).toList(),
        session.post().role().powers(),
        session.expiresAt());
  }
}
