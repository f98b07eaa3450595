package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.localstack.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A policy changed at reminder-service stands on the charts of analytics-service. */
@Order(2)
@ExtendWith(StackExtension.class)
class PoliciesOnChartsIT {

  private static final String DEPARTMENT = "operations/night-shift";

  private final TestCompany company;

  PoliciesOnChartsIT(TestCompany company) {
    this.company = company;
  }

  @Test
  void areNotedWithTheirReasonAndWithoutAnAuthor() {
    // A department of its own: the other scenarios' people are due by the company's policy.
    Answer enrolled =
        Http.put(
            company.url(Part.REMINDER, "/v1/people/policy-tester"),
            company.token(),
            Map.of("department", DEPARTMENT, "site", "copenhagen", "zone", "Europe/Copenhagen"));
    assertThat(enrolled.status()).as(enrolled.body()).isEqualTo(201);
    String policy = company.url(Part.REMINDER, "/v1/policies?department=" + DEPARTMENT);
    Answer changed =
        Http.put(
            policy,
            company.token(),
            Map.of(
                "reason",
                "a trial of the night shift",
                "kinds",
                List.of(Map.of("kind", "movement", "intervalMinutes", 55))));
    assertThat(changed.status()).isEqualTo(200);
    String healthTeam = company.token("acme-health-team", "local-health-team-secret", "");
    LocalDate today = LocalDate.ofInstant(company.now(), ZoneOffset.UTC);
    String annotations =
        company.url(
            Part.ANALYTICS,
            "/v1/annotations?from=%s&to=%s".formatted(today.minusDays(1), today.plusDays(1)));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              var noted = Http.get(annotations, healthTeam).json().get("annotations");
              assertThat(noted.findValuesAsString("text"))
                  .contains("Policy: movement every 55 min – a trial of the night shift");
              assertThat(noted.findValuesAsString("unit")).contains(DEPARTMENT);
              assertThat(noted.findValuesAsString("kind")).contains("policy");
            });
  }
}
