package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.interlude.testsupport.InterludeIntegrationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchListenerFailedException;

@InterludeIntegrationTest(service = "activity")
class StoringActivitiesIT extends StoringFixture {

  @Autowired private JdbcClient sql;

  @Test
  void storesWhatStandsBeforeAPoisonousRecordAndNamesIt() {
    var good = some("poison", 1).consumed();
    var failed = failureOf(List.of(good, SomeActivity.poison(), some("poison", 2).consumed()));
    assertThat(failed.getIndex()).isEqualTo(1);
    assertThat(rows("poison")).isEqualTo(1);
  }

  @Test
  void namesTheRowThatTheTableCannotHoldAndStoresTheOthers() {
    var rows = new ArrayList<ConsumerRecord<String, byte[]>>();
    IntStream.range(0, 9).forEach(i -> rows.add(some("unheld", i).consumed()));
    rows.set(6, some("unheld", 6).at("-4800-01-01T00:00:00Z").consumed());
    var ancient = new HistorySettings(true, "g", Duration.ofDays(3_000_000), 100);
    var failed =
        catchThrowableOfType(
            BatchListenerFailedException.class, () -> storing(ancient).store(rows));
    assertThat(failed.getIndex()).isEqualTo(6);
    assertThat(rows("unheld")).isEqualTo(6);
    storing().store(rows.subList(7, 9));
    assertThat(rows("unheld")).isEqualTo(8);
  }

  @Test
  void holdsAnyTextThatJsonHolds() {
    var odd = some("odd", 1).of("nul \u0000, \"quoted\" \\ € 🙂").consumed();
    storing().store(List.of(odd));
    assertThat(rows("odd")).isEqualTo(1);
  }

  @Test
  void storesNothingThatIsOlderThanTheHistory() {
    var old = SomeActivity.of("old", "p-001", "e-1", "2126-08-18T08:59:59Z");
    storing().store(List.of(old.consumed(), old.at("2126-08-18T09:00:00Z").consumed()));
    assertThat(rows("old")).isEqualTo(1);
    assertThat(count("interlude.activity.history.dropped")).isEqualTo(1);
  }

  @Test
  void makesThePartitionAgainThatAnotherInstanceDropped() {
    var storing = storing();
    storing.store(
        List.of(SomeActivity.of("gone", "p-001", "e-1", "2126-09-03T08:00:00Z").consumed()));
    sql.sql("SELECT drop_activity_partition(DATE '2126-09-01')").query(Boolean.class).single();
    storing.store(
        List.of(SomeActivity.of("gone", "p-001", "e-2", "2126-09-04T08:00:00Z").consumed()));
    assertThat(rows("gone")).isEqualTo(1);
  }

  private BatchListenerFailedException failureOf(List<ConsumerRecord<String, byte[]>> batch) {
    return catchThrowableOfType(BatchListenerFailedException.class, () -> storing().store(batch));
  }
}
