package dev.interlude.analytics.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.analytics.sink.StoringPersonDays.Incoming;
import dev.interlude.contracts.Json;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is newer: rebuilt rows and summaries of the stream, in whatever order they come. */
@InterludeIntegrationTest(service = "analytics")
class ShadowRowsIT {

  private static final PersonDaySummarised SHORT =
      SomeFacts.facts().sat("09:00", "10:00").summary();
  private static final PersonDaySummarised LONG = SomeFacts.facts().sat("09:00", "12:00").summary();

  @Autowired private StoringPersonDays storing;
  @Autowired private ShadowTable table;
  @Autowired private ShadowRows rows;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void begin() {
    table.begin();
  }

  @AfterEach
  void drop() {
    table.drop();
  }

  @Test
  void keepsWhatWasRebuiltFromSummariesThatKnewLess() {
    rebuild("rebuilt-first", LONG, 9);
    store("rebuilt-first", SHORT, 8);
    store("rebuilt-first", SHORT, 9);
    assertThat(shadow("rebuilt-first")).isEqualTo("10800 of 9");
  }

  @Test
  void takesLaterSummariesInsteadOfWhatWasRebuilt() {
    rebuild("later", SHORT, 9);
    store("later", LONG, 10);
    assertThat(shadow("later")).isEqualTo("10800 of 10");
    store("stored-first", LONG, 10);
    rebuild("stored-first", SHORT, 9);
    assertThat(shadow("stored-first")).isEqualTo("10800 of 10");
  }

  @Test
  void mendsARowWhoseOwnRecordIsTheLastThatKnewLess() {
    store("mended", SHORT, 9);
    rebuild("mended", LONG, 9);
    assertThat(shadow("mended")).isEqualTo("10800 of 9");
  }

  @Test
  void leavesTheRecordToARowThatIsRightAlready() {
    table.drop();
    store("right", LONG, 4);
    table.begin();
    rebuild("right", LONG, 9);
    assertThat(shadow("right")).isEqualTo("10800 of 4");
    // The same record once more, which is in the shadow already.
    store("right", LONG, 4);
    assertThat(shadow("right")).isEqualTo("10800 of 4");
  }

  @Test
  void losesTheRowsThatTheSinkLoses() {
    store("gone", LONG, 4);
    storing.store(List.of(new Incoming(id("gone").toString(), null, 0, 5)));
    assertThat(shadow("gone")).isNull();
  }

  private void store(String tenant, PersonDaySummarised summary, long offset) {
    storing.store(
        List.of(
            new Incoming(
                id(tenant).toString(), Json.mapper().writeValueAsBytes(summary), 0, offset)));
  }

  private void rebuild(String tenant, PersonDaySummarised summary, long offset) {
    var json = new String(Json.mapper().writeValueAsBytes(summary), UTF_8);
    transactions.executeWithoutResult(
        _ -> rows.store(List.of(new SummaryRow(id(tenant), json, 1, 0, offset))));
  }

  private @Nullable String shadow(String tenant) {
    return jdbc.sql(
            "SELECT sitting_seconds || ' of ' || source_offset FROM person_day_shadow WHERE tenant = ?")
        .param("shadow-" + tenant)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private static PersonDayId id(String tenant) {
    return new PersonDayId(new PersonKey("shadow-" + tenant, "p-001"), SomeFacts.DATE);
  }
}
