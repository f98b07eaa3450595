package dev.interlude.benchmarks.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;

/** Issues real tokens: RS256, with its keys published over HTTP. */
public final class Issuer implements AutoCloseable {

  private static final int SECONDS_VALID = 4 * 3_600;
  private static final int KEY_BITS = 2_048;

  private final KeyPair keys;
  private final HttpServer server;

  public Issuer() throws IOException, GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(KEY_BITS);
    keys = generator.generateKeyPair();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] published = published().getBytes(UTF_8);
    server.createContext(
        "/keys",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, published.length);
          exchange.getResponseBody().write(published);
          exchange.close();
        });
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String keysAddress() {
    return address() + "/keys";
  }

  /**
   * A token of the tenant.
   *
   * @param claims more claims as the inner part of a JSON object
   */
  public String token(String tenant, String clientId, String claims)
      throws GeneralSecurityException {
    long now = Clock.systemUTC().millis() / 1_000;
    String body =
        """
        {"iss": "%s", "aud": "interlude", "sub": "%s", "client_id": "%s", "tenant": "%s",
         "iat": %d, "exp": %d, %s}"""
            .formatted(address(), clientId, clientId, tenant, now, now + SECONDS_VALID, claims);
    String signed =
        encoded("{\"alg\": \"RS256\", \"kid\": \"bench\"}".getBytes(UTF_8))
            + "."
            + encoded(body.getBytes(UTF_8));
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(keys.getPrivate());
    signature.update(signed.getBytes(UTF_8));
    return signed + "." + encoded(signature.sign());
  }

  private String published() {
    var key = (RSAPublicKey) keys.getPublic();
    return """
    {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "bench", "n": "%s", "e": "%s"}]}"""
        .formatted(encoded(key.getModulus()), encoded(key.getPublicExponent()));
  }

  private static String encoded(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
