package dev.interlude.activity.history.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.Service;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** With rows that cannot be shown, first or after a page of good ones. */
@InterludeIntegrationTest(service = "activity")
class BrokenExportIT {

  private static final String GOOD =
      """
      {"kind": "movement", "assignment": {"tenant": "broken", "person": "p", "department": "d",
       "site": "s", "zone": "UTC", "directoryVersion": 1}}""";

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;

  @BeforeEach
  void makeThisMonth() {
    sql.sql("SELECT create_activity_partition(date_trunc('month', now())::date)")
        .query(Boolean.class)
        .single();
  }

  @Test
  void cutsTheConnectionSoThatHalfAnExportIsNotTakenForAWholeOne() {
    insert("late", 0, 1_000, GOOD);
    insert("late", 1_000, 1, "{}");
    for (String format : new String[] {"csv", "json"}) {
      assertThatThrownBy(() -> export("late", format)).hasCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void tellsOfAFailureBeforeTheFirstRow() {
    insert("early", 0, 1, "{}");
    var answer = export("early", "csv");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(Service.json(answer).at("/code").asString()).isEqualTo("internal");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
  }

  private HttpResponse<String> export(String person, String format) {
    Service.enrol(log, "broken", person);
    await().until(() -> people.isEnrolled("broken", person));
    String path = "/v1/me/activities/export?format=" + format;
    return new Service(port).send("GET", path, Tokens.person("broken", person), "");
  }

  /** All at the day's begin, the higher the number the older. */
  private void insert(String person, int first, int count, String value) {
    sql.sql(
            """
            INSERT INTO activity
            SELECT 'broken', :person, 'urn:x', 'e-' || n, 'dev.interlude.break.started.v1',
                   date_trunc('day', now()) - n * interval '1 microsecond', 1, :value::json
            FROM generate_series(:first, :first + :count - 1) n
            ON CONFLICT DO NOTHING
            """)
        .param("person", person)
        .param("first", first)
        .param("count", count)
        .param("value", value)
        .update();
  }
}
