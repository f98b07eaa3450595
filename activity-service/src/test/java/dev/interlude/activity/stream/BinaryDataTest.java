package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.stream.EventForm.Structured;
import dev.interlude.activity.stream.EventForm.Unreadable;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The value of a record in binary mode. */
class BinaryDataTest {

  private final Headers headers = new RecordHeaders();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}, \"subject\": \"p-002\"",
        "{}} {",
        "{} {}",
        "{}1",
        "",
        " ",
        "{",
        "{\"a\":1,}",
        "}",
        "nul",
        "NaN",
        "'a'",
        "/**/{}",
        "\uFEFF{}"
      })
  void refusesDataThatIsNotExactlyOneValue(String value) {
    headers.add("ce_id", new byte[] {'e'});
    assertThat(read(value.getBytes(UTF_8))).isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", " {\"a\": [1, {}]}\n", "[]", "1", "\"a\"", "null", "-1e5"})
  void leavesItToTheJudgeWhichValueDataIs(String value) {
    headers.add("ce_id", new byte[] {'e'});
    assertThat(dataOf(value)).isEqualTo(JsonMapper.shared().readTree(value));
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    assertThat(read(new byte[] {'"', (byte) 0xC3, '"'})).isInstanceOf(Unreadable.class);
    assertThat(read("{}".getBytes(UTF_16))).isInstanceOf(Unreadable.class);
    headers.add("ce_id", new byte[] {(byte) 0xFF});
    assertThat(read("{}".getBytes(UTF_8))).isInstanceOf(Unreadable.class);
  }

  private EventForm read(byte[] value) {
    return ReadingRecords.read(headers, value);
  }

  private JsonNode dataOf(String value) {
    EventForm read = read(value.getBytes(UTF_8));
    assertThat(read).isInstanceOf(Structured.class);
    return JsonMapper.shared().readTree(((Structured) read).event()).at("/data");
  }
}
