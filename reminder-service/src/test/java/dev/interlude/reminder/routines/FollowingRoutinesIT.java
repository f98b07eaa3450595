package dev.interlude.reminder.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.BreakId;
import dev.interlude.contracts.BreakKind;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.RoutineChanged;
import dev.interlude.contracts.RoutineChanged.Retirement;
import dev.interlude.contracts.Topics;
import dev.interlude.reminder.Company;
import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.prompts.Prompt.Suggestion;
import dev.interlude.reminder.routines.ChoosingRoutines.Choice;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class FollowingRoutinesIT {

  private static final String T = "following/";

  @Autowired private Company company;
  @Autowired private Routines routines;
  @Autowired private ChoosingRoutines choosing;
  @Autowired private MeterRegistry meters;

  @Test
  void keepsTheLatestForgetsWhatIsGoneAndPassesOverPoison() {
    double before = skipped();
    byte[] noEvent = "no event".getBytes(StandardCharsets.UTF_8);
    publish(T + "neck", record("neck", "Neck"));
    publish(T + "gone", record("gone", "Gone"));
    publish(T + "neck", record("neck", "Neck and shoulders"));
    publish(T + "gone", null);
    publish(T + "bytes", new ProducerRecord<>(Topics.ROUTINES.name(), "", noEvent));
    // Well formed, but no text that the database knows.
    publish(T + "nul", record("nul", "N\u0000ck"));
    publish(T + "back", record("back", "Back"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(titles(T))
                    .containsExactly(T + "back Back", T + "neck Neck and shoulders"));
    assertThat(skipped() - before).isEqualTo(2);
  }

  /** The shared routine of its id stays hidden from the tenant, as in content-service. */
  @Test
  void remembersWhatATenantWithdrewForSafety() {
    String tenant = "withdrawing/";
    publish(tenant + "unsafe", record("unsafe", "Unsafe", new Retirement("It strains.", true)));
    publish(tenant + "unsafe", null);
    publish(tenant + "dull", record("dull", "Dull", new Retirement("Nobody liked it.", false)));
    publish(tenant + "dull", null);
    publish(tenant + "z", record("z", "Z"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(titles(tenant))
                    .containsExactly(tenant + "unsafe Unsafe", tenant + "z Z"));
  }

  /** Of each key only the last record is left, as content-service leaves it. */
  @Test
  void neverSuggestsTheSharedRoutineInPlaceOfAWithdrawnOneFromTheCompactedLogAlone() {
    publish("shared/compacted", record("compacted", "Shared"));
    publish("rebuilt/compacted", record("compacted", "Own", new Retirement("It strains.", true)));
    publish("rebuilt/marker", record("marker", "Marker"));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(titles("rebuilt/")).hasSize(2));
    assertThat(suggested("rebuilt")).contains("marker").doesNotContain("compacted");
    assertThat(suggested("neighbour")).contains("compacted");
    // Other tests suggest what they publish themselves.
    publish("shared/compacted", null);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(titles("shared/compacted")).isEmpty());
  }

  /** Over many breaks each routine that suits has its turn. */
  private Set<String> suggested(String tenant) {
    Choice choice = choosing.now();
    return IntStream.range(0, 500)
        .mapToObj(i -> Instant.parse(Company.MONDAY).plus(Duration.ofMinutes(i)))
        .map(at -> BreakId.of(BreakKind.MOVEMENT, at, ZoneOffset.UTC))
        .flatMap(
            each -> choice.suggest(new Wanted(tenant, each, Preferences.NONE, List.of())).stream())
        .map(Suggestion::routineId)
        .collect(Collectors.toSet());
  }

  private List<String> titles(String tenant) {
    return routines.all().published().stream()
        .filter(each -> each.key().startsWith(tenant))
        .map(each -> each.key() + " " + each.routine().titles().get("en"))
        .toList();
  }

  /** All to one partition: what comes after poison waits for it. */
  private void publish(String key, @Nullable ProducerRecord<String, byte[]> content) {
    company.reports(
        new ProducerRecord<>(
            Topics.ROUTINES.name(),
            0,
            key,
            content == null ? null : content.value(),
            content == null ? null : content.headers()));
  }

  private static ProducerRecord<String, byte[]> record(String id, String title) {
    return record(id, title, null);
  }

  private static ProducerRecord<String, byte[]> record(
      String id, String title, @Nullable Retirement retired) {
    var routine =
        new RoutineChanged(
            id,
            1,
            Map.of("en", title),
            BreakKind.MOVEMENT,
            "mobility",
            List.of("neck"),
            "easy",
            "standing",
            List.of(),
            240,
            false,
            LocalDate.parse("2027-01-01"),
            retired);
    return EventRecords.write(
        Topics.ROUTINES,
        T + id,
        new Event<>(
            "routine/" + id, "urn:test:content", Instant.parse(Company.MONDAY), null, routine));
  }

  private double skipped() {
    return meters
        .find("interlude.reminder.events.skipped")
        .tag("topic", "routines")
        .counters()
        .stream()
        .mapToDouble(counter -> Objects.requireNonNull(counter).count())
        .sum();
  }
}
