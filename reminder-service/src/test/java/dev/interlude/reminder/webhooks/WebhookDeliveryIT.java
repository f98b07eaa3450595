package dev.interlude.reminder.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakDelivered;
import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakSkipped;
import dev.interlude.reminder.Company;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times are UTC; Copenhagen is an hour ahead, so the first break is due at 08:00Z. */
@ReminderIntegrationTest
class WebhookDeliveryIT {

  private static final BreakId NINE = BreakId.parse("movement-20261116T090000+0100");

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private Courier courier;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void isMonday() {
    clock.set(Instant.parse(Company.MONDAY));
  }

  @Test
  void sendsSignedBreaksAndSaysThatTheyWereDelivered() throws Exception {
    try (var receiver = new Receiver()) {
      Bridge bridge = bridgeOf("hooked", receiver);
      playing.at("2026-11-16T08:00:00Z");
      courier.goesOut();
      var event = bridge.opened(receiver.got().getFirst());
      assertThat(event.at("/type").asString()).isEqualTo("dev.interlude.break.due.v1");
      assertThat(event.at("/subject").asString()).isEqualTo("rosa");
      assertThat(event.at("/data/breakId").asString()).isEqualTo(NINE.toString());
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(BreaksOf.person("hooked", "rosa").data())
                      .contains(new BreakDelivered(NINE, "webhook")));
      courier.goesOut();
      assertThat(receiver.got()).as("once, and its own word is not sent").hasSize(1);
      assertThat(bridge.states()).containsExactly("delivered");
      assertThat(bridge.get("/deliveries").body().toString()).doesNotContain("rosa");
    }
  }

  @Test
  void triesAgainLaterAndGivesUpWhenTheBreakExpires() throws Exception {
    try (var receiver = new Receiver().answers(500)) {
      Bridge bridge = bridgeOf("stumbling", receiver);
      playing.at("2026-11-16T08:00:00Z");
      courier.goesOut();
      courier.goesOut();
      assertThat(receiver.got()).as("not at once").hasSize(1);
      clock.advance(Duration.ofSeconds(6));
      courier.goesOut();
      assertThat(receiver.got()).hasSize(2);
      assertThat(receiver.got().get(0).header("webhook-id"))
          .isEqualTo(receiver.got().get(1).header("webhook-id"));
      clock.set(Instant.parse("2026-11-16T08:15:00Z"));
      courier.goesOut();
      assertThat(receiver.got()).as("an expired break is nobody's any more").hasSize(2);
      assertThat(bridge.states()).containsExactly("over");
      assertThat(BreaksOf.person("stumbling", "rosa").ids()).hasSize(1);
    }
  }

  @Test
  void sendsNothingOfABreakThatWasAnsweredOrThatWasDueWhileItWasAway() throws Exception {
    try (var receiver = new Receiver()) {
      Bridge bridge = bridgeOf("answered", receiver);
      playing.at("2026-11-16T08:00:00Z");
      company.reports("answered", "rosa", "2026-11-16T08:00:01Z", new BreakSkipped(NINE, null));
      playing.at("2026-11-16T08:00:02Z");
      courier.goesOut();
      assertThat(receiver.got()).isEmpty();
      playing.at("2026-11-16T09:20:00Z");
      courier.goesOut();
      assertThat(receiver.got()).isEmpty();
      assertThat(bridge.states()).containsOnly("over");
    }
  }

  @Test
  void pausesWhatHasFailedForADayOrIsGone() throws Exception {
    try (var receiver = new Receiver().answers(500)) {
      Bridge bridge = bridgeOf("failing", receiver);
      playing.at("2026-11-16T08:00:00Z");
      courier.goesOut();
      jdbc.sql("UPDATE delivery_target SET held_until = '2026-11-17T07:59Z' WHERE id = ?::uuid")
          .param(bridge.id())
          .update();
      playing.at("2026-11-17T08:00:00Z");
      courier.goesOut();
      assertThat(bridge.get("").body().at("/paused").asString())
          .as("tried until a minute ago")
          .isEqualTo("failing");
      receiver.answers(410);
      assertThat(bridge.send("PUT", "", Map.of("url", receiver.url("/new"))).status())
          .isEqualTo(200);
      playing.at("2026-11-17T09:00:00Z");
      courier.goesOut();
      assertThat(bridge.get("").body().at("/paused").asString()).isEqualTo("gone");
      assertThat(bridge.get("").body().at("/active").asBoolean()).isFalse();
    }
  }

  @Test
  void replaysWithTheSameIdsAndTwoSignaturesAfterAChangeOfSecret() throws Exception {
    try (var receiver = new Receiver()) {
      Bridge bridge = bridgeOf("replaying", receiver);
      playing.at("2026-11-16T08:00:00Z");
      courier.goesOut();
      clock.set(Instant.parse("2026-11-16T08:30:00Z"));
      assertThat(bridge.send("POST", "/secret", Map.of()).body().at("/secret").asString())
          .startsWith("whsec_");
      var time = Map.of("from", "2026-11-16T08:00:00Z", "to", "2026-11-16T08:30:00Z");
      assertThat(bridge.send("POST", "/replays", time).body().at("/queued").asInt()).isEqualTo(1);
      courier.goesOut();
      var again = receiver.got().getLast();
      assertThat(again.headers()).containsEntry("interlude-replay", "true");
      assertThat(again.header("webhook-id"))
          .isEqualTo(receiver.got().getFirst().header("webhook-id"));
      assertThat(again.header("webhook-signature").split(" ")).hasSize(2);
      assertThat(bridge.opened(again).at("/id").asString()).isEqualTo("due/" + NINE);
      assertThat(bridge.send("POST", "/replays", Map.of("from", "2026-11-01T08:00:00Z")).code())
          .isEqualTo("invalid");
    }
  }

  private Bridge bridgeOf(String tenant, Receiver receiver) {
    company.setUp(tenant);
    company.enrol(tenant, "rosa");
    assertThat(
            company.send("GET", "/v1/webhooks", Tokens.tenantAdmin(tenant), null).body().isEmpty())
        .isTrue();
    return Bridge.to(receiver, company, tenant);
  }
}
