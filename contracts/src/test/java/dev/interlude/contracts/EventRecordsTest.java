package dev.interlude.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRecordsTest {
  private static final String VALUE = "{\"date\":\"2026-11-16\"}";
  private static final Event<DayCleared> CLEARED =
      new Event<>(
          "id-1",
          "urn:app",
          Instant.parse("2026-11-16T17:00:00Z"),
          "p-001",
          new DayCleared(LocalDate.of(2026, 11, 16)));

  @Test
  void areKeyedByTheirPersonAndSpeakBinaryMode() {
    var assignment =
        new Assignment("acme", "p-001", "operations", "aarhus", ZoneId.of("Europe/Copenhagen"), 1);
    var written = EventRecords.write(Topics.ACTIVITIES, CLEARED, Enrichment.of(assignment));

    assertThat(written.topic()).isEqualTo("interlude.activities.v1");
    assertThat(written.key()).isEqualTo("acme/p-001");
    assertThat(header(written.headers(), "ce_specversion")).isEqualTo("1.0");
    assertThat(header(written.headers(), "ce_type")).isEqualTo("dev.interlude.day.cleared.v1");
    assertThat(header(written.headers(), "ce_time")).isEqualTo("2026-11-16T17:00:00Z");
    assertThat(header(written.headers(), "content-type")).isEqualTo("application/json");
    assertThat(EventRecords.read(written.headers(), written.value())).isEqualTo(CLEARED);
  }

  @ParameterizedTest
  @CsvSource({
    "ce_type, , malformed",
    "ce_type, dev.interlude.unheard.of.v1, unknown-type",
    "ce_id, , malformed",
    "ce_source, , malformed",
    "ce_time, , malformed",
    "ce_time, yesterday, invalid-field"
  })
  void refuseMissingOrWrongAttributes(String name, String value, String code) {
    Headers headers = headers();
    headers.remove(name);
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> EventRecords.read(headers, bytes(VALUE)))
        .asInstanceOf(type(UnreadableEventException.class))
        .extracting(UnreadableEventException::code)
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no json",
        "null",
        "[]",
        "7",
        "{}",
        "{\"date\":null}",
        "{\"date\":\"2026-13-01\"}"
      })
  void refuseValuesThatAreNoDataWithoutRepeatingThem(String value) {
    assertThatThrownBy(() -> EventRecords.read(headers(), bytes(value)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageNotContaining("2026-13-01");
    assertThatThrownBy(() -> EventRecords.read(headers(), null))
        .isInstanceOf(UnreadableEventException.class);
  }

  private static Headers headers() {
    Headers headers = new RecordHeaders();
    headers.add("ce_id", bytes("id-1"));
    headers.add("ce_source", bytes("urn:app"));
    headers.add("ce_type", bytes("dev.interlude.day.cleared.v1"));
    headers.add("ce_time", bytes("2026-11-16T17:00:00Z"));
    return headers;
  }

  private static String header(Headers headers, String name) {
    return new String(headers.lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
