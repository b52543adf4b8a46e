package org.linli.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A handler that takes a {@link Caller} is only reached by someone signed in. */
@Component
class CallerArgument implements HandlerMethodArgumentResolver {

  private final ObjectProvider<CallerResolver> resolver;

  CallerArgument(ObjectProvider<CallerResolver> resolver) {
    this.resolver = resolver;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var http = request.getNativeRequest(HttpServletRequest.class);
    if (http == null) throw Refusal.because(EdgeReason.NOT_SIGNED_IN);
    return resolver
        .getObject()
        .callerOf(http)
        .orElseThrow(() -> Refusal.because(EdgeReason.NOT_SIGNED_IN));
  }
}
