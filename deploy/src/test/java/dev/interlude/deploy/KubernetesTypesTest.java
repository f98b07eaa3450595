package dev.interlude.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The checker bites. */
class KubernetesTypesTest {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: a}
      spec:
        ports:
          - {name: http, port: 80}
      """;

  @Test
  void takesWhatTheApiTakes() {
    assertThatCode(() -> check(SERVICE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "ports:, prots:",
    "port: 80, port: eighty",
    "kind: Service, kind: Servise",
    "metadata: {name: a}, metadata: {name: a; lables: {}}",
  })
  void refusesAnythingElse(String right, String wrong) {
    String manifest = SERVICE.replace(right, wrong.replace(';', ','));
    assertThatThrownBy(() -> check(manifest)).isInstanceOf(AssertionError.class);
  }

  private static void check(String manifest) {
    KubernetesTypes.check(Manifests.parse(manifest).all().getFirst());
  }
}
