package dev.interlude.analytics.figures.serving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Takes parameters as they are: binding would cut the name of a unit at a comma. */
@Configuration(proxyBeanMethods = false)
class FigureParametersResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == FigureParameters.class;
  }

  @Override
  public FigureParameters resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binderFactory) {
    String[] units = request.getParameterValues("unit");
    return new FigureParameters(
        request.getParameter("by"),
        units == null ? List.of() : List.of(units),
        request.getParameter("period"),
        request.getParameter("from"),
        request.getParameter("to"),
        request.getParameter("format"));
  }
}
