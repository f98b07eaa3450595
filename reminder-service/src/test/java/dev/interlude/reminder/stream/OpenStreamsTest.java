package dev.interlude.reminder.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.defaults.Problem;
import dev.interlude.reminder.prompts.PersonRef;
import dev.interlude.reminder.stream.Subscription.End;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenStreamsTest {

  private static final PersonRef ROSA = new PersonRef("acme", "rosa");
  private static final PersonRef IDA = new PersonRef("acme", "ida");
  private static final Duration SOON = Duration.ofMillis(1);
  private static final int MOST = 3;
  private static final int MOST_OF_PERSON = 2;

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final OpenStreams streams =
      new OpenStreams(
          new StreamSettings(
              Duration.ofSeconds(1),
              MOST,
              MOST_OF_PERSON,
              10,
              Duration.ZERO,
              Duration.ofMinutes(1)),
          meters);

  @BeforeEach
  void start() {
    streams.start();
  }

  @Test
  void tellsEachPersonTheirOwn() {
    Subscription rosa = streams.open(ROSA);
    Subscription ida = streams.open(IDA);
    streams.tell(SomeNews.of(ROSA, 1));
    assertThat(rosa.next(SOON)).isEqualTo(SomeNews.of(ROSA, 1));
    assertThat(rosa.next(SOON)).isNull();
    assertThat(ida.next(SOON)).isNull();
  }

  @Test
  void endsTheOldestStreamOfAPersonForAFurtherOne() {
    Subscription oldest = streams.open(ROSA);
    streams.open(ROSA);
    streams.open(ROSA);
    assertThat(oldest.ended()).isEqualTo(End.DISPLACED);
    oldest.close();
    assertThat(streams.size()).isEqualTo(MOST_OF_PERSON);
    assertThat(ended("displaced")).isEqualTo(1);
  }

  @Test
  void turnsAwayMoreThanItTakes() {
    IntStream.range(0, MOST).forEach(i -> streams.open(new PersonRef("acme", "p" + i)));
    assertThatThrownBy(() -> streams.open(ROSA)).isInstanceOf(Problem.class);
    assertThat(streams.people()).doesNotContain(ROSA);
  }

  @Test
  void endsAStreamWhoseClientDoesNotRead() {
    Subscription slow = streams.open(ROSA);
    IntStream.range(0, 100).forEach(i -> streams.tell(SomeNews.of(ROSA, i)));
    assertThat(slow.ended()).isEqualTo(End.TOO_SLOW);
    assertThat(slow.next(Duration.ofMinutes(1))).as("and wakes it").isNull();
  }

  @Test
  void endsAllWhenTheServiceStops() {
    Subscription open = streams.open(ROSA);
    streams.stop();
    assertThat(open.next(Duration.ofMinutes(1))).isNull();
    assertThat(open.ended()).isEqualTo(End.STOPPING);
    assertThatThrownBy(() -> streams.open(IDA)).isInstanceOf(Problem.class);
    open.close();
    assertThat(streams.size()).isZero();
    assertThat(ended("stopping")).isEqualTo(1);
  }

  private double ended(String reason) {
    return meters.get("interlude.reminder.streams.ended").tag("reason", reason).counter().count();
  }
}
