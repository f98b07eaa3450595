package dev.interlude.content.tenants;

import static dev.interlude.content.publishing.RoutineFixture.aRoutine;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.content.Api;
import dev.interlude.content.PublicTenant;
import dev.interlude.content.publishing.Publishing;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "content")
class PublicReadingIT {

  private static final String OPEN = "/v1/public/open/routines";
  private static final String OWN = OPEN + "/open-own";

  @Autowired private KafkaTemplate<String, byte[]> events;
  @Autowired private Publishing publishing;
  @Autowired private MeterRegistry meters;
  @LocalServerPort private int port;
  private Api anonymous = Api.anonymous(0);

  @BeforeEach
  void opens() {
    anonymous = Api.anonymous(port);
    PublicTenant.setUp(events, anonymous, "open");
    publishing.publish("open", aRoutine().set("/id", "open-own").build());
  }

  @Test
  void letsAnyoneReadWhatATenantAllows() {
    assertThat(anonymous.get(OPEN + "?limit=200").ids()).contains("lower-back-relief", "open-own");
    Api.Answer whole = anonymous.get(OPEN + "/lower-back-relief", "Accept-Language", "da");
    assertThat(whole.json().at("/title").asString()).isEqualTo("Løsn lænden");
    assertThat(whole.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(whole.header("Vary")).doesNotContain("Authorization");
    assertThat(anonymous.get(OWN + "/versions").status()).isEqualTo(200);
    assertThat(anonymous.get(OWN + "/versions/1").status()).isEqualTo(200);
  }

  @Test
  void keepsAllOthersClosed() {
    PublicTenant.announce(events, "closed", false);
    assertThat(anonymous.get("/v1/public/closed/routines").status()).isEqualTo(404);
    assertThat(anonymous.get("/v1/public/unheard-of/routines").json().at("/code").asString())
        .isEqualTo("not-public");
    assertThat(anonymous.get("/v1/public/shared/routines").status()).isEqualTo(404);
    assertThat(anonymous.get("/v1/routines").status()).isEqualTo(401);
    assertThat(anonymous.send("POST", OWN, BodyPublishers.noBody()).status()).isEqualTo(405);
  }

  @Test
  void closesWhenTheTenantChangesItsMind() {
    PublicTenant.setUp(events, anonymous, "fickle");
    PublicTenant.announce(events, "fickle", false);
    await().until(() -> anonymous.get("/v1/public/fickle/routines").status() == 404);
    PublicTenant.setUp(events, anonymous, "fickle");
    events.send(Topics.TENANTS.name(), "fickle", null).join();
    await().until(() -> anonymous.get("/v1/public/fickle/routines").status() == 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/open-own", "/lower-back-relief/versions"})
  void answersFromMemoryJustAsTheFirstTime(String path) {
    String unique = OPEN + path + "?locale=en";
    Api.Answer first = anonymous.get(unique, "Accept-Encoding", "gzip", "Accept", "*/*");
    double before = fromMemory();
    Api.Answer second = anonymous.get(unique, "Accept-Encoding", "gzip", "Accept", "*/*");
    assertThat(fromMemory()).isEqualTo(before + 1);
    for (String name :
        new String[] {
          "ETag",
          "Cache-Control",
          "Content-Type",
          "Content-Language",
          "Content-Encoding",
          "Content-Length",
          "X-Content-Type-Options"
        }) {
      assertThat(second.header(name)).as(name).isEqualTo(first.header(name)).isNotEmpty();
    }
    assertThat(second.header("Vary")).contains("Accept, Accept-Language, Accept-Encoding");
    Api.Answer known = anonymous.get(unique, "Accept", "*/*", "If-None-Match", plainTag(unique));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.response().body()).isEmpty();
  }

  @Test
  void answersHeadWithTheHeadersAlone() {
    Api.Answer get = anonymous.get(OWN, "Accept", "*/*");
    for (int i = 0; i < 2; i++) {
      Api.Answer head = anonymous.send("HEAD", OWN, BodyPublishers.noBody(), "Accept", "*/*");
      assertThat(head.status()).isEqualTo(200);
      assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
      assertThat(head.header("Content-Length")).isEqualTo(get.header("Content-Length"));
      assertThat(head.response().body()).isEmpty();
    }
  }

  @Test
  void leavesPagesOfOtherOriginsToTheSecurityChain() {
    anonymous.get(OWN);
    double before = fromMemory();
    assertThat(anonymous.get(OWN, "Origin", "https://elsewhere.example").status()).isEqualTo(200);
    assertThat(fromMemory()).isEqualTo(before);
  }

  private String plainTag(String path) {
    return anonymous.get(path, "Accept", "*/*").header("ETag");
  }

  @Test
  void showsANewVersionAtOnce() {
    anonymous.get(OWN);
    String etag = anonymous.get(OWN).header("ETag");
    publishing.publish("open", aRoutine().set("/id", "open-own").set("/version", 2).build());
    Api.Answer answer = anonymous.get(OWN, "If-None-Match", etag);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().at("/version").asInt()).isEqualTo(2);
  }

  @Test
  void passesOverWhatIsNoTenant() {
    double before = skipped();
    events.send(Topics.TENANTS.name(), "broken", new byte[] {'{'}).join();
    events.send(Topics.TENANTS.name(), "other", "{}".getBytes(UTF_8)).join();
    PublicTenant.setUp(events, anonymous, "after-poison");
    assertThat(skipped() - before).isEqualTo(2);
  }

  @Test
  void neverOpensTheCatalogueItself() {
    PublicTenant.announce(events, "shared", true);
    PublicTenant.setUp(events, anonymous, "after-shared");
    assertThat(anonymous.get("/v1/public/shared/routines").status()).isEqualTo(404);
  }

  @Test
  void givesTokensTheirOwnAnswers() {
    Api reader = Api.as(port, Tokens.person("open", "p-1"));
    assertThat(reader.get("/v1/routines/open-own").header("Cache-Control"))
        .isEqualTo("private, no-cache");
    assertThat(reader.get("/v1/routines/open-own").header("Vary")).contains("Authorization");
  }

  private double fromMemory() {
    return meters.counter("interlude.content.answers.public").count();
  }

  private double skipped() {
    return meters.find("interlude.content.tenants.skipped").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  /** Clients that check addresses do not send such a one. */
  @Test
  void refusesAQueryThatCannotBeDecoded() throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "GET " + OPEN + "?kind=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }
}
