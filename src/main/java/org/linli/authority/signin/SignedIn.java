package org.linli.authority.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.linli.base.Refusal;
import org.linli.edge.Caller;
import org.linli.edge.CallerResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads who is asking from the bearer token, or else from the session's cookie. */
@Component
class SignedIn implements CallerResolver {

  static final String COOKIE = "linli_session";
  private static final String BEARER = "Bearer ";

  private final Sessions sessions;

  SignedIn(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Who may act; a session that must do something else first is refused with what that is. */
  @Override
  public Optional<Caller> callerOf(HttpServletRequest request) {
    var self = selfOf(request);
    self.map(it -> it.confinement().reason())
        .ifPresent(reason -> {
          throw Refusal.because(reason);
        });
    return self.map(Self::caller);
  }

  Optional<Self> selfOf(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(BEARER)) {
      return sessions
          .byToken(header.substring(BEARER.length()).strip())
          .map(it -> new Self(it, Confinement.FREE, request.getRemoteAddr()));
    }
    return secretOf(request)
        .flatMap(sessions::byCookie)
        .map(it -> new Self(it.caller(), it.confinement(), request.getRemoteAddr()));
  }

  static Optional<String> secretOf(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies == null) return Optional.empty();
    return Arrays.stream(cookies)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(Cookie::getValue)
        .findFirst();
  }
}
