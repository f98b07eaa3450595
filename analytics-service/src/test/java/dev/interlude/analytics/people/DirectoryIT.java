package dev.interlude.analytics.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.InterludeIntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@InterludeIntegrationTest(service = "analytics")
class DirectoryIT {

  private static final String TENANT = "directory-test";
  private static final Duration SOON = Duration.ofSeconds(60);

  @Autowired Directory directory;
  @Autowired KafkaTemplate<String, byte[]> events;
  @Autowired MeterRegistry meters;
  @Autowired JdbcClient engine;

  @Test
  void holdsEveryVersionOfAPersonAndTheNewestOfATenant() {
    send(tenant(10));
    send(APerson.version(1).named(TENANT, "anna").build());
    send(APerson.version(1).named(TENANT, "anna").build());
    send(APerson.version(2).named(TENANT, "anna").from("2026-11-10T08:00:00Z").build());
    send(tenant(12));

    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(directory.tenant(TENANT))
                  .contains(new TenantEntry(TENANT, ZoneId.of("Europe/Copenhagen"), 12));
              assertThat(versions("anna")).containsExactly(1, 2);
            });
  }

  @Test
  void keepsTheHistoryWhenTheTopicIsReadAgainThatHasForgottenOlderVersions() {
    var first = APerson.version(1).named(TENANT, "dora");
    var second = APerson.version(2).named(TENANT, "dora").from("2026-11-10T08:00:00Z");
    send(first.build());
    send(second.build());
    await().atMost(SOON).untilAsserted(() -> assertThat(versions("dora")).containsExactly(1, 2));

    send(second.build());
    send(APerson.version(1).named(TENANT, "edda").build());

    await().atMost(SOON).untilAsserted(() -> assertThat(versions("edda")).containsExactly(1));
    assertThat(versions("dora")).containsExactly(1, 2);
    PersonHistory dora = Objects.requireNonNull(directory.people(TENANT).get("dora"));
    assertThat(dora.before(Instant.parse("2026-11-10T08:00:00Z"))).contains(first.build());
  }

  @Test
  void skipsWhatItCannotReadAndGoesOn() {
    double before = refused();
    events.send(Topics.PEOPLE.name(), TENANT + "/broken", new byte[] {1, 2, 3}).join();
    events.send(new ProducerRecord<>(Topics.PEOPLE.name(), "no key of a person", null)).join();
    send(APerson.version(1).named(TENANT, "bo").build());

    await().atMost(SOON).untilAsserted(() -> assertThat(versions("bo")).containsExactly(1));
    await().atMost(SOON).untilAsserted(() -> assertThat(refused() - before).isEqualTo(2));
  }

  @Test
  void forgetsAPersonWhoIsGoneAndTakesThemOutOfMembershipsAtOnce() {
    send(APerson.version(1).named(TENANT, "cara").build());
    await().atMost(SOON).untilAsserted(() -> assertThat(versions("cara")).containsExactly(1));
    engine
        .sql(
            "INSERT INTO membership (tenant, week_start, people) VALUES (?, '2026-11-16',"
                + " '{cara,dan}')")
        .param(TENANT)
        .update();

    events.send(new ProducerRecord<>(Topics.PEOPLE.name(), TENANT + "/cara", null)).join();

    await().atMost(SOON).untilAsserted(() -> assertThat(versions("cara")).isEmpty());
    assertThat(
            engine
                .sql("SELECT array_to_string(people, ',') FROM membership WHERE tenant = ?")
                .param(TENANT)
                .query(String.class)
                .single())
        .isEqualTo("dan");
  }

  private List<Integer> versions(String person) {
    return engine
        .sql("SELECT version FROM person_version WHERE tenant = ? AND person = ? ORDER BY version")
        .params(TENANT, person)
        .query(Integer.class)
        .list();
  }

  private double refused() {
    return meters.find("interlude.analytics.directory.refused").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }

  private void send(PersonChanged person) {
    var event =
        new Event<>(
            UUID.randomUUID().toString(), "/reminder", Instant.EPOCH, person.person(), person);
    events
        .send(EventRecords.write(Topics.PEOPLE, person.tenant() + "/" + person.person(), event))
        .join();
  }

  private void send(TenantChanged tenant) {
    var event = new Event<>(UUID.randomUUID().toString(), "/reminder", Instant.EPOCH, null, tenant);
    events.send(EventRecords.write(Topics.TENANTS, tenant.tenant(), event)).join();
  }

  private static TenantChanged tenant(int k) {
    return new TenantChanged(
        TENANT,
        "Directory",
        ZoneId.of("Europe/Copenhagen"),
        k,
        List.of("en"),
        "DK",
        List.of(),
        null);
  }
}
