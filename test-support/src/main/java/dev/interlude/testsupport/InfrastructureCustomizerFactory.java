package dev.interlude.testsupport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** Points the application of an {@link InterludeIntegrationTest} at the test infrastructure. */
final class InfrastructureCustomizerFactory implements ContextCustomizerFactory {
  @Override
  public @Nullable ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    var wanted =
        AnnotatedElementUtils.findMergedAnnotation(testClass, InterludeIntegrationTest.class);
    return wanted == null ? null : new Settings(wanted.service());
  }

  private record Settings(String service) implements ContextCustomizer {
    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      var settings = Infrastructure.shared().settings(service);
      var sources = context.getEnvironment().getPropertySources();
      var source = new MapPropertySource("interlude-test-infrastructure", settings);
      if (sources.contains("Inlined Test Properties")) {
        sources.addAfter("Inlined Test Properties", source);
      } else {
        sources.addFirst(source);
      }
    }
  }
}
