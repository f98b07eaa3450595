package dev.interlude.reminder.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.engine.Playing;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TestClock;
import dev.interlude.testsupport.Tokens;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class TakingBreaksIT {

  private static final String T = "poisoned";

  @Autowired private Company company;
  @Autowired private TestClock clock;
  @Autowired private Playing playing;
  @Autowired private Courier courier;
  @Autowired private Targets targets;
  @Autowired private DeliveryHistory history;
  @Autowired private MeterRegistry meters;

  @Test
  void passesOverWhatIsNoEventAndGoesOn() throws Exception {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp(T);
    company.enrol(T, "rosa");
    UUID target = UUID.randomUUID();
    targets.add(new Targets.New(target, T, null, "webhook", List.of("break.due")), clock.instant());
    double before = skipped();
    for (byte[] poison : new byte[][] {"no event".getBytes(UTF_8), {}, null}) {
      company.reports(new ProducerRecord<>(Topics.BREAKS.name(), T + "/rosa", poison));
    }
    playing.at("2026-11-16T08:00:00Z");
    courier.goesOut();
    assertThat(history.latest(target, null, null, 10)).hasSize(1);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(skipped() - before).as("by the streams and by deliveries").isEqualTo(6));
    targets.remove(target);
  }

  @Test
  void sendsNothingOfSomeoneWhoWasErasedMeanwhile() throws Exception {
    clock.set(Instant.parse(Company.MONDAY));
    company.setUp("erased-words");
    company.enrol("erased-words", "rosa");
    UUID target = UUID.randomUUID();
    targets.add(
        new Targets.New(target, "erased-words", null, "webhook", List.of("break.due")),
        clock.instant());
    try (var said =
        TopicTail.fromNow(Infrastructure.shared().broker().bootstrapServers(), Topics.BREAKS)) {
      playing.at("2026-11-16T08:00:00Z");
      courier.goesOut();
      assertThat(history.latest(target, null, null, 10)).hasSize(1);
      company.send("DELETE", "/v1/me", Tokens.person("erased-words", "rosa"), null);
      for (var word : said.records("erased-words/rosa")) {
        company.reports(
            new ProducerRecord<>(word.topic(), null, word.key(), word.value(), word.headers()));
      }
    }
    courier.goesOut();
    assertThat(history.latest(target, null, null, 10)).isEmpty();
    targets.remove(target);
  }

  private double skipped() {
    return meters
        .find("interlude.reminder.events.skipped")
        .tag("topic", "breaks")
        .counters()
        .stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
