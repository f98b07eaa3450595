package dev.interlude.localstack.company.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.contracts.ClientEvent;
import dev.interlude.contracts.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FortnightSizeTest {
  private static final int BATCH = 500;

  @Test
  void ofTwoHundredPeopleIsAboutAQuarterOfAMillionEvents() {
    long events = 0;
    List<Event<ClientEvent>> batch = new ArrayList<>();
    for (DayPlan plan : Fortnight.plans(200, 7)) {
      Fortnight.report(plan, 0, Fortnight.END.getEpochSecond(), batch::add);
      if (batch.size() >= BATCH) {
        assertThat(EventWriter.batch(batch)).isNotEmpty();
        events += batch.size();
        batch.clear();
      }
    }
    assertThat(events).isBetween(200_000L, 320_000L);
  }
}
