package dev.interlude.activity.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.PersonVersion;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.PersonChanged;
import dev.interlude.contracts.PersonStatus;
import dev.interlude.contracts.TenantChanged;
import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PeopleDirectoryTest {

  private final PeopleDirectory directory =
      new PeopleDirectory(TestClock.at("2026-11-18T12:00:00Z"));
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final DirectoryRecords records =
      new DirectoryRecords(directory, meters.counter("skipped"));

  @Test
  void tellsTheVersionThatHeldAtATime() {
    take(SomePerson.version(1, "2026-11-01T00:00:00Z"));
    take(SomePerson.version(2, "2026-11-10T00:00:00Z"));
    assertThat(versionAt("2026-10-31T23:59:59Z")).isNull();
    assertThat(versionAt("2026-11-01T00:00:00Z")).isEqualTo(1);
    assertThat(versionAt("2026-11-09T23:59:59Z")).isEqualTo(1);
    assertThat(versionAt("2026-11-10T00:00:00Z")).isEqualTo(2);
  }

  @Test
  void takesVersionsInAnyOrderAndAnyNumberOfTimes() {
    take(SomePerson.version(2, "2026-11-10T00:00:00Z"));
    take(SomePerson.version(1, "2026-11-05T00:00:00Z"));
    take(SomePerson.version(2, "2026-11-10T00:00:00Z"));
    assertThat(versionAt("2026-11-06T00:00:00Z")).isEqualTo(1);
    assertThat(versionAt("2026-11-11T00:00:00Z")).isEqualTo(2);
  }

  @Test
  void knowsTheHighestVersionWhetherItHasBegunOrNot() {
    assertThat(directory.latestVersion("acme", "p-001")).isZero();
    take(SomePerson.version(2, "2027-01-01T00:00:00Z"));
    take(SomePerson.version(1, "2026-11-05T00:00:00Z"));
    assertThat(directory.latestVersion("acme", "p-001")).isEqualTo(2);
    assertThat(directory.latestVersion("other", "p-001")).isZero();
  }

  @Test
  void letsABackdatedCorrectionReplaceWhatItOverlaps() {
    take(SomePerson.version(1, "2026-11-10T00:00:00Z"));
    take(SomePerson.version(2, "2026-11-05T00:00:00Z"));
    assertThat(versionAt("2026-11-12T00:00:00Z")).isEqualTo(2);
  }

  @Test
  void forgetsVersionsThatNoFactCanAskFor() {
    take(SomePerson.version(1, "2026-01-01T00:00:00Z"));
    take(SomePerson.version(2, "2026-02-01T00:00:00Z"));
    take(SomePerson.version(3, "2026-11-10T00:00:00Z"));
    assertThat(versionAt("2026-01-15T00:00:00Z")).isNull();
    assertThat(versionAt("2026-11-04T00:00:00Z")).isEqualTo(2);
  }

  @Test
  void forgetsAllThatWasBeforeAnErasure() {
    take(SomePerson.version(1, "2026-11-01T00:00:00Z"));
    var at = Instant.parse("2026-11-15T00:00:00Z");
    take(SomePerson.version("acme", "p-001", 2, at, PersonStatus.ERASED));
    take(SomePerson.version(1, "2026-11-01T00:00:00Z"));
    assertThat(directory.at("acme", "p-001", at.plusSeconds(1)))
        .matches(version -> !version.active());
  }

  @Test
  void enrolsNobodyWhoWasErasedUntilTheyReturn() {
    take(SomePerson.version(1, "2026-11-01T00:00:00Z"));
    var at = Instant.parse("2026-11-15T00:00:00Z");
    take(SomePerson.version("acme", "p-001", 2, at, PersonStatus.ERASED));
    assertThat(directory.isEnrolled("acme", "p-001")).isFalse();
    assertThat(directory.latestVersion("acme", "p-001")).isEqualTo(2);
    take(SomePerson.version(3, "2026-12-01T00:00:00Z"));
    assertThat(directory.isEnrolled("acme", "p-001")).isTrue();
    take(SomePerson.version("acme", "p-001", 2, at, PersonStatus.ERASED));
    assertThat(directory.isEnrolled("acme", "p-001")).isTrue();
  }

  @Test
  void forgetsThePersonOfATombstone() {
    take(SomePerson.version(1, "2026-11-01T00:00:00Z"));
    assertThat(directory.isEnrolled("acme", "p-001")).isTrue();
    records.take(consumed(Topics.PEOPLE, "acme/p-001", null));
    assertThat(directory.isEnrolled("acme", "p-001")).isFalse();
  }

  @Test
  void knowsTenants() {
    var acme =
        new TenantChanged("acme", "Acme", ZoneOffset.UTC, 10, List.of(), null, List.of(), null);
    var event = new Event<>("t", "urn:reminder", Instant.EPOCH, null, acme);
    records.take(consumed(EventRecords.write(Topics.TENANTS, "acme", event)));
    assertThat(directory.hasTenant("acme")).isTrue();
    records.take(consumed(Topics.TENANTS, "acme", null));
    assertThat(directory.hasTenant("acme")).isFalse();
  }

  @Test
  void skipsWhatItCannotReadAndGoesOn() {
    records.take(consumed(Topics.PEOPLE, "acme/p-001", new byte[] {1, 2, 3}));
    records.take(consumed(Topics.PEOPLE, null, new byte[] {1}));
    records.take(consumed(Topics.PEOPLE, "no key of ours", null));
    var other = event(SomePerson.version(1, "2026-11-01T00:00:00Z"));
    records.take(consumed(EventRecords.write(Topics.PEOPLE, "acme/p-002", other)));
    records.take(consumed(EventRecords.write(Topics.TENANTS, "acme", other)));
    take(SomePerson.version(1, "2026-11-01T00:00:00Z"));
    assertThat(meters.counter("skipped").count()).isEqualTo(5);
    assertThat(directory.size()).isOne();
  }

  private @Nullable Integer versionAt(String time) {
    PersonVersion version = directory.at("acme", "p-001", Instant.parse(time));
    return version == null ? null : version.assignment().directoryVersion();
  }

  private void take(PersonChanged person) {
    records.take(consumed(EventRecords.write(Topics.PEOPLE, "acme/p-001", event(person))));
  }

  private static Event<PersonChanged> event(PersonChanged person) {
    return new Event<>("e", "urn:reminder", person.validFrom(), person.person(), person);
  }

  private static ConsumerRecord<String, byte[]> consumed(
      Topic topic, @Nullable String key, byte @Nullable [] value) {
    return consumed(new ProducerRecord<>(topic.name(), key, value));
  }

  private static ConsumerRecord<String, byte[]> consumed(ProducerRecord<String, byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        0,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        sent.headers(),
        Optional.empty());
  }
}
