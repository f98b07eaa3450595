package dev.interlude.analytics.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.PersonKey;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;

@InterludeIntegrationTest(service = "analytics")
class ErasedPeopleIT {

  private static final PersonKey ONE = new PersonKey("marked", "one");
  private static final PersonKey TWO = new PersonKey("marked", "two");
  private static final Instant MARCH = Instant.parse("2020-03-01T00:00:00Z");

  @Autowired private ErasedPeople erased;
  @Autowired private TransactionOperations transactions;

  @Test
  void tellsWhoWasErasedUpToWhichVersionUntilItForgets() {
    erased.mark(request(ONE, 7), MARCH);
    erased.mark(request(ONE, 3), MARCH.minus(Duration.ofDays(30)));
    Erased known = among(ONE, TWO);
    assertThat(known.covers(ONE, 7)).isTrue();
    assertThat(known.covers(ONE, 8)).isFalse();
    assertThat(known.covers(TWO, 1)).isFalse();

    erased.forgetBefore(MARCH);
    assertThat(among(ONE).covers(ONE, 7)).isTrue();
    erased.forgetBefore(MARCH.plusSeconds(1));
    assertThat(among(ONE).covers(ONE, 7)).isFalse();
  }

  @Test
  void letsNoErasureBeginWhileSomeoneStoresWhoDoesNotKnowOfIt() {
    var marking = new AtomicReference<CompletableFuture<Void>>();
    transactions.executeWithoutResult(
        status -> {
          assertThat(erased.among(List.of(TWO)).covers(TWO, 1)).isFalse();
          marking.set(CompletableFuture.runAsync(() -> erased.mark(request(TWO, 1), MARCH)));
          await().during(Duration.ofMillis(500)).until(() -> !marking.get().isDone());
          assertThat(erased.among(List.of(TWO)).covers(TWO, 1)).isFalse();
        });
    await().until(() -> marking.get().isDone());
    assertThat(among(TWO).covers(TWO, 1)).isTrue();
    erased.forgetBefore(MARCH.plusSeconds(1));
  }

  @Test
  void answersOnlyInTheTransactionThatStores() {
    assertThatThrownBy(() -> erased.among(List.of(ONE)))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private Erased among(PersonKey... people) {
    return Objects.requireNonNull(transactions.execute(status -> erased.among(List.of(people))));
  }

  private static ErasureRequested request(PersonKey person, int version) {
    return new ErasureRequested(person.tenant(), person.person(), version);
  }
}
