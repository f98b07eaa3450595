package dev.interlude.testsupport;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test methods the {@link Infrastructure} of this JVM as a parameter. */
public final class InfrastructureExtension implements ParameterResolver {
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Infrastructure.class;
  }

  @Override
  public Infrastructure resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Infrastructure.shared();
  }
}
