package dev.interlude.localstack.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Remembers who has signed in, for a day; nothing of programs, whose tokens tell all that there is
 * to know. A simulated company asks for thousands of those an hour.
 */
@Component
final class LivingAuthorizations implements OAuth2AuthorizationService {

  /** Longer than any session: signing out names an ID token that may have expired. */
  private static final Duration KEPT = Duration.ofDays(1);

  private final OAuth2AuthorizationService memory = new InMemoryOAuth2AuthorizationService();
  private final Map<String, Instant> savedAt = new ConcurrentHashMap<>();
  private final Clock clock;

  LivingAuthorizations(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    forgetOld();
    if (!AuthorizationGrantType.CLIENT_CREDENTIALS.equals(
        authorization.getAuthorizationGrantType())) {
      memory.save(authorization);
      savedAt.put(authorization.getId(), clock.instant());
    }
  }

  private void forgetOld() {
    Instant oldest = clock.instant().minus(KEPT);
    for (Iterator<Map.Entry<String, Instant>> each = savedAt.entrySet().iterator();
        each.hasNext(); ) {
      Map.Entry<String, Instant> entry = each.next();
      if (entry.getValue().isBefore(oldest)) {
        each.remove();
        OAuth2Authorization ended = memory.findById(entry.getKey());
        if (ended != null) {
          memory.remove(ended);
        }
      }
    }
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    memory.remove(authorization);
    savedAt.remove(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return memory.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(
      String token, @Nullable OAuth2TokenType tokenType) {
    return memory.findByToken(token, tokenType);
  }
}
