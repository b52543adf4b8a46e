package org.linli.authority;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.linli.edge.Caller;
import org.linli.edge.CallerResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Reads who is asking from the bearer token, or else from the session's cookie. */
@Component
class SignedIn implements CallerResolver {

  static final String COOKIE = "linli_session";
  private static final String BEARER = "Bearer ";

  private final SignIn signIn;

  SignedIn(SignIn signIn) {
    this.signIn = signIn;
  }

  @Override
  public Optional<Caller> callerOf(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.startsWith(BEARER)) {
      return signIn.byToken(header.substring(BEARER.length()).strip());
    }
    return secretOf(request).flatMap(signIn::byCookie);
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
