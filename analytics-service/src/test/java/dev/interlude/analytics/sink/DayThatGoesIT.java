package dev.interlude.analytics.sink;

import static dev.interlude.analytics.personday.SomeFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The stream may say that an erased person's days are gone before this service has read of the
 * erasure: by then no figure may follow from their going.
 */
@InterludeIntegrationTest(service = "analytics")
class DayThatGoesIT {

  private static final PersonDayId ID =
      new PersonDayId(new PersonKey("day-goes", "p-001"), SomeFacts.DATE);

  @Autowired private StoringPersonDays storing;
  @Autowired private JdbcClient engine;

  @Test
  void freezesTheClosedFiguresOfTheCompanyFirst() {
    engine.sql("INSERT INTO person_version VALUES ('day-goes', 'p-001', 1, '{}')").update();
    publication("2026-11-16", "closed");
    publication("2026-11-17", "open");
    byte[] summary = Json.mapper().writeValueAsBytes(facts().sat("09:00", "10:00").summary());

    storing.store(List.of(new Incoming(ID.toString(), summary, 0, 1)));
    assertThat(states()).containsExactly("closed", "open");

    storing.store(List.of(new Incoming(ID.toString(), null, 0, 2)));
    assertThat(states()).containsExactly("frozen", "open");
  }

  private void publication(String start, String state) {
    engine
        .sql(
            """
            INSERT INTO publication VALUES
              ('day-goes', 'company', '', 'day', ?::date, 1, ?, '', '', '{}', now(), 1)
            """)
        .params(start, state)
        .update();
  }

  private List<String> states() {
    return engine
        .sql("SELECT state FROM publication WHERE tenant = 'day-goes' ORDER BY period_start")
        .query(String.class)
        .list();
  }
}
