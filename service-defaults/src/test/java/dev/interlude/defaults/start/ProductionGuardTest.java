package dev.interlude.defaults.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ProductionGuardTest {
  private final StandardEnvironment environment = new StandardEnvironment();

  @Test
  void refusesDemoSecretsByName() {
    given(Map.of("spring.datasource.password", "local-content_service", "other.secret", "demo"));
    environment.setActiveProfiles("production", "container");
    assertThatThrownBy(this::guard)
        .isInstanceOf(UnsafeProductionException.class)
        .hasMessageContaining("other.secret, spring.datasource.password");
  }

  @Test
  void refusesDemoSecretsBehindPlaceholders() {
    given(Map.of("interlude.metrics.scrape-token", "${SCRAPE:local-scrape}"));
    environment.setActiveProfiles("production");
    assertThatThrownBy(this::guard).hasMessageContaining("interlude.metrics.scrape-token");
  }

  @Test
  void refusesTheDemoProfileBesideProduction() {
    environment.setActiveProfiles("production", "demo");
    assertThatThrownBy(this::guard).hasMessageContaining("demo");
  }

  @Test
  void acceptsOwnSecretsAndLeavesOtherProfilesAlone() {
    given(Map.of("spring.datasource.password", "kX81-own"));
    environment.setActiveProfiles("production");
    assertThatCode(this::guard).doesNotThrowAnyException();
    given(Map.of("spring.datasource.password", "local-content_service"));
    environment.setActiveProfiles("local", "demo");
    assertThatCode(this::guard).doesNotThrowAnyException();
  }

  @Test
  void addsDefaultsOfTheActiveProfilesBelowAllOthers() {
    given(Map.of("server.shutdown", "immediate"));
    environment.setActiveProfiles("container");
    new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());
    assertThat(environment.getProperty("server.shutdown")).isEqualTo("immediate");
    assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    assertThat(environment.getProperty("spring.threads.virtual.enabled")).isEqualTo("true");
    assertThat(environment.getProperty("interlude.topics.check")).isEqualTo("true");
  }

  @Test
  void trainsWithoutKafkaAndPostgres() {
    environment.setActiveProfiles("aot-training");
    new DefaultSettings().postProcessEnvironment(environment, new SpringApplication());
    assertThat(environment.getProperty("interlude.topics.check")).isEqualTo("false");
    assertThat(environment.getProperty("spring.flyway.enabled")).isEqualTo("false");
  }

  private void guard() {
    new ProductionGuard().postProcessEnvironment(environment, new SpringApplication());
  }

  private void given(Map<String, Object> settings) {
    environment.getPropertySources().remove("given");
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("given", new HashMap<>(settings)));
  }
}
