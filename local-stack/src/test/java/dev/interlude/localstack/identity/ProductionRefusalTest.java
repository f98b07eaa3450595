package dev.interlude.localstack.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.localstack.DemoOnly;
import dev.interlude.localstack.StackFailure;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRefusalTest {

  @AfterEach
  void forgetNameOfConfiguration() {
    System.clearProperty("spring.config.name");
  }

  @Test
  void doesNotStartUnderTheProfileOfProduction() {
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(
            () ->
                IdentityApplication.main(
                    new String[] {"--spring.profiles.active=container,production"}))
        .withMessageContaining("The identity provider is for demonstration")
        .withMessageContaining("SPRING_PROFILES_ACTIVE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"production", "container, production", "production,demo"})
  void refusesAnEnvironmentOfProduction(String profiles) {
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> DemoOnly.check("The company", Map.of("SPRING_PROFILES_ACTIVE", profiles)))
        .withMessageContaining("The company is for demonstration");
  }

  @Test
  void acceptsAnyOtherEnvironment() {
    assertThatCode(
            () -> {
              DemoOnly.check("The company", Map.of());
              DemoOnly.check("The company", Map.of("SPRING_PROFILES_ACTIVE", "local,demo"));
            })
        .doesNotThrowAnyException();
  }
}
