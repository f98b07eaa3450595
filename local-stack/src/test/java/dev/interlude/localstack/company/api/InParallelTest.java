package dev.interlude.localstack.company.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InParallelTest {
  @Test
  void runsEverythingAndNeverMoreAtOnceThanAllowed() {
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new AtomicInteger();
    try (var requests = new InParallel(3)) {
      for (int i = 0; i < 200; i++) {
        requests.run(
            () -> {
              most.accumulateAndGet(running.incrementAndGet(), Math::max);
              Thread.yield();
              running.decrementAndGet();
              done.incrementAndGet();
            });
      }
    }
    assertThat(done).hasValue(200);
    assertThat(most.get()).isBetween(1, 3);
  }

  @Test
  void tellsOfTheFirstFailureWhenClosedAndBeginsNothingAfterIt() {
    var begun = new AtomicInteger();
    assertThatThrownBy(
            () -> {
              try (var requests = new InParallel(1)) {
                for (int i = 0; i < 50; i++) {
                  requests.run(
                      () -> {
                        begun.incrementAndGet();
                        throw new CompanyFailure("refused");
                      });
                }
              }
            })
        .isInstanceOf(CompanyFailure.class)
        .hasMessage("refused");
    assertThat(begun).hasValueLessThan(50);
  }
}
