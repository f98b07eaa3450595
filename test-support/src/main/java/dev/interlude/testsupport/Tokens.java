package dev.interlude.testsupport;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tokens as the identity provider would issue them, signed with a key of this JVM: {@code
 * Tokens.person("acme", "p-001").bearer()}.
 */
public final class Tokens {
  private final Map<String, Object> claims = new LinkedHashMap<>();
  private final List<String> roles = new ArrayList<>();
  private final List<String> scopes = new ArrayList<>();
  private long expiresInSeconds = 3600;

  private Tokens(String subject, String clientId) {
    claims.put("iss", issuer());
    claims.put("aud", List.of("interlude"));
    claims.put("sub", subject);
    claims.put("client_id", clientId);
  }

  public static String issuer() {
    return TestIdentity.shared().issuer();
  }

  public static String jwkSetUri() {
    return issuer() + "/oauth2/jwks";
  }

  /** A person with their own app. */
  public static Tokens person(String tenant, String personId) {
    return new Tokens(personId, "desk-app")
        .claim("tenant", tenant)
        .claim("person_id", personId)
        .role("person")
        .scopes("events:write", "me:read", "me:write");
  }

  /** An app that reports for all people of a tenant. */
  public static Tokens clientApp(String tenant, String clientId) {
    return staff(tenant, clientId, "client-app")
        .claim("client_id", clientId)
        .scopes("events:write:any");
  }

  public static Tokens tenantAdmin(String tenant) {
    return staff(tenant, "tina", "tenant-admin").scopes("directory:write");
  }

  public static Tokens operator() {
    return new Tokens("olga", "operations").role("operator");
  }

  /** Someone of a tenant with the one role, e.g. health-team. */
  public static Tokens staff(String tenant, String subject, String role) {
    return new Tokens(subject, "dashboard").claim("tenant", tenant).role(role);
  }

  public Tokens claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  public Tokens without(String claim) {
    claims.remove(claim);
    return this;
  }

  public Tokens role(String role) {
    roles.add(role);
    return this;
  }

  public Tokens scopes(String... more) {
    scopes.addAll(Arrays.asList(more));
    return this;
  }

  public Tokens issuedBy(String issuer) {
    return claim("iss", issuer);
  }

  public Tokens forAudience(String audience) {
    return claim("aud", List.of(audience));
  }

  /** Negative for a token that has already expired. */
  public Tokens expiringIn(long seconds) {
    expiresInSeconds = seconds;
    return this;
  }

  /** The signed token. */
  public String value() {
    return signed(Map.of());
  }

  /** The same user as a login tells a client of it. */
  String idToken(String clientId, String nonce) {
    return signed(Map.of("aud", List.of(clientId), "azp", clientId, "nonce", nonce));
  }

  private String signed(Map<String, Object> more) {
    var now = Clock.systemUTC().instant();
    var set = new JWTClaimsSet.Builder();
    claims.forEach(set::claim);
    more.forEach(set::claim);
    set.claim("roles", roles).claim("scope", String.join(" ", scopes));
    set.issueTime(Date.from(now.minusSeconds(1)));
    set.expirationTime(Date.from(now.plusSeconds(expiresInSeconds)));
    return TestIdentity.shared().sign(set.build());
  }

  /** The value of the header Authorization. */
  public String bearer() {
    return "Bearer " + value();
  }
}
