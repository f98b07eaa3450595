package dev.interlude.defaults.security;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/** Keeps Boot's sessions out of services without login: they would look for tables each minute. */
final class LoginOnlyFilter implements AutoConfigurationImportFilter, EnvironmentAware {
  private static final List<String> PREFIXES =
      List.of(
          "org.springframework.boot.session.",
          "org.springframework.boot.security.oauth2.client.autoconfigure.");

  private boolean login;

  @Override
  public void setEnvironment(Environment environment) {
    login = environment.getProperty(LoginAutoConfiguration.ENABLED, Boolean.class, false);
  }

  @Override
  public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
    var wanted = new boolean[candidates.length];
    for (int i = 0; i < candidates.length; i++) {
      var candidate = candidates[i];
      wanted[i] = login || candidate == null || PREFIXES.stream().noneMatch(candidate::startsWith);
    }
    return wanted;
  }
}
