package dev.interlude.defaults.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What operators read names no person. */
@SampleServiceTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {
  private final JdbcClient sql;
  @LocalServerPort private int port;

  @Autowired
  LogTest(JdbcClient sql) {
    this.sql = sql;
  }

  @Test
  void namesTheRouteThatFailedAndNotTheAddress(CapturedOutput output) {
    var bearer = Tokens.person("acme", "p-001").bearer();
    var answer = new Http(port).get("/v1/broken/p-4711", "Authorization", bearer);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(output).contains("request failed: /v1/broken/{person}").doesNotContain("p-4711");
  }

  @Test
  void keepsTheValuesOfARefusedRowOutOfMessages() {
    String twice = "INSERT INTO spring_session VALUES (:p, :p, 0, 0, 0, 0), (:p, :p, 0, 0, 0, 0)";
    assertThatThrownBy(() -> sql.sql(twice).param("p", "p-4711").update())
        .isInstanceOf(DuplicateKeyException.class)
        .hasMessageContaining("spring_session_pkey")
        .satisfies(refused -> assertThat(refused.toString()).doesNotContain("p-4711"))
        .hasMessageNotContaining("Detail");
  }

  @Test
  void leavesOutWhatNoOperatorCanActOn() {
    for (String name :
        new String[] {
          "org.apache.kafka.clients.consumer.ConsumerConfig",
          "org.apache.kafka.clients.admin.AdminClientConfig"
        }) {
      assertThat(LoggerFactory.getLogger(name).isInfoEnabled()).as(name).isFalse();
    }
    assertThat(
            LoggerFactory.getLogger(
                    "org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils")
                .isWarnEnabled())
        .isFalse();
  }
}
