package dev.interlude.analytics.engine;

import static dev.interlude.analytics.engine.SomeRecords.NOON;
import static dev.interlude.analytics.engine.SomeRecords.more;
import static dev.interlude.analytics.engine.SomeRecords.sat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.PersonDayId;
import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.PersonDaySummarised;
import dev.interlude.contracts.PersonKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A record that says it was received long after the log took it. */
class ClockAheadTest {

  private static final PersonKey PERSON = SomeFacts.PERSON;
  private static final PersonKey OTHER = new PersonKey("acme", "p-002");
  private static final LocalDate DATE = SomeFacts.DATE;

  private final TopologyUnderTest stream;

  ClockAheadTest(@TempDir Path stateDir) {
    stream = TopologyUnderTest.start(stateDir);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void emptiesNoStateOfItsPartition() {
    Instant logged = NOON.plusSeconds(60);
    stream.take(sat(PERSON, 1, NOON), logged);
    stream.take(sat(OTHER, 1, NOON.plus(Duration.ofDays(900))), logged);
    stream.take(more(PERSON, 1), logged);
    assertThat(stream.facts("expired")).isZero();
    assertThat(stream.latest().get(new PersonDayId(PERSON, DATE)))
        .extracting(PersonDaySummarised::sittingSeconds)
        .isEqualTo(5_400L);
  }
}
