package org.linli.edge;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.linli.base.Fault;
import org.linli.base.Page;
import org.linli.base.Refusal;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@code page} (from 0) and {@code size} (1 to 200, 50 when left out). */
@Component
class PageArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Page.Ask.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var faults = new ArrayList<Fault>();
    var page = number(request, "page", 0, 0, Page.Ask.FURTHEST, faults);
    var size = number(request, "size", Page.Ask.USUAL, 1, Page.Ask.MOST, faults);
    if (!faults.isEmpty()) throw Refusal.forFaults(EdgeReason.INVALID, faults);
    return new Page.Ask(page, size);
  }

  private static int number(
      NativeWebRequest request,
      String name,
      int usual,
      int least,
      int most,
      ArrayList<Fault> faults) {
    var given = request.getParameter(name);
    if (given == null || given.isBlank()) return usual;
    try {
      var number = Integer.parseInt(given.strip());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException notANumber) {
      // Told below, with the same words as a number out of range.
    }
    faults.add(Fault.at(name, given, EdgeFault.NOT_BETWEEN, least, most));
    return usual;
  }
}
