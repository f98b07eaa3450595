package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.stream.EventForm.Structured;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredModeTest {

  private static final String STRUCTURED = "application/cloudevents+json";

  @ParameterizedTest
  @ValueSource(strings = {STRUCTURED, "Application/CloudEvents+JSON; charset=UTF-8"})
  void takesAStructuredEventAsItIs(String contentType) {
    Headers headers = headers(contentType).add("ce_source", "urn:other".getBytes(UTF_8));
    var read =
        structured(headers, "{\"data\": {\"source\": \"urn:in\"}, \"source\": \"urn:desk:17\"} ");
    assertThat(read.source()).isEqualTo("urn:desk:17");
    assertThat(new String(read.event(), UTF_8)).endsWith("17\"} ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{", "{}", "{\"source\": 1}", "{\"data\": {\"source\": \"u\"}}", "\0"})
  void findsNoSourceWhereThereIsNone(String event) {
    assertThat(structured(headers(STRUCTURED), event).source()).isNull();
  }

  private static Headers headers(String contentType) {
    return new RecordHeaders().add("content-type", contentType.getBytes(UTF_8));
  }

  private static Structured structured(Headers headers, String value) {
    EventForm read = ReadingRecords.read(headers, value.getBytes(UTF_8));
    assertThat(read).isInstanceOf(Structured.class);
    return (Structured) read;
  }
}
