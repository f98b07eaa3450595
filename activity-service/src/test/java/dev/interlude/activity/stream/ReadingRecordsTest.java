package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.stream.EventForm.Structured;
import dev.interlude.activity.stream.EventForm.Unreadable;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReadingRecordsTest {

  private final Headers headers = new RecordHeaders();

  @Test
  void makesOneEventOfHeadersAndData() {
    with("ce_specversion", "1.0").with("ce_id", "e-1").with("ce_source", "urn:desk:17");
    with("content-type", "application/json; charset=utf-8").with("traceparent", "00-1-2-3");
    var read = structured("{\"ratio\": 1.50}");
    assertThat(read.source()).isEqualTo("urn:desk:17");
    assertThat(new String(read.event(), UTF_8))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"e-1\",\"source\":\"urn:desk:17\",\"data\":{\"ratio\":"
                + " 1.50}}");
  }

  @Test
  void keepsWhatAttributesSayWhateverTheyHold() {
    String odd = "\"},\"subject\":\"p-002\\\n\t\u0000\u2028ø€😀";
    with("ce_id", odd);
    JsonNode event = json(structured("{}"));
    assertThat(event.at("/id").stringValue()).isEqualTo(odd);
    assertThat(event.propertyNames()).containsExactlyInAnyOrder("id", "data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_data", "ce_data_base64", "ce_", "ce_Id", "ce_a\"b", "ce_ø"})
  void refusesHeadersThatAreNoAttributes(String name) {
    with(name, "x");
    assertThat(read("{}".getBytes(UTF_8))).isInstanceOf(Unreadable.class);
  }

  @Test
  void refusesAnAttributeGivenTwice() {
    with("ce_subject", "p-001").with("ce_subject", "p-002");
    assertThat(read("{}".getBytes(UTF_8))).isInstanceOf(Unreadable.class);
  }

  @Test
  void takesHeadersWithoutValueAsNotGiven() {
    headers.add("ce_subject", null);
    headers.add("content-type", null);
    assertThat(json(structured("{}")).has("subject")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/avro",
        "application/cloudevents-batch+json",
        "application/cloudevents",
        "application/cloudevents+avro"
      })
  void refusesWhatIsNoJson(String contentType) {
    with("content-type", contentType);
    assertThat(read("{}".getBytes(UTF_8))).isInstanceOf(Unreadable.class);
  }

  @Test
  void refusesNoValueAndTooLargeOnes() {
    assertThat(read(null)).isInstanceOf(Unreadable.class);
    assertThat(read(spaces(ReadingRecords.LARGEST + 1))).isInstanceOf(Unreadable.class);
    with("ce_id", "x".repeat(ReadingRecords.LARGEST));
    assertThat(read("{}".getBytes(UTF_8))).isInstanceOf(Unreadable.class);
  }

  private ReadingRecordsTest with(String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
    return this;
  }

  private EventForm read(byte @Nullable [] value) {
    return ReadingRecords.read(headers, value);
  }

  private Structured structured(String value) {
    EventForm read = read(value.getBytes(UTF_8));
    assertThat(read).isInstanceOf(Structured.class);
    return (Structured) read;
  }

  private static JsonNode json(Structured read) {
    return JsonMapper.shared().readTree(read.event());
  }

  private static byte[] spaces(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) ' ');
    return bytes;
  }
}
