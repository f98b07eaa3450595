package dev.interlude.analytics.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.interlude.analytics.StoredRows;
import dev.interlude.analytics.engine.StreamRecords;
import dev.interlude.analytics.erasure.ErasedPeople;
import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.sink.ComparingTables;
import dev.interlude.analytics.sink.MonthPartitions;
import dev.interlude.analytics.sink.ShadowRows;
import dev.interlude.analytics.sink.ShadowTable;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** People who are erased before or during a replay do not come back by it. */
@InterludeIntegrationTest(service = "analytics")
class ErasedMeanwhileIT {

  private static final PersonKey BEFORE = new PersonKey("erased", "p-1");
  private static final PersonKey MEANWHILE = new PersonKey("erased", "p-2");

  @Autowired JdbcClient jdbc;
  @Autowired KafkaTemplate<String, byte[]> eventTemplate;
  @Autowired ReplayConfiguration.Logs logs;
  @Autowired RetainedDates dates;
  @Autowired RebuildingPartition rebuilding;
  @Autowired ShadowTable table;
  @Autowired ShadowRows rows;
  @Autowired ComparingTables comparing;
  @Autowired MonthPartitions months;
  @Autowired SwitchingTables switching;
  @Autowired ReplayTable replays;
  @Autowired ErasedPeople erasedPeople;
  @Autowired TransactionTemplate transactions;

  @Test
  void bringsNobodyBack() {
    var sent = new SomeFutureDays(eventTemplate).send("erased", 0, 4);
    var stored = new StoredRows(jdbc, "erased");
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> assertThat(stored.summaries()).isEqualTo(StreamRecords.expected(sent.facts())));
    erase(BEFORE);
    var whileComparing = mock(ComparingTables.class);
    when(whileComparing.compare(any(), any()))
        .thenAnswer(
            call -> {
              erase(MEANWHILE);
              return comparing.compare(call.getArgument(0), call.getArgument(1));
            });

    replay(whileComparing);

    assertThat(stored.summaries().keySet().stream().map(PersonDayId::person))
        .containsOnly(new PersonKey("erased", "p-0"), new PersonKey("erased", "p-3"));
  }

  private void replay(ComparingTables compared) {
    var replaying =
        new ReplayingLog(
            logs,
            dates,
            rebuilding,
            table,
            rows,
            compared,
            months,
            switching,
            erasedPeople,
            transactions);
    var running = new Running(replays.add(null, false, "olga"), replays);
    replaying.replay(running, LocalDate.parse("2033-01-01"), false);
  }

  private void erase(PersonKey person) {
    jdbc.sql(
            """
            INSERT INTO erased_person (tenant, person, directory_version, erased_at)
            VALUES (?, ?, 1, now()) ON CONFLICT DO NOTHING
            """)
        .params(person.tenant(), person.person())
        .update();
    jdbc.sql("DELETE FROM person_day WHERE tenant = ? AND person = ?")
        .params(person.tenant(), person.person())
        .update();
  }
}
