package dev.interlude.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.deploy.Manifests.Manifest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pods keep to the standard "restricted", and nothing secret stands in a manifest. */
class HardeningTest {

  @ParameterizedTest
  @ValueSource(strings = {"evaluation", "company", "enterprise"})
  void runsRestrictedPodsOnly(String example) {
    assertThat(Chart.render(example).workloads())
        .isNotEmpty()
        .allSatisfy(
            each -> {
              Manifest pod = new Manifest((Map<?, ?>) each.at("spec", "template", "spec").get());
              assertThat(pod.at("securityContext", "runAsNonRoot")).contains(true);
              assertThat(pod.at("securityContext", "seccompProfile", "type"))
                  .contains("RuntimeDefault");
              assertThat(pod.at("automountServiceAccountToken")).contains(false);
              assertThat((List<?>) pod.at("containers").get()).hasSize(1);
              Manifest container = new Manifest((Map<?, ?>) pod.at("containers", 0).get());
              assertThat(container.at("securityContext", "allowPrivilegeEscalation"))
                  .contains(false);
              assertThat(container.at("securityContext", "readOnlyRootFilesystem")).contains(true);
              assertThat(container.at("securityContext", "capabilities", "drop"))
                  .contains(List.of("ALL"));
              assertThat(container.at("resources", "limits", "memory")).isPresent();
              assertThat(container.at("resources", "requests", "cpu")).isPresent();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluation", "company", "enterprise"})
  void probesEveryService(String example) {
    assertThat(Chart.render(example).workloads())
        .filteredOn(each -> !each.kind().equals("Job"))
        .allSatisfy(
            each -> {
              for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
                assertThat(each.at("spec", "template", "spec", "containers", 0, probe, "httpGet"))
                    .as(probe)
                    .isPresent();
              }
            });
  }

  @Test
  void takesEverySecretFromASecret() {
    assertThat(Chart.render("company").workloads().flatMap(HardeningTest::environment))
        .filteredOn(
            each -> each.at("name").toString().matches(".*(PASSWORD|SECRET|TOKEN|JAAS|PRIVATE).*"))
        .filteredOn(each -> !each.at("name").get().equals("INTERLUDE_WEB_LOGIN_TOKEN_URI"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.at("valueFrom", "secretKeyRef", "name")).isPresent());
  }

  @Test
  void deniesWhatNoPolicyAllows() {
    var company = Chart.render("company");
    Manifest deny = company.named("NetworkPolicy", "interlude-deny");
    assertThat(deny.at("spec", "policyTypes")).contains(List.of("Ingress", "Egress"));
    assertThat(deny.at("spec", "ingress")).isEmpty();
    assertThat(deny.at("spec", "egress")).isEmpty();
    // Only reminder-service reaches the world outside: webhooks, push services, calendars.
    assertThat(company.ofKind("NetworkPolicy"))
        .filteredOn(each -> each.at("spec", "egress", 0, "to", 0, "ipBlock").isPresent())
        .extracting(Manifest::name)
        .containsExactly("interlude-reminder");
  }

  @Test
  void keepsTheOwnersPasswordFromServicesWhereAJobMigrates() {
    var company = Chart.render("company");
    assertThat(company.named("Deployment", "interlude-content").env("SPRING_FLYWAY_PASSWORD"))
        .isEmpty();
    assertThat(company.named("Job", "interlude-content-migration").env("SPRING_FLYWAY_PASSWORD"))
        .contains("flyway-password");
    assertThat(
            Chart.render("evaluation")
                .named("Deployment", "interlude-content")
                .env("SPRING_FLYWAY_PASSWORD"))
        .contains("flyway-password");
  }

  private static java.util.stream.Stream<Manifest> environment(Manifest workload) {
    return workload.at("spec", "template", "spec", "containers", 0, "env").stream()
        .flatMap(list -> ((List<?>) list).stream())
        .map(each -> new Manifest((Map<?, ?>) each));
  }
}
