package dev.interlude.defaults.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.interlude.defaults.security.SecuritySettings.RememberedTokens;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class RememberingDecoderTest {

  private static final Duration TIME = Duration.ofSeconds(30);

  private final TestClock clock = TestClock.at(Clock.systemUTC().instant().toString());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<String> checked = new ArrayList<>();
  private final RotatingIssuer issuer = new RotatingIssuer();

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void checksATokenOnceAndAgainAfterItsTime() {
    JwtDecoder decoder = remembering(100);
    String token = issuer.token(clock.instant().plusSeconds(3_600));
    Jwt first = decoder.decode(token);
    clock.advance(TIME.minusMillis(1));
    assertThat(decoder.decode(token)).isSameAs(first);
    assertThat(checked).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    assertThat(decoder.decode(token).getClaims()).isEqualTo(first.getClaims());
    assertThat(checked).hasSize(2);
    assertThat(gets("hit")).isEqualTo(1);
    assertThat(gets("miss")).isEqualTo(2);
  }

  @Test
  void readsManyKeysWithTheirCertificates() {
    issuer.pad(900_000);
    JwtDecoder decoder = TokenDecoding.decoder(issuer.settings(), TIME);
    Jwt read = decoder.decode(issuer.token(clock.instant().plusSeconds(60)));
    assertThat(read.getSubject()).isEqualTo("p-001");
  }

  @Test
  void doesNotRememberATokenBeyondItsExpiry() {
    var expired = new BadJwtException("expired");
    Instant expiry = clock.instant().plusSeconds(5);
    JwtDecoder decoder =
        around(
            token -> {
              checked.add(token);
              if (!clock.instant().isBefore(expiry)) {
                throw expired;
              }
              return jwt(token, clock.instant().minusSeconds(1), expiry);
            },
            100);
    decoder.decode("token");
    clock.advance(Duration.ofMillis(4_999));
    decoder.decode("token");
    assertThat(checked).hasSize(1);
    clock.advance(Duration.ofMillis(1));
    assertThatThrownBy(() -> decoder.decode("token")).isSameAs(expired);
    assertThat(checked).hasSize(2);
  }

  /** A clock that is put back makes a token one of the future. */
  @Test
  void looksAtTheBeginningOfATokenWithEachUse() {
    JwtDecoder decoder =
        around(
            token -> {
              checked.add(token);
              return jwt(token, clock.instant(), clock.instant().plusSeconds(3_600));
            },
            100);
    decoder.decode("token");
    decoder.decode("token");
    assertThat(checked).hasSize(1);
    clock.set(clock.instant().minus(Duration.ofMinutes(2)));
    decoder.decode("token");
    assertThat(checked).hasSize(2);
  }

  @Test
  void refusesATamperedTokenOfTheSameLengthHoweverOften() {
    JwtDecoder decoder = remembering(100);
    String token = issuer.token(clock.instant().plusSeconds(3_600));
    decoder.decode(token);
    int place = token.lastIndexOf('.') + 10;
    char other = token.charAt(place) == 'A' ? 'B' : 'A';
    String tampered = token.substring(0, place) + other + token.substring(place + 1);
    assertThat(tampered).hasSameSizeAs(token);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> decoder.decode(tampered)).isInstanceOf(JwtException.class);
    }
    assertThat(checked).hasSize(4);
    assertThat(decoder.decode(token).getTokenValue()).isEqualTo(token);
    assertThat(checked).hasSize(4);
  }

  @Test
  void refusesATokenOfARemovedKeyAfterItsTime() {
    JwtDecoder decoder = remembering(100);
    String token = issuer.token(clock.instant().plusSeconds(3_600));
    decoder.decode(token);
    issuer.rotate();
    clock.advance(TIME.minusMillis(1));
    assertThat(decoder.decode(token).getTokenValue()).isEqualTo(token);
    clock.advance(Duration.ofMillis(1));
    // The keys themselves are believed for 50 ms here.
    await()
        .untilAsserted(
            () -> assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class));
    assertThat(decoder.decode(issuer.token(clock.instant().plusSeconds(3_600))).getSubject())
        .isEqualTo("p-001");
  }

  @Test
  void goesOnWithTheKeysReadLastWhileTheIssuerIsDown() {
    JwtDecoder decoder = remembering(0);
    String token = issuer.token(clock.instant().plusSeconds(3_600));
    decoder.decode(token);
    issuer.close();
    await().pollDelay(Duration.ofMillis(100)).until(() -> true);
    assertThat(decoder.decode(token).getSubject()).isEqualTo("p-001");
    assertThat(checked).hasSize(2);
  }

  @Test
  void remembersNoMoreThanItsSize() {
    JwtDecoder decoder =
        around(token -> jwt(token, clock.instant(), clock.instant().plusSeconds(3_600)), 10);
    for (int i = 0; i < 1_000; i++) {
      decoder.decode("token-" + i);
    }
    await()
        .untilAsserted(
            () ->
                assertThat(meters.get("cache.size").tag("cache", "tokens").gauge().value())
                    .isLessThanOrEqualTo(10));
  }

  private JwtDecoder remembering(int size) {
    var settings = issuer.settings();
    JwtDecoder real = TokenDecoding.decoder(settings, Duration.ofMillis(50));
    return around(
        token -> {
          checked.add(token);
          return real.decode(token);
        },
        size);
  }

  private JwtDecoder around(JwtDecoder real, int size) {
    return new RememberingDecoder(
        real,
        new RememberedTokens(size, TIME),
        clock,
        () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()),
        meters);
  }

  private double gets(String result) {
    return meters
        .get("cache.gets")
        .tag("cache", "tokens")
        .tag("result", result)
        .functionCounter()
        .count();
  }

  private static Jwt jwt(String token, Instant from, Instant to) {
    return Jwt.withTokenValue(token)
        .header("alg", "RS256")
        .subject("p-001")
        .notBefore(from)
        .expiresAt(to)
        .build();
  }
}
