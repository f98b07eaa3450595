package dev.interlude.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** People whose next break falls due at the next full minute or the one after it. */
final class DueSoon {

  private static final Duration INTERVAL = Duration.ofMinutes(60);

  private final TestCompany company;
  private final Instant due;

  DueSoon(TestCompany company) {
    this.company = company;
    this.due = company.now().plusSeconds(75).truncatedTo(ChronoUnit.MINUTES);
  }

  Instant due() {
    return due;
  }

  /**
   * Enrols somebody whose work began an hour before. Their zone is one where it is about noon, so
   * that no midnight comes in between.
   */
  void enrol(String person) {
    int offset = 12 - due.atOffset(ZoneOffset.UTC).getHour();
    String zone = "Etc/GMT" + (offset > 0 ? "-" + offset : offset == 0 ? "" : "+" + -offset);
    ZonedDateTime begin = due.minus(INTERVAL).atZone(ZoneId.of(zone));
    String from = begin.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT));
    String today = begin.getDayOfWeek().name().toLowerCase(Locale.ROOT);
    Answer answer = company.enrol(person, zone, List.of(today), from, "24:00", Map.of());
    assertThat(answer.status()).as(answer.body()).isIn(200, 201);
  }

  /** Waits for the clock; the moment itself is what the scenario is about. */
  void awaitTheSecond() {
    awaitUntil(due);
  }

  void awaitUntil(Instant moment) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> !company.now().isBefore(moment));
  }

  /** All records of {@code break.due} of the person, one at least. */
  List<ConsumerRecord<String, byte[]>> awaitDue(String person) {
    return await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> dueEvents(person), found -> !found.isEmpty());
  }

  private List<ConsumerRecord<String, byte[]>> dueEvents(String person) {
    return company.topics().ofPerson(Topics.BREAKS, person).stream()
        .filter(r -> TopicLog.header(r, "ce_type").equals("dev.interlude.break.due.v1"))
        .toList();
  }
}
