package dev.interlude.activity.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FairPlacesTest {

  private final AtomicInteger refused = new AtomicInteger();
  private final FairPlaces eight = new FairPlaces(8, refused::incrementAndGet);

  @Test
  void givesOneCallerHalfAndTellsTheNextRequestToComeAgain() {
    assertThat(nested("noisy", 4, () -> 1)).isOne();
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> nested("noisy", 5, () -> 1))
        .satisfies(
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(429);
              assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("1");
            });
    assertThat(refused).hasValue(1);
  }

  @Test
  void keepsAPlaceForWhoeverComesNextHoweverManyAreGreedy() {
    // 4 of 8, then 2 of the 4 left, then 1 of 2, and 1 is left.
    int got =
        nested(
            "a", 4, () -> nested("b", 2, () -> nested("c", 1, () -> eight.within("d", () -> 7))));
    assertThat(got).isEqualTo(7);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> nested("a", 4, () -> nested("b", 3, () -> 1)));
  }

  @Test
  void refusesEverybodyOnceAllPlacesAreTaken() {
    var one = new FairPlaces(1, refused::incrementAndGet);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> one.within("a", () -> one.within("b", () -> 1)));
  }

  @Test
  void givesThePlaceBackWhenARequestFails() {
    for (int i = 0; i < 20; i++) {
      assertThatExceptionOfType(UncheckedIOException.class)
          .isThrownBy(
              () ->
                  eight.within(
                      "a",
                      () -> {
                        throw new UncheckedIOException(new IOException("the client went away"));
                      }));
    }
    assertThat(nested("a", 4, () -> 1)).isOne();
  }

  private int nested(String caller, int times, Supplier<Integer> work) {
    return times == 0 ? work.get() : eight.within(caller, () -> nested(caller, times - 1, work));
  }
}
