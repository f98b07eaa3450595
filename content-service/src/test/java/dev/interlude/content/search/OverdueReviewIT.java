package dev.interlude.content.search;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.content.Api;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@InterludeIntegrationTest(service = "content")
class OverdueReviewIT {

  private static final String LIST = "/v1/routines?sort=id&level=moderate&goal=calm&position=floor";

  @Autowired private Publishing publishing;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;
  private Api reader = Api.anonymous(0);

  @BeforeEach
  void publish() {
    reader = Api.as(port, Tokens.person("overdue", "p-1"));
    publishing.publish(
        "overdue",
        aRoutine()
            .set("/id", "o-fresh")
            .set("/level", "moderate")
            .set("/goal", "calm")
            .set("/position", "floor")
            .build());
    publishedLongAgo("o-ninety", 90);
    publishedLongAgo("o-older", 91);
  }

  /** Nothing can be published with a review in the past, so time has to have passed. */
  private void publishedLongAgo(String id, int daysOverdue) {
    jdbc.sql(
            """
            INSERT INTO routine_version
            SELECT (jsonb_populate_record(model, jsonb_build_object(
              'routine_id', :id::text, 'review_due', due,
              'content', content || jsonb_build_object('id', :id::text, 'reviewDue', due)))).*
            FROM routine_version model,
              to_char((now() AT TIME ZONE 'UTC')::date - :days::integer, 'YYYY-MM-DD') AS due
            WHERE owner = 'overdue' AND routine_id = 'o-fresh'
            ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("days", daysOverdue)
        .update();
  }

  @Test
  void flagsRoutinesAndAfterNinetyDaysSuggestsThemNoMore() {
    Api.Answer list = reader.get(LIST);
    assertThat(list.ids()).containsExactly("o-fresh", "o-ninety");
    assertThat(list.json().at("/routines/0/reviewOverdue").asBoolean()).isFalse();
    assertThat(list.json().at("/routines/1/reviewOverdue").asBoolean()).isTrue();
  }

  @Test
  void givesThemToWhoeverAsks() {
    assertThat(reader.get(LIST + "&overdue=true").ids())
        .containsExactly("o-fresh", "o-ninety", "o-older");
    Api.Answer older = reader.get("/v1/routines/o-older");
    assertThat(older.status()).isEqualTo(200);
    assertThat(older.json().at("/reviewOverdue").asBoolean()).isTrue();
  }
}
