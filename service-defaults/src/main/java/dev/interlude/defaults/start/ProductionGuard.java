package dev.interlude.defaults.start;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Profiles;

/** Under the profile {@code production}, refuses demo secrets and the demo's own operations. */
final class ProductionGuard implements EnvironmentPostProcessor, Ordered {
  private static final Pattern SECRET =
      Pattern.compile(".*(password|secret|token|credential|api[-_]?key)$");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (!environment.acceptsProfiles(Profiles.of("production"))) {
      return;
    }
    if (environment.acceptsProfiles(Profiles.of("demo", "local"))) {
      throw new UnsafeProductionException(
          "the profiles demo and local are active beside production",
          "Start with SPRING_PROFILES_ACTIVE=production (and container) only.");
    }
    var demoSecrets = demoSecrets(environment);
    if (!demoSecrets.isEmpty()) {
      throw new UnsafeProductionException(
          "these settings hold local demo secrets: " + String.join(", ", demoSecrets),
          "Set each of them to a secret of this installation.");
    }
  }

  private static List<String> demoSecrets(ConfigurableEnvironment environment) {
    return environment.getPropertySources().stream()
        .flatMap(
            source ->
                source instanceof EnumerablePropertySource<?> named
                    ? Stream.of(named.getPropertyNames())
                    : Stream.<String>of())
        .distinct()
        .filter(name -> SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches())
        .filter(name -> isDemo(environment.getProperty(name, "")))
        .sorted()
        .toList();
  }

  private static boolean isDemo(String value) {
    return value.startsWith("local-") || value.equals("demo");
  }

  @Override
  public int getOrder() {
    return ConfigDataEnvironmentPostProcessor.ORDER + 20;
  }
}
