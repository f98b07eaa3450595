package dev.interlude.analytics.figures.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.testsupport.Database;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@InterludeIntegrationTest(service = "analytics")
class BusinessIntelligenceIT {

  private static final Set<String> VIEWS = Set.of("bi_period", "bi_figure", "bi_annotation");

  @Autowired JdbcClient engine;

  private final JdbcClient bi =
      JdbcClient.create(
          new DriverManagerDataSource(
              Infrastructure.shared().database().jdbcUrl("analytics"),
              "analytics_bi",
              Database.password("analytics_bi")));

  @Test
  void readsTheViewsAndNothingElse() {
    var catalogue = new Catalogue(engine);
    assertThat(catalogue.tablesAndViews())
        .contains("person_day", "published_figure")
        .containsAll(VIEWS)
        .filteredOn(table -> !VIEWS.contains(table))
        .allSatisfy(
            table ->
                assertThatThrownBy(() -> count(table))
                    .rootCause()
                    .hasMessageContaining("permission denied for"));
    assertThat(VIEWS).allSatisfy(view -> assertThat(count(view)).isNotNegative());
    assertThat(catalogue.functionsOfTheOwnerFor("analytics_bi")).isEmpty();
  }

  @Test
  void writesNothing() {
    assertThat(VIEWS)
        .allSatisfy(
            view ->
                assertThatThrownBy(() -> bi.sql("DELETE FROM " + view).update())
                    .rootCause()
                    .hasMessageMatching(
                        "ERROR: (permission denied|cannot execute DELETE in a read-only).*"));
  }

  @Test
  void seesHiddenFiguresAsReasonsAlone() {
    String tenant =
        SomePublished.ofACompany(engine)
            .week("site", "aarhus", "2026-11-16")
            .hides("compliance", "", "group-too-small")
            .shows("people", "", 45)
            .tenant();

    assertThat(
            bi.sql("SELECT * FROM bi_figure WHERE tenant = ? AND figure = 'compliance'")
                .param(tenant)
                .query()
                .singleRow())
        .containsEntry("state", "hidden")
        .containsEntry("suppressed", "group-too-small")
        .containsEntry("value", null)
        .containsEntry("low", null)
        .containsEntry("high", null);
    assertThat(
            bi.sql("SELECT unit FROM bi_period WHERE tenant = ?")
                .param(tenant)
                .query(String.class)
                .single())
        .isEqualTo("aarhus");
  }

  @Test
  void seesNoTenantWithoutAnAgreement() {
    String tenant =
        SomePublished.ofACompany(engine)
            .week("company", "", "2026-11-16")
            .shows("people", "", 45)
            .tenant();
    engine.sql("DELETE FROM agreement WHERE tenant = ?").param(tenant).update();

    for (String view : Set.of("bi_period", "bi_figure")) {
      assertThat(
              bi.sql("SELECT count(*) FROM " + view + " WHERE tenant = ?")
                  .param(tenant)
                  .query(Long.class)
                  .single())
          .isZero();
    }
  }

  private long count(String table) {
    return bi.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }
}
