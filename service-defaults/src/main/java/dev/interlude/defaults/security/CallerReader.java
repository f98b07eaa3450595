package dev.interlude.defaults.security;

import dev.interlude.defaults.Caller;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

/** Reads a {@link Caller} out of the claims of an access token or of a login's ID token. */
final class CallerReader {
  private final SecuritySettings.Claims names;

  CallerReader(SecuritySettings.Claims names) {
    this.names = names;
  }

  Caller read(Map<String, Object> claims) {
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
    return authentication != null && authentication.getPrincipal() instanceof ClaimAccessor token
        ? read(token.getClaims())
        : null;
  }

  Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
    var caller = read(claims);
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
