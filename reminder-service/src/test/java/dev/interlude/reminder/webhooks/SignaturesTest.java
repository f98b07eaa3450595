package dev.interlude.reminder.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignaturesTest {

  /** The vector of the standard's own libraries. */
  @Test
  void signAsTheStandardDoes() {
    assertThat(
            Signatures.of(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}"))
        .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void areOneForEachSecret() {
    String first = Signatures.newSecret();
    String second = Signatures.newSecret();
    Instant at = Instant.ofEpochSecond(1614265330);
    assertThat(Signatures.of(List.of(second, first), "msg_1", at, "{}").split(" "))
        .containsExactly(
            Signatures.of(List.of(second), "msg_1", at, "{}"),
            Signatures.of(List.of(first), "msg_1", at, "{}"))
        .doesNotHaveDuplicates();
  }

  @Test
  void haveSecretsOf256Bits() {
    assertThat(Signatures.newSecret()).matches("whsec_[A-Za-z0-9+/]{43}=");
  }
}
