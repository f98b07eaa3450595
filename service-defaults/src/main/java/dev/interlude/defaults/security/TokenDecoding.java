package dev.interlude.defaults.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Signature by the issuer's published keys, then type, times, issuer and audience. Keys are fetched
 * at the first token, so a service starts while the issuer is down.
 */
final class TokenDecoding {

  /** So long keys are believed without another look: one that is removed is refused after it. */
  static final Duration KEYS_FOR = Duration.ofSeconds(30);

  /** So long the keys read last serve while the issuer cannot be reached. */
  private static final Duration KEYS_IN_AN_OUTAGE_FOR = Duration.ofHours(1);

  private static final Duration WAIT_FOR_OTHERS = Duration.ofSeconds(15);

  /** To connect and to be answered; within the time in which whoever waits gives up. */
  private static final int PATIENCE_MILLIS = 3_000;

  /** Bytes; keys with their chains of certificates are some kB each. */
  private static final int LARGEST_KEYS = 1 << 20;

  private TokenDecoding() {}

  static JwtDecoder decoder(SecuritySettings settings, Duration keysFor) {
    var type = new JwtTypeValidator("JWT", "at+jwt");
    type.setAllowEmpty(true);
    var decoder = NimbusJwtDecoder.withJwkSource(keys(settings, keysFor)).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            type,
            new JwtTimestampValidator(),
            new JwtIssuerValidator(settings.issuer()),
            new JwtAudienceValidator(settings.audience())));
    return decoder;
  }

  private static JWKSource<SecurityContext> keys(SecuritySettings settings, Duration keysFor) {
    try {
      var retriever = new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_KEYS);
      return JWKSourceBuilder.create(URI.create(settings.jwkSetUri()).toURL(), retriever)
          .cache(keysFor.toMillis(), WAIT_FOR_OTHERS.toMillis())
          .refreshAheadCache(false)
          .rateLimited(false)
          .outageTolerant(KEYS_IN_AN_OUTAGE_FOR.toMillis())
          .build();
    } catch (MalformedURLException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "interlude.security.jwk-set-uri is no address of keys: " + settings.jwkSetUri(), e);
    }
  }
}
