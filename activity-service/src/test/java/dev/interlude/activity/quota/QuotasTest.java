package dev.interlude.activity.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.quota.Holder.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuotasTest {

  private static final int FULL_BATCH = 500;
  private static final Quota TEN_A_SECOND = new Quota(10, 1_000);

  private final ManualTime time = new ManualTime();
  private final Quotas quotas = new Quotas(1, 100, FULL_BATCH, time);

  @Test
  void letsABurstPassAndThenSoManyASecond() {
    assertThat(take(app("a"), 1_000)).isZero();
    assertThat(take(app("a"), 1)).isEqualTo(Duration.ofMillis(100));
    time.pass(Duration.ofMillis(100));
    assertThat(take(app("a"), 1)).isZero();
    assertThat(take(app("a"), 1)).isPositive();
  }

  @Test
  void saysWhenTheSameBatchWillPassAndThenLetsItPass() {
    assertThat(take(app("a"), 800)).isZero();
    Duration wait = take(app("a"), 500);
    assertThat(wait).isEqualTo(Duration.ofSeconds(30));
    time.pass(wait.minusMillis(1));
    assertThat(take(app("a"), 500)).isPositive();
    time.pass(Duration.ofMillis(1));
    assertThat(take(app("a"), 500)).isZero();
  }

  @Test
  void takesNothingFromAnyHolderWhenOneHasNotEnough() {
    assertThat(take(app("a"), 900)).isZero();
    assertThat(quotas.take(List.of(person("p"), app("a")), 200)).isPositive();
    assertThat(take(person("p"), 1_000)).isZero();
    assertThat(take(app("a"), 100)).isZero();
  }

  @Test
  void givesBackWhatWasTakenInVainAndNoMoreThanABurst() {
    assertThat(take(app("a"), 1_000)).isZero();
    quotas.giveBack(List.of(person("p"), app("a")), 500);
    assertThat(take(app("a"), 500)).isZero();
    assertThat(take(app("a"), 1)).isPositive();
    assertThat(take(person("p"), 1_000)).isZero();
    assertThat(take(person("p"), 1)).isPositive();
  }

  @Test
  void keepsApartAppsAndPeopleAndTenantsAndQuotas() {
    assertThat(take(app("a"), 1_000)).isZero();
    assertThat(take(app("b"), 1_000)).isZero();
    assertThat(take(person("a"), 1_000)).isZero();
    assertThat(take(new Holder(Kind.APP, "other", "a", TEN_A_SECOND), 1_000)).isZero();
    assertThat(take(new Holder(Kind.APP, "acme", "a", new Quota(10, 999)), 999)).isZero();
  }

  @Test
  void grantsEachInstanceItsPartButAlwaysAFullBatch() {
    var four = new Quotas(4, 100, FULL_BATCH, time);
    assertThat(four.take(List.of(app("a")), 500)).isZero();
    assertThat(four.take(List.of(app("a")), 500)).isEqualTo(Duration.ofSeconds(200));
  }

  @Test
  void lettingNoEventPassCostsNothing() {
    assertThat(take(app("a"), 1_000)).isZero();
    assertThat(take(app("a"), 0)).isZero();
  }

  @Test
  void grantsExactlyTheBurstToManyAtOnce() {
    var taken = new AtomicInteger();
    try (var callers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 5_000; i++) {
        callers.execute(
            () -> {
              if (take(app("a"), 1).isZero()) {
                taken.incrementAndGet();
              }
            });
      }
    }
    assertThat(taken).hasValue(1_000);
  }

  private Duration take(Holder holder, int events) {
    return quotas.take(List.of(holder), events);
  }

  private static Holder app(String name) {
    return new Holder(Kind.APP, "acme", name, TEN_A_SECOND);
  }

  private static Holder person(String name) {
    return new Holder(Kind.PERSON, "acme", name, TEN_A_SECOND);
  }
}
