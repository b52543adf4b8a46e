package org.linli.authority.signin;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.authority.PostView;
import org.linli.authority.Posts;
import org.linli.base.Refusal;
import org.linli.edge.EdgeReason;
import org.linli.edge.Power;
import org.linli.edge.Refuses;
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
  private final Posts posts;

  SessionResource(SignIn signIn, Posts posts) {
    this.signIn = signIn;
    this.posts = posts;
  }

  /** {@code code} of the second factor, or a recovery code; asked for where one is set up. */
  record Credentials(
      @Schema(example = "wang-fang") String user,
      @Schema(example = "a long pass phrase") String password,
      @Schema(example = "492039") @Nullable String code) {}

  record Choice(UUID post) {}

  record Who(String user, String name) {}

  /** {@code failed} tells, at signing in only, what was tried in vain since the last time. */
  record SessionView(
      Who account,
      PostView post,
      List<PostView> posts,
      Set<Power> powers,
      Confinement confinement,
      Attempts.@Nullable Failed failed,
      Instant expiresAt) {}

  @PostMapping
  @Refuses({401, 403, 429})
  ResponseEntity<SessionView> signIn(
      @RequestBody Credentials credentials, HttpServletRequest request) {
    var agent = request.getHeader(HttpHeaders.USER_AGENT);
    var browser = new Sessions.Browser(request.getRemoteAddr(), agent == null ? "" : agent);
    var signed =
        signIn.signIn(credentials.user(), credentials.password(), credentials.code(), browser);
    return ResponseEntity.ok()
        .header(HttpHeaders.SET_COOKIE, cookie(signed.secret(), Sessions.LONGEST, request))
        .body(view(signed.session(), signed.failed()));
  }

  @GetMapping
  SessionView session(Self self) {
    return view(signIn.session(self), null);
  }

  @PutMapping("/post")
  SessionView actAs(Self self, @RequestBody Choice choice, HttpServletRequest request) {
    var secret =
        SignedIn.secretOf(request).orElseThrow(() -> Refusal.because(EdgeReason.NOT_SIGNED_IN));
    return view(signIn.actAs(secret, self, choice.post()), null);
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

  private SessionView view(SignIn.Session session, Attempts.@Nullable Failed failed) {
    var account = session.account();
    var views = posts.views(account.id(), session.posts());
    return new SessionView(
        new Who(account.user(), account.name()),
        views.get(session.posts().indexOf(session.post())),
        views,
        session.caller().powers(),
        session.confinement(),
        failed,
        session.expiresAt());
  }
}
