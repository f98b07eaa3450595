package dev.interlude.localstack.company.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationSpeedTest {
  /** A tenth of what a quiet machine does, so that a busy one does not fail it. */
  private static final double LEAST_PER_SECOND = 20_000;

  @Test
  void isFarAboveWhatTheServicesTake() {
    long began = System.nanoTime();
    List<Event<ClientEvent>> batch = new ArrayList<>();
    long[] written = new long[2];
    for (DayPlan plan : Fortnight.plans(200, 7)) {
      Fortnight.report(plan, 0, Fortnight.END.getEpochSecond(), batch::add);
      if (batch.size() >= 500) {
        written[0] += batch.size();
        written[1] += EventWriter.batch(batch).length;
        batch.clear();
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;

    assertThat(written[0]).isBetween(200_000L, 320_000L);
    assertThat(written[0] / seconds).isGreaterThan(LEAST_PER_SECOND);
  }
}
