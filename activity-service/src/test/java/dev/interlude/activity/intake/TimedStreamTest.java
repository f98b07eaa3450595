package dev.interlude.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimedStreamTest {

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  @Test
  void refusesToReadOnOnceThePatienceIsOver() throws IOException {
    var body =
        new TimedStream(new ByteArrayInputStream(new byte[10]), Duration.ofSeconds(2), nanos::get);
    assertThat(body.read()).isZero();
    nanos.addAndGet(Duration.ofSeconds(2).toNanos());
    assertThat(body.read(new byte[4])).isEqualTo(4);
    nanos.incrementAndGet();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> body.read(new byte[4]))
        .satisfies(problem -> assertThat(problem.getStatusCode().value()).isEqualTo(408));
    assertThatExceptionOfType(Problem.class).isThrownBy(body::read);
  }
}
