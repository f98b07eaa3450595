package dev.interlude.testsupport;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The login of the test's identity provider: whoever comes is logged in at once as the user named
 * last, by authorization code with PKCE.
 */
public final class TestLogin {
  private final Map<String, Map<String, String>> requestsByCode = new ConcurrentHashMap<>();
  private volatile @Nullable Tokens user;

  TestLogin() {}

  /** Everyone who logs in from now on is this user, e.g. {@code Tokens.person("acme", "p-1")}. */
  public static void nextUserIs(Tokens user) {
    TestIdentity.shared().login().user = user;
  }

  void authorize(HttpExchange exchange) throws IOException {
    var asked = parameters(exchange.getRequestURI().getRawQuery());
    if (!"S256".equals(asked.get("code_challenge_method"))) {
      answer(exchange, 400, "no PKCE");
      return;
    }
    var code = UUID.randomUUID().toString();
    requestsByCode.put(code, asked);
    redirect(
        exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
  }

  void token(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var sent = parameters(body);
    var asked = requestsByCode.remove(sent.getOrDefault("code", ""));
    var known = user;
    if (asked == null
        || known == null
        || !isClient(exchange)
        || !challenge(sent.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))) {
      answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
      return;
    }
    var idToken = known.idToken(TestIdentity.CLIENT_ID, asked.getOrDefault("nonce", ""));
    answer(
        exchange,
        200,
        "{\"access_token\":\"%s\",\"id_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
            .formatted(known.value(), idToken));
  }

  /** Back to where the service said, as providers do after ending their own session. */
  void endSession(HttpExchange exchange) throws IOException {
    var asked = parameters(exchange.getRequestURI().getRawQuery());
    answer(exchange, asked.containsKey("id_token_hint") ? 200 : 400, "logged out");
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", body.startsWith("{") ? "application/json" : "text/plain");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static void redirect(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static boolean isClient(HttpExchange exchange) {
    var credentials = TestIdentity.CLIENT_ID + ":" + TestIdentity.CLIENT_SECRET;
    var basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    return ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static String challenge(String verifier) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> parameters(@Nullable String encoded) {
    return Arrays.stream((encoded == null ? "" : encoded).split("&"))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
