package dev.interlude.localstack.company;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyCompanyTest {
  private static final Instant MONDAY_NOON = Instant.parse("2026-11-16T11:00:00Z");

  @TempDir private Path folder;
  private RecordingServices services;

  @BeforeEach
  void startServices() throws IOException {
    services = new RecordingServices(MONDAY_NOON);
  }

  @AfterEach
  void stopServices() {
    services.close();
  }

  @Test
  void makesTenantAppsAndAgreementAndNobody() {
    found();
    assertThat(made())
        .containsExactly(
            "PUT /v1/ops/tenants/acme",
            "PUT /v1/clients/acme-desk-app",
            "PUT /v1/clients/local-tester",
            "PUT /v1/tenant/agreement");
  }

  @Test
  void leavesWhatWasChangedSinceAsItIs() {
    found();
    made();
    found();
    assertThat(made()).isEmpty();
  }

  @Test
  void mayBecomeACompanyOfPeopleLater() {
    found();
    made();
    try (var company = people()) {
      company.enrol();
    }
    assertThat(made()).contains("PUT /v1/ops/tenants/acme", "PUT /v1/people/p-001");
  }

  @Test
  void doesNothingWherePeopleLived(@TempDir Path another) {
    folder = another;
    try (var company = people()) {
      company.enrol();
    }
    made();
    found();
    assertThat(made()).isEmpty();
  }

  private SimulatedCompany people() {
    return new SimulatedCompany(
        services.endpoints(), new CompanyOptions(3, 1, 7), folder, clock(), line -> {});
  }

  private void found() {
    try (var company = new EmptyCompany(services.endpoints(), folder, clock(), line -> {})) {
      company.found();
    }
  }

  private List<String> made() {
    return services.takeRequests().stream()
        .filter(request -> !request.contains("/oauth2/"))
        .toList();
  }

  private static Clock clock() {
    return Clock.fixed(MONDAY_NOON, ZoneOffset.UTC);
  }
}
