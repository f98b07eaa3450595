package dev.interlude.defaults.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import dev.interlude.defaults.security.SecuritySettings.Claims;
import dev.interlude.defaults.security.SecuritySettings.RememberedTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** An issuer with one key, which can be put in another's place. */
final class RotatingIssuer implements AutoCloseable {

  private static final String ISSUER = "https://issuer.example";

  private final HttpServer server;
  private volatile RSAKey key = newKey();
  private volatile int padding;

  RotatingIssuer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/keys",
        exchange -> {
          byte[] keys =
              (new JWKSet(key.toPublicJWK()) + " ".repeat(padding))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
  }

  SecuritySettings settings() {
    return new SecuritySettings(
        ISSUER,
        "http://127.0.0.1:" + server.getAddress().getPort() + "/keys",
        "interlude",
        new Claims("tenant", "person_id", "roles", "scope", "client_id"),
        List.of(),
        new RememberedTokens(0, Duration.ZERO));
  }

  /** As if there were so many bytes of other keys. */
  void pad(int bytes) {
    padding = bytes;
  }

  void rotate() {
    key = newKey();
  }

  String token(Instant expiry) {
    RSAKey signing = key;
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience("interlude")
            .subject("p-001")
            .expirationTime(Date.from(expiry))
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(signing.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new RSASSASigner(signing));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
