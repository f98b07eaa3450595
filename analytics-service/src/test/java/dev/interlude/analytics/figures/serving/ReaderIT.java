package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.InterludeIntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class ReaderIT {

  @Autowired @Reader JdbcClient reader;
  @Autowired JdbcClient engine;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "person_day",
        "person_version",
        "tenant_entry",
        "membership",
        "shown_unit",
        "publication",
        "audit_entry"
      })
  void isDeniedEveryTableOfPersons(String table) {
    assertThatThrownBy(() -> reader.sql("SELECT count(*) FROM " + table).query(Long.class).single())
        .rootCause()
        .hasMessageContaining("permission denied for table " + table);
  }

  @ParameterizedTest
  @ValueSource(strings = {"published_period", "published_figure", "agreement"})
  void readsPublishedTablesAndWritesNone(String table) {
    assertThat(reader.sql("SELECT count(*) FROM " + table).query(Long.class).single()).isNotNull();
    assertThatThrownBy(() -> reader.sql("DELETE FROM " + table).update())
        .rootCause()
        .hasMessageMatching("ERROR: (permission denied|cannot execute DELETE in a read-only).*");
  }

  @Test
  void isAnotherRoleThanTheEngines() {
    assertThat(reader.sql("SELECT current_user").query(String.class).single())
        .isEqualTo("analytics_reader");
    assertThat(engine.sql("SELECT current_user").query(String.class).single())
        .isEqualTo("analytics_engine");
  }
}
