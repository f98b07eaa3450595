package dev.interlude.reminder.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.Json;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.Company.Answer;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.Courier;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.reminder.engine.BreaksOf;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Times are UTC; Copenhagen is an hour ahead, so the first break is due at 08:00Z. */
@ReminderIntegrationTest
class PushIT {

  private static final String T = "pushed";
  private static final String PATH = "/v1/me/push-subscriptions";
  private static final BreakId NINE = BreakId.parse("movement-20261116T090000+0100");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private Courier courier;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
  }

  @Test
  void sealsAMessageThatEndsWithTheBreakAndSaysThatItWasDelivered() throws Exception {
    try (var service = new Receiver().answers(201)) {
      var browser = new BrowserKeys();
      subscribe("rosa", service.url("/push/rosa"), browser);
      playing.at("2026-11-16T08:00:00Z");
      courier.goesOut();
      var got = service.got().getFirst();
      assertThat(got.headers()).containsEntry("ttl", "900").containsEntry("urgency", "normal");
      assertThat(got.header("content-encoding")).isEqualTo("aes128gcm");
      assertThat(got.header("authorization")).startsWith("vapid t=");
      assertThat(got.header("authorization"))
          .contains(send("rosa", "GET", "/v1/push/key", null).body().at("/publicKey").asString());
      assertThat(got.body().length).isLessThan(400);
      var told = Json.mapper().readTree(browser.open(got.body()));
      assertThat(told.at("/breakId").asString()).isEqualTo(NINE.toString());
      assertThat(told.propertyNames()).containsExactlyInAnyOrder("type", "breakId", "expiresAt");
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(BreaksOf.person(T, "rosa").data())
                      .contains(new BreakDelivered(NINE, "push")));
    }
  }

  @Test
  void forgetsBrowsersThatAreGone() throws Exception {
    for (int status : new int[] {404, 410}) {
      try (var service = new Receiver().answers(status)) {
        clock.set(Instant.parse(Company.MONDAY));
        String person = "gone-" + status;
        subscribe(person, service.url("/push/gone"), new BrowserKeys());
        playing.at("2026-11-16T08:00:00Z");
        courier.goesOut();
        assertThat(service.got()).hasSize(1);
        assertThat(send(person, "GET", PATH, null).body().isEmpty()).isTrue();
        assertThat(BreaksOf.person(T, person).data()).hasSize(1);
      }
    }
  }

  @Test
  void keepsTheLatestBrowsersOfAPerson() throws Exception {
    try (var service = new Receiver()) {
      for (int i = 0; i < 5; i++) {
        clock.advance(Duration.ofSeconds(1));
        subscribe("many", service.url("/push/" + i), new BrowserKeys());
      }
      Answer all = send("many", "GET", PATH, null);
      assertThat(all.body().size()).isEqualTo(3);
      assertThat(all.body().toString()).contains("127.0.0.1").doesNotContain("/push/");
      String id = all.body().at("/0/id").asString();
      assertThat(send("other", "DELETE", PATH + "/" + id, null).status()).isEqualTo(403);
      assertThat(send("many", "DELETE", PATH + "/" + id, null).status()).isEqualTo(204);
      assertThat(send("many", "GET", PATH, null).body().size()).isEqualTo(2);
    }
  }

  @Test
  void refusesWhatIsNoPushService() throws Exception {
    company.enrol(T, "mistaken");
    var keys = new BrowserKeys().asJson();
    assertThat(pointer(Map.of("endpoint", "https://169.254.169.254/push", "keys", keys)))
        .isEqualTo("/endpoint");
    assertThat(pointer(Map.of("endpoint", "http://127.0.0.1/push"))).isEqualTo("/keys");
    assertThat(
            pointer(
                Map.of(
                    "endpoint",
                    "http://127.0.0.1/push",
                    "keys",
                    Map.of("p256dh", "AAAA", "auth", "AAAA"))))
        .isEqualTo("/keys");
    assertThat(pointer(Map.of())).isEqualTo("/endpoint");
  }

  private String pointer(Object body) {
    return send("mistaken", "POST", PATH, body).body().at("/errors/0/pointer").asString();
  }

  private void subscribe(String person, String endpoint, BrowserKeys browser) {
    company.enrol(T, person);
    var body = Map.of("endpoint", endpoint, "keys", browser.asJson());
    assertThat(send(person, "POST", PATH, body).status()).isEqualTo(201);
  }

  private Answer send(String person, String method, String path, @Nullable Object body) {
    return company.send(method, path, Tokens.person(T, person), body);
  }
}
