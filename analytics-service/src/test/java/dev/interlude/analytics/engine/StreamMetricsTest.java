package dev.interlude.analytics.engine;

import static dev.interlude.analytics.engine.SomeRecords.NOON;
import static dev.interlude.analytics.engine.SomeRecords.sat;
import static dev.interlude.analytics.engine.SomeRecords.sitting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.analytics.personday.SomeFacts;
import dev.interlude.contracts.EventType;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamMetricsTest {

  private final TopologyUnderTest stream;

  StreamMetricsTest(@TempDir Path stateDir) {
    stream = TopologyUnderTest.start(stateDir);
  }

  @AfterEach
  void stop() {
    stream.close();
  }

  @Test
  void countEventsByTypeAndDuplicatesThatWereAbsorbed() {
    stream.take(sat(SomeFacts.PERSON, 1, NOON));
    stream.take(sat(SomeFacts.PERSON, 1, NOON));
    stream.take(StreamRecords.erasure(SomeFacts.PERSON, 1, NOON));
    assertThat(events(EventType.POSTURE_OBSERVED)).isEqualTo(2);
    assertThat(events(EventType.ERASURE_REQUESTED)).isEqualTo(1);
    assertThat(stream.facts("changed")).isEqualTo(1);
    assertThat(stream.facts("absorbed")).isEqualTo(1);
  }

  @Test
  void countLateEventsByTheirAge() {
    late(Duration.ofSeconds(299));
    late(Duration.ofMinutes(5));
    late(Duration.ofMinutes(59));
    late(Duration.ofHours(1));
    late(Duration.ofDays(1).minusSeconds(1));
    late(Duration.ofDays(6));
    late(Duration.ofDays(7));
    assertThat(lateOf("5m-1h")).isEqualTo(2);
    assertThat(lateOf("1h-1d")).isEqualTo(2);
    assertThat(lateOf("1d-7d")).isEqualTo(1);
    assertThat(lateOf("over-7d")).isEqualTo(1);
  }

  @Test
  void tellHowMuchStateIsHeld() {
    stream.take(sat(SomeFacts.PERSON, 1, NOON));
    assertThat(gauge("interlude.analytics.state.person-days")).isEqualTo(1);
    assertThat(gauge("interlude.analytics.state.erased-people")).isZero();
    stream.take(StreamRecords.erasure(SomeFacts.PERSON, 1, NOON));
    assertThat(gauge("interlude.analytics.state.person-days")).isZero();
    assertThat(gauge("interlude.analytics.state.erased-people")).isEqualTo(1);
  }

  private void late(Duration by) {
    stream.take(
        StreamRecords.of(sitting(NOON), StreamRecords.stamped(SomeFacts.PERSON, 1), NOON.plus(by)));
  }

  private double lateOf(String age) {
    return stream.meters().get("interlude.analytics.events.late").tag("age", age).counter().count();
  }

  private double events(EventType type) {
    return stream
        .meters()
        .get("interlude.analytics.events")
        .tag("type", type.wireName())
        .counter()
        .count();
  }

  private double gauge(String name) {
    return stream.meters().get(name).gauge().value();
  }
}
