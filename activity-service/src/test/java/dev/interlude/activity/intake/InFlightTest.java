package dev.interlude.activity.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InFlightTest {

  private static final IntakeAnswer DONE = new IntakeAnswer(1, List.of());
  private final AtomicInteger refused = new AtomicInteger();
  private final InFlight two = new InFlight(2, refused::incrementAndGet);

  @Test
  void refusesTheRequestForWhichThereIsNoPlace() {
    assertThat(two.within(() -> two.within(() -> DONE))).isEqualTo(DONE);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> two.within(() -> two.within(() -> two.within(() -> DONE))))
        .satisfies(
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(429);
              assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            });
    assertThat(refused).hasValue(1);
  }

  @Test
  void givesThePlaceBackWhenARequestFails() {
    for (int i = 0; i < 5; i++) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(
              () ->
                  two.within(
                      () -> {
                        throw new UncheckedIOException(new IOException("the client went away"));
                      }));
    }
    assertThat(two.within(() -> two.within(() -> DONE))).isEqualTo(DONE);
  }
}
