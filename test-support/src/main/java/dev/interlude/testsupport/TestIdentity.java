package dev.interlude.testsupport;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/** An issuer of tokens with a key of this JVM, published over HTTP as any issuer does. */
final class TestIdentity {
  static final String CLIENT_ID = "dashboard";
  static final String CLIENT_SECRET = "test-client-secret";

  private static @Nullable TestIdentity shared;

  private final RSAKey key;
  private final HttpServer server;
  private final TestLogin login;

  private TestIdentity(RSAKey key, HttpServer server) {
    this.key = key;
    this.server = server;
    this.login = new TestLogin();
  }

  static synchronized TestIdentity shared() {
    if (shared == null) {
      shared = start();
    }
    return shared;
  }

  private static TestIdentity start() {
    try {
      var key = new RSAKeyGenerator(2048).keyID("test").generate();
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var identity = new TestIdentity(key, server);
      var keys = new JWKSet(key.toPublicJWK()).toString();
      server.createContext("/oauth2/jwks", exchange -> TestLogin.answer(exchange, 200, keys));
      server.createContext("/oauth2/authorize", identity.login::authorize);
      server.createContext("/oauth2/token", identity.login::token);
      server.createContext("/connect/logout", identity.login::endSession);
      server.start();
      return identity;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  TestLogin login() {
    return login;
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  String sign(JWTClaimsSet claims) {
    try {
      var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
      var token = new SignedJWT(header, claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
