package org.linli.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;

/** Tells a refusal from before the framework has chosen a handler as it is told from one. */
@Component
@ConditionalOnWebApplication
public class FilterProblems {

  private final HandlerExceptionResolver problems;
  private final LocaleResolver locales;

  FilterProblems(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      LocaleResolver locales) {
    this.problems = problems;
    this.locales = locales;
  }

  /** Writes the answer; what is no refusal anybody knows is thrown again. */
  public void tell(
      RuntimeException refused, HttpServletRequest request, HttpServletResponse response) {
    LocaleContextHolder.setLocale(locales.resolveLocale(request));
    try {
      if (problems.resolveException(request, response, null, refused) == null) throw refused;
    } finally {
      LocaleContextHolder.resetLocaleContext();
    }
  }
}
