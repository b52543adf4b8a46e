package org.linli.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linli.base.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refuses by its size what an address does not take, before a byte of it is read: the framework
 * would write all of it to disk first, also for somebody who has not signed in.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class UploadFilter extends HttpFilter {

  private final transient List<UploadBound> bounds;
  private final transient FilterProblems problems;

  UploadFilter(List<UploadBound> bounds, FilterProblems problems) {
    this.bounds = bounds;
    this.problems = problems;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var refusal = refusal(request);
    if (refusal.isEmpty()) chain.doFilter(request, response);
    else problems.tell(refusal.get(), request, response);
  }

  /** Who does not say how much it is could send any amount. */
  private Optional<Refusal> refusal(HttpServletRequest request) {
    if (!isMultipart(request)) return Optional.empty();
    var size = request.getContentLengthLong();
    return bounds.stream()
        .filter(it -> it.isOf(request.getMethod(), request.getRequestURI()))
        .filter(it -> size < 0 || size > it.bytes())
        .map(it -> size < 0 ? Refusal.because(EdgeReason.LENGTH_UNKNOWN) : it.refusal().get())
        .findFirst();
  }

  private static boolean isMultipart(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
