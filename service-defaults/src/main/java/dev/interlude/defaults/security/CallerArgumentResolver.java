package dev.interlude.defaults.security;

import dev.interlude.defaults.Caller;
import dev.interlude.defaults.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controller methods their {@link Caller}. */
final class CallerArgumentResolver implements HandlerMethodArgumentResolver {
  private final CallerReader reader;

  CallerArgumentResolver(CallerReader reader) {
    this.reader = reader;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binderFactory) {
    var caller = reader.of(SecurityContextHolder.getContext().getAuthentication());
    if (caller == null && !parameter.isOptional()) {
      throw Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated", "Send a bearer token.");
    }
    return caller;
  }
}
