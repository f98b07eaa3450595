package dev.interlude.defaults;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Who calls, read from the token or the login session; usable as a parameter of controller methods.
 *
 * @param tenant absent for operators only
 * @param personId the directory's personId, for people only
 * @param clientId the app that the token was issued to, empty if the token does not say
 */
public record Caller(
    @Nullable String tenant,
    @Nullable String personId,
    Set<String> roles,
    Set<String> scopes,
    String clientId) {

  public Caller {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
  }

  /** The tenant of the call; 403 {@code no-tenant} for a caller without one. */
  @Override
  public String tenant() {
    if (tenant == null) {
      throw Problem.of(
          HttpStatus.FORBIDDEN, "no-tenant", "The token names no tenant; use one of a company.");
    }
    return tenant;
  }

  /** The personId; 403 {@code not-a-person} for apps and staff. */
  public String person() {
    if (personId == null) {
      throw Problem.of(
          HttpStatus.FORBIDDEN,
          "not-a-person",
          "This is about the caller's own data, and the token belongs to no person.");
    }
    return personId;
  }

  public boolean hasTenant() {
    return tenant != null;
  }

  public boolean hasRole(String role) {
    return roles.contains(role);
  }

  public boolean hasScope(String scope) {
    return scopes.contains(scope);
  }
}
