package dev.interlude.reminder.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.delivery.Courier;
import dev.interlude.reminder.delivery.Receiver;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class SendingInTheBackgroundIT {

  private static final String T = "background";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private Courier courier;

  @Test
  void sendsOnceOverTwoInstancesUntilItIsStopped() throws Exception {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    try (var receiver = new Receiver()) {
      Bridge bridge = Bridge.to(receiver, company, T);
      for (int i = 0; i < 20; i++) {
        company.enrol(T, "p" + i);
      }
      try (var first = courier.inBackground();
          var second = courier.inBackground()) {
        playing.at("2026-11-16T08:00:00Z");
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> bridge.states().stream().filter("delivered"::equals).count() == 20);
        assertThat(first).isNotEqualTo(second);
      }
      assertThat(receiver.got()).hasSize(20);
    }
  }
}
