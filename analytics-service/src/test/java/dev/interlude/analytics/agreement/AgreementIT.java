package dev.interlude.analytics.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.analytics.Http;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class AgreementIT {

  private static final String PATH = "/v1/tenant/agreement";
  private static final String AGREEMENT =
      """
      {"date": "2026-11-01", "impactAssessment": "DPIA 7", "workersAgreement": "WA 12"}""";

  @LocalServerPort int port;
  @Autowired JdbcClient engine;
  @Autowired Agreements agreements;

  private Http http;

  @BeforeEach
  void connect() {
    http = new Http(port);
  }

  @Test
  void isRecordedByATenantAdminAndNotedInTheAuditLog() {
    Tokens tina = Tokens.tenantAdmin("agree-1");
    assertThat(http.get(PATH, tina).code()).isEqualTo("agreement-missing");

    assertThat(http.put(PATH, tina, AGREEMENT).status()).isEqualTo(200);

    assertThat(http.get(PATH, tina).body().at("/workersAgreement").asString()).isEqualTo("WA 12");
    assertThat(agreements.tenants()).contains("agree-1").doesNotContain("agree-2");
    assertThat(
            engine
                .sql(
                    "SELECT actor || ' ' || action || ' ' || (detail ->> 'impactAssessment')"
                        + " FROM audit_entry WHERE tenant = 'agree-1'")
                .query(String.class)
                .list())
        .containsExactly("tina agreement-recorded DPIA 7");
  }

  @Test
  void isRecordedByNobodyElse() {
    Tokens henrik = Tokens.staff("agree-2", "henrik", "health-team");

    assertThat(http.put(PATH, henrik, AGREEMENT).status()).isEqualTo(403);
    assertThat(http.put(PATH, Tokens.person("agree-2", "p-1"), AGREEMENT).status()).isEqualTo(403);
    assertThat(http.get(PATH, Tokens.person("agree-2", "p-1")).status()).isEqualTo(403);
    assertThat(http.put(PATH, null, AGREEMENT).status()).isEqualTo(401);
  }

  @Test
  void namesTheFieldThatIsMissing() {
    var answer = http.put(PATH, Tokens.tenantAdmin("agree-3"), "{\"date\": \"2026-11-01\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("impactAssessment").contains("workersAgreement");
  }

  @Test
  void isNotRecordedBeforeItHasBeenMade() {
    var answer =
        http.put(
            PATH, Tokens.tenantAdmin("agree-3"), AGREEMENT.replace("2026-11-01", "2096-11-01"));

    assertThat(answer.code()).isEqualTo("agreement-in-future");
  }

  @Test
  void leavesAnAuditLogThatTheServiceCannotRewrite() {
    assertThatThrownBy(() -> engine.sql("DELETE FROM audit_entry").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }
}
