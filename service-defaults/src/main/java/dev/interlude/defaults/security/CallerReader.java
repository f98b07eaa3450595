package dev.interlude.defaults.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.interlude.defaults.Caller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Reads a {@link Caller} out of the claims of an access token or of a login's ID token, once for
 * each token that is remembered. Claims never change.
 */
final class CallerReader {
  private final SecuritySettings.Claims names;
  private final List<String> loginScopes;

  /**
   * Of claims that are in use: a request asks for its caller several times, and a token returns.
   */
  private final Cache<Map<String, Object>, Caller> known = Caffeine.newBuilder().weakKeys().build();

  /**
   * @param loginScopes what a person may do who has logged in
   */
  CallerReader(SecuritySettings.Claims names, List<String> loginScopes) {
    this.names = names;
    this.loginScopes = loginScopes;
  }

  Caller read(Map<String, Object> claims) {
    return known.get(claims, this::parse);
  }

  private Caller parse(Map<String, Object> claims) {
    return new Caller(
        text(claims.get(names.tenant())),
        text(claims.get(names.personId())),
        words(claims.get(names.roles())),
        words(claims.get(names.scope())),
        Stream.of(names.clientId(), "azp")
            .map(name -> text(claims.get(name)))
            .flatMap(Stream::ofNullable)
            .findFirst()
            .orElse(""));
  }

  /** The caller of a request; null for an anonymous one. */
  @Nullable Caller of(@Nullable Authentication authentication) {
    if (authentication == null
        || !(authentication.getPrincipal() instanceof ClaimAccessor accessor)) {
      return null;
    }
    return accessor instanceof OidcUser ? login(accessor.getClaims()) : read(accessor.getClaims());
  }

  /** An ID token says who it is, and the session may do what a person's own app may. */
  private Caller login(Map<String, Object> claims) {
    var caller = read(claims);
    var scopes = new HashSet<>(caller.scopes());
    if (caller.personId() != null) {
      scopes.addAll(loginScopes);
    }
    return new Caller(
        text(claims.get(names.tenant())),
        caller.personId(),
        caller.roles(),
        scopes,
        caller.clientId());
  }

  Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
    return authorities(read(claims));
  }

  Collection<GrantedAuthority> loginAuthorities(Map<String, Object> claims) {
    return authorities(login(claims));
  }

  private static Collection<GrantedAuthority> authorities(Caller caller) {
    List<GrantedAuthority> authorities = new ArrayList<>();
    caller.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority("ROLE_" + role)));
    caller.scopes().forEach(scope -> authorities.add(new SimpleGrantedAuthority("SCOPE_" + scope)));
    return authorities;
  }

  private static @Nullable String text(@Nullable Object claim) {
    return claim instanceof String text && !text.isBlank() ? text : null;
  }

  /** A list, or words separated by spaces: identity providers write scopes and roles either way. */
  private static Set<String> words(@Nullable Object claim) {
    return switch (claim) {
      case Collection<?> many -> many.stream().map(String::valueOf).collect(Collectors.toSet());
      case String text when !text.isBlank() ->
          Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
      case null, default -> Set.of();
    };
  }
}
