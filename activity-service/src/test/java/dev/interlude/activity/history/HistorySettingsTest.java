package dev.interlude.activity.history;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HistorySettingsTest {

  @Test
  void refusesToKeepLessThanWhatMayStillBeReported() {
    assertThatThrownBy(() -> new HistorySettings(true, "group", Duration.ofDays(14), 5000))
        .hasMessageContaining("interlude.activity.history.retention")
        .hasMessageContaining("15d");
  }

  @Test
  void refusesABatchOfNoRecordOrOfTooMany() {
    for (int batch : new int[] {0, 50_001}) {
      assertThatThrownBy(() -> new HistorySettings(true, "group", Duration.ofDays(90), batch))
          .hasMessageContaining("interlude.activity.history.batch");
    }
  }
}
