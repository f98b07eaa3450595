package dev.interlude.defaults.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Adds the defaults of all services below every other source of settings: {@code
 * interlude/defaults.properties}, and those of the profiles {@code container} and {@code
 * aot-training} above them.
 */
final class DefaultSettings implements EnvironmentPostProcessor, Ordered {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    addIfActive(environment, "aot-training");
    addIfActive(environment, "container");
    add(environment, "defaults");
  }

  private static void addIfActive(ConfigurableEnvironment environment, String profile) {
    if (environment.acceptsProfiles(Profiles.of(profile))) {
      add(environment, "defaults-" + profile);
    }
  }

  private static void add(ConfigurableEnvironment environment, String name) {
    try {
      var path = "classpath:interlude/" + name + ".properties";
      environment
          .getPropertySources()
          .addLast(
              new ResourcePropertySource(
                  "interlude " + name, path, DefaultSettings.class.getClassLoader()));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** After the application's own files, which decide on the profiles. */
  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 10;
  }
}
