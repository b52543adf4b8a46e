package org.linli.authority.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linli.base.Refusal;
import org.linli.edge.EdgeReason;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** A handler that takes a {@link Self} is only reached by someone signed in. */
@Component
class SelfArgument implements HandlerMethodArgumentResolver {

  private final SignedIn signedIn;

  SelfArgument(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Self.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var http = request.getNativeRequest(HttpServletRequest.class);
    if (http == null) throw Refusal.because(EdgeReason.NOT_SIGNED_IN);
    return signedIn.selfOf(http).orElseThrow(() -> Refusal.because(EdgeReason.NOT_SIGNED_IN));
  }
}
