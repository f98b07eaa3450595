package dev.interlude.reminder.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.prompts.PersonRef;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SseWriterTest {

  private static final PersonRef ROSA = new PersonRef("acme", "rosa");
  private static final Position START = new Position(0, 7);
  private static final Duration BEAT = Duration.ofMillis(100);
  private static final Clock CLOCK = Clock.systemUTC();

  private final OpenStreams streams =
      new OpenStreams(
          new StreamSettings(BEAT, 9, 9, 9, Duration.ZERO, Duration.ofMinutes(1)),
          new SimpleMeterRegistry());
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void start() {
    streams.start();
  }

  @Test
  void tellsThePlaceSoThatASilentStreamCanGoOnToo() throws IOException {
    write(List.of(), CLOCK.instant().minusSeconds(1), false);
    assertThat(written()).matches("retry: \\d{4}\n\nid: 0-7\n\n");
  }

  @Test
  void tellsNoPlaceBeyondAnEventThatIsStillToBeWritten() throws IOException {
    write(List.of(SomeNews.of(ROSA, 5), SomeNews.of(ROSA, 6)), CLOCK.instant(), false);
    assertThat(written())
        .endsWith(
            """
            event: break.due
            data: {"offset":5}
            id: 0-6

            event: break.due
            data: {"offset":6}
            id: 0-7

            id: 0-7

            """);
  }

  @Test
  void asksForANewTokenWhenTheOldOneEnds() throws IOException {
    write(List.of(), CLOCK.instant().plusMillis(50), true);
    assertThat(written()).endsWith("event: reauthenticate\ndata: {}\n\n");
  }

  @Test
  void showsThatItLives() {
    Thread writing =
        Thread.startVirtualThread(
            () -> {
              try {
                write(List.of(), CLOCK.instant().plusSeconds(60), true);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    await().until(() -> written().contains(":\n\n:\n\n"));
    streams.stop();
    await().until(() -> !writing.isAlive());
    assertThat(written()).doesNotContain("reauthenticate");
  }

  private void write(List<BreakNews> first, Instant until, boolean isToken) throws IOException {
    try (var listener = new Listener(streams.open(ROSA), START, first)) {
      new SseWriter(out, BEAT, CLOCK).write(listener, until, isToken);
    }
  }

  private String written() {
    return out.toString(UTF_8);
  }
}
