package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "analytics")
class ReaderIT {

  private static final Set<String> PUBLISHED =
      Set.of("published_period", "published_figure", "published_revision", "agreement");

  @Autowired @Reader JdbcClient reader;
  @Autowired JdbcClient engine;

  @Test
  void isDeniedEveryOtherTableThatThereIs() {
    List<String> tables = new Catalogue(engine).tablesAndViews();
    assertThat(tables)
        .contains(
            "person_day",
            "person_version",
            "tenant_entry",
            "membership",
            "publication",
            "audit_entry",
            "annotation",
            "erased_person",
            "replay")
        .containsAll(PUBLISHED);

    assertThat(tables)
        .filteredOn(table -> !PUBLISHED.contains(table))
        .allSatisfy(
            table ->
                assertThatThrownBy(() -> count(table))
                    .rootCause()
                    .hasMessageContaining("permission denied for"));
    assertThat(PUBLISHED)
        .allSatisfy(
            table -> assertThatCode(() -> count(table)).as(table).doesNotThrowAnyException());
  }

  @Test
  void mayCallNoFunctionThatActsForTheOwner() {
    assertThat(new Catalogue(engine).functionsOfTheOwnerFor("analytics_reader")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"published_period", "published_figure", "agreement"})
  void writesNone(String table) {
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

  private long count(String table) {
    return reader.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
