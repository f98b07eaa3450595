package dev.interlude.reminder.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.Courier;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class WithdrawnBreakIT {

  private static final String T = "withdrawing";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private Courier courier;

  @Test
  void tellsThatABreakIsTakenBackAndNotWhy() throws Exception {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
    try (var receiver = new Receiver()) {
      Bridge bridge = Bridge.to(receiver, company, T);
      playing.at("2026-11-16T08:00:00Z");
      courier.goesOut();
      clock.set(Instant.parse("2026-11-16T08:03:00Z"));
      company.send(
          "PUT", "/v1/me/pause", Tokens.person(T, "rosa"), Map.of("until", "2026-11-16T12:30:00Z"));
      courier.goesOut();
      var event = bridge.opened(receiver.got().getLast());
      assertThat(event.at("/type").asString()).isEqualTo("dev.interlude.break.withdrawn.v1");
      assertThat(event.at("/data").propertyNames()).containsExactly("breakId");
      assertThat(event.at("/data/breakId").asString()).isEqualTo("movement-20261116T090000+0100");
    }
  }
}
