package dev.interlude.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@SampleServiceTest
class ProbesTest {
  private final KafkaTemplate<String, byte[]> events;
  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;
  private Http http = new Http(0);
  private Http management = new Http(0);

  @Autowired
  ProbesTest(KafkaTemplate<String, byte[]> events) {
    this.events = events;
  }

  @BeforeEach
  void connect() {
    http = new Http(port);
    management = new Http(managementPort);
  }

  @Test
  void tellsLifeAndReadinessOnBothPortsWithoutAToken() {
    await().untilAsserted(() -> assertThat(http.get("/readyz").statusCode()).isEqualTo(200));
    assertThat(http.get("/readyz").body()).contains("\"db\"", "\"parts\"", "\"UP\"");
    assertThat(http.get("/livez").statusCode()).isEqualTo(200);
    assertThat(management.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
  }

  @Test
  void showsMetricsToTheScrapeTokenAloneOnTheManagementPort() {
    events.partitionsFor(SampleBindings.NOTES.name());
    var token = "Bearer " + Infrastructure.SCRAPE_TOKEN;
    var metrics = management.get("/actuator/prometheus", "Authorization", token);
    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.body())
        .contains("application=\"sample\"", "interlude_outbox_sent_total")
        .contains("kafka_consumer", "kafka_producer");
    assertThat(management.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    var person = Tokens.person("acme", "p-001").bearer();
    assertThat(management.get("/actuator/prometheus", "Authorization", person).statusCode())
        .isEqualTo(401);
    assertThat(http.get("/actuator/prometheus", "Authorization", token).statusCode())
        .isEqualTo(404);
    assertThat(management.get("/actuator/info").statusCode()).isEqualTo(401);
  }
}
