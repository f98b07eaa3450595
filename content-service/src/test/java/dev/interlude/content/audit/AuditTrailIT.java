package dev.interlude.content.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.InterludeIntegrationTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "content")
class AuditTrailIT {

  @Autowired private AuditTrail trail;
  @Autowired private JdbcClient jdbc;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET who = 'nobody' WHERE owner = 'audit'",
        "DELETE FROM audit_entry WHERE owner = 'audit'",
        "TRUNCATE audit_entry",
      })
  void cannotBeChangedInTheDatabase(String sql) {
    trail.add("audit", "kept", 1, "eva", Action.CREATED, null);
    int before = trail.of("audit", "kept").size();
    assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
    assertThat(trail.of("audit", "kept"))
        .hasSize(before)
        .first()
        .extracting("who")
        .isEqualTo("eva");
  }
}
