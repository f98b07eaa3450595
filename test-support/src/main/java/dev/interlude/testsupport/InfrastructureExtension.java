package dev.interlude.testsupport;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test methods the {@link Infrastructure} of this JVM as a parameter. */
public final class InfrastructureExtension implements BeforeAllCallback, ParameterResolver {
  /** A loaded machine takes six times as long as a quiet one; what holds is seen at once anyway. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(PATIENCE);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Infrastructure.class;
  }

  @Override
  public Infrastructure resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return Infrastructure.shared();
  }
}
