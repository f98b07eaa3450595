package dev.interlude.defaults.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.interlude.defaults.security.SecuritySettings.RememberedTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;

/**
 * Remembers tokens that the real decoder found good, for a short time and never beyond their
 * expiry: a signature costs more than all the rest of a small request. What fails is never
 * remembered, and a token is found by all its characters only. Its times are looked at with every
 * use.
 */
final class RememberingDecoder implements JwtDecoder {

  private final JwtDecoder real;
  private final Clock clock;
  private final JwtTimestampValidator times = new JwtTimestampValidator();
  private final Cache<String, Jwt> tokens;

  /**
   * @param clock by which tokens expire
   * @param ticker by which they are forgotten; never put back, as a clock may be
   */
  RememberingDecoder(
      JwtDecoder real,
      RememberedTokens settings,
      Clock clock,
      Ticker ticker,
      MeterRegistry meters) {
    this.real = real;
    this.clock = clock;
    this.times.setClock(clock);
    this.tokens =
        Caffeine.newBuilder()
            .maximumSize(settings.size())
            .expireAfterWrite(settings.time())
            .ticker(ticker)
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, tokens, "tokens");
  }

  /** Throws what the real decoder throws. */
  @Override
  public Jwt decode(String token) {
    Jwt known = tokens.getIfPresent(token);
    if (known != null) {
      if (isInTime(known)) {
        return known;
      }
      tokens.invalidate(token);
    }
    Jwt good = real.decode(token);
    if (isInTime(good)) {
      tokens.put(token, good);
    }
    return good;
  }

  /** Stricter than the real decoder, which is lenient for a minute with clocks that differ. */
  private boolean isInTime(Jwt token) {
    Instant expiry = token.getExpiresAt();
    return (expiry == null || clock.instant().isBefore(expiry))
        && !times.validate(token).hasErrors();
  }
}
