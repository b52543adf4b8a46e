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
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Refuses by its size what an address does not take, before a byte of it is read: the framework
 * would write all of it to disk first, also for somebody who has not signed in.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class UploadFilter extends HttpFilter {

  private final transient List<UploadBound> bounds;
  private final transient HandlerExceptionResolver problems;
  private final transient LocaleResolver locales;

  UploadFilter(
      List<UploadBound> bounds,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      LocaleResolver locales) {
    this.bounds = bounds;
    this.problems = problems;
    this.locales = locales;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var refusal = refusal(request);
    if (refusal.isEmpty()) chain.doFilter(request, response);
    else tell(refusal.get(), request, response);
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

  private void tell(Refusal refused, HttpServletRequest request, HttpServletResponse response) {
    LocaleContextHolder.setLocale(locales.resolveLocale(request));
    try {
      if (problems.resolveException(request, response, null, refused) == null) throw refused;
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
