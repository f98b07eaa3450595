package dev.interlude.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.testsupport.InterludeIntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class ApplicationIT {

  @Autowired JdbcClient jdbc;

  @Test
  void startsWithItsTables() {
    assertThat(jdbc.sql("SELECT count(*) FROM person_day").query(Long.class).single()).isNotNull();
  }
}
