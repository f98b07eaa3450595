package dev.interlude.analytics.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestoreProgressTest {

  private static final TopicPartition ONE = new TopicPartition("changelog", 0);
  private static final TopicPartition TWO = new TopicPartition("changelog", 1);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final RestoreProgress progress = new RestoreProgress(meters);

  @Test
  void countsDownWhatIsLeftOfAllChangelogs() {
    progress.onRestoreStart(ONE, "person-days", 0, 1_000);
    progress.onRestoreStart(TWO, "person-days", 500, 600);
    assertThat(remaining()).isEqualTo(1_100);
    progress.onBatchRestored(ONE, "person-days", 299, 250);
    assertThat(remaining()).isEqualTo(800);
    assertThat(meters.get("interlude.analytics.restore.records").counter().count()).isEqualTo(250);
    progress.onRestoreEnd(ONE, "person-days", 1_000);
    progress.onRestoreSuspended(TWO, "person-days", 0);
    assertThat(remaining()).isZero();
  }

  private double remaining() {
    return meters.get("interlude.analytics.restore.remaining").gauge().value();
  }
}
