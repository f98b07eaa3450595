package dev.interlude.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import dev.interlude.deploy.Manifests.Manifest;
import io.kubernetes.client.util.ModelMapper;
import io.kubernetes.client.util.Yaml;
import java.util.Set;

/**
 * Holds a manifest against the types of the Kubernetes API: the generated validation finds unknown
 * names, loading finds wrong types and quantities.
 */
final class KubernetesTypes {

  /** Of operators; their kinds are not part of the API's own types. */
  private static final Set<String> OF_OPERATORS =
      Set.of(
          "monitoring.coreos.com/v1 ServiceMonitor",
          "monitoring.coreos.com/v1 PrometheusRule",
          "external-secrets.io/v1 ExternalSecret",
          "kafka.strimzi.io/v1 KafkaTopic",
          "keda.sh/v1alpha1 ScaledObject",
          "gateway.networking.k8s.io/v1 HTTPRoute");

  private KubernetesTypes() {}

  static void check(Manifest manifest) {
    String what = manifest.apiVersion() + " " + manifest.kind();
    if (OF_OPERATORS.contains(what)) {
      assertThat(manifest.at("spec")).as(what).isPresent();
      return;
    }
    Class<?> type = type(manifest);
    assertThat(type).as("the API has no %s", what).isNotNull();
    JsonElement json = new Gson().toJsonTree(manifest.content());
    assertThatCode(
            () -> type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json))
        .as("%s %s: %s", what, manifest.name(), json)
        .doesNotThrowAnyException();
    assertThatCode(() -> Yaml.loadAs(json.toString(), type))
        .as("%s %s", what, manifest.name())
        .doesNotThrowAnyException();
  }

  private static Class<?> type(Manifest manifest) {
    return ModelMapper.getApiTypeClass(manifest.apiVersion(), manifest.kind());
  }
}
