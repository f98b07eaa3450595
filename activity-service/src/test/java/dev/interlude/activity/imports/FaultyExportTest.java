package dev.interlude.activity.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.defaults.Problem;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultyExportTest {

  private static final Instant NOW = Instant.parse("2026-11-16T17:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | [] | is an object",
        "/buckets | {} | is missing",
        "/buckets | {'buckets': []} | is an object",
        "/buckets/0 | {'buckets': {'a': 7}} | is an object",
        "/buckets/0/type | {'buckets': {'a': {'events': []}}} | is missing",
        "/buckets/0/type | {'buckets': {'a': {'type': 7}}} | is a string",
        "/buckets/0/type | {'buckets': {'a': {'type': 'afkstatus', 'type': 'x'}}} | is there twice",
        "/buckets/0/events | {'buckets': {'a': {'type': 'afkstatus', 'events': {}}}} | is an array"
      })
  void namesThePlaceOfWhatIsWrongAroundTheEvents(String pointer, String body, String detail) {
    assertFault(body, pointer, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 17 | is an object",
        "/timestamp | {'duration': 1, 'data': {'status': 'afk'}} | is a time",
        "/timestamp | {'timestamp': 'now', 'duration': 1, 'data': {'status': 'afk'}} | is a time",
        "/timestamp | {'timestamp': {'x': 'y'}, 'duration': 1} | is a time",
        "/timestamp | {'timestamp': '2026-11-16T08:00:00', 'duration': 1} | is a time",
        "/duration | {'timestamp': '2026-11-16T08:00:00Z', 'data': {'status': 'afk'}} | is a number",
        "/duration | {'timestamp': '2026-11-16T08:00:00Z', 'duration': -1} | is a number",
        "/duration | {'timestamp': '2026-11-16T08:00:00Z', 'duration': '1'} | is a number",
        "/duration | {'timestamp': '2026-11-16T08:00:00Z', 'duration': 1e300} | is a number",
        "/data | {'timestamp': '2026-11-16T08:00:00Z', 'duration': 1, 'data': [7]} | is an object",
        "/data/status | {'timestamp': '2026-11-16T08:00:00Z', 'duration': 1} | is a string",
        "/data/status | {'timestamp': '2026-11-16T08:00:00Z', 'duration': 1, 'data': {'status': 7}} | is a"
      })
  void namesTheEventAndTheFieldWhicheverComesFirst(String field, String event, String detail) {
    String good = "{'timestamp': '2026-11-16T07:00:00Z', 'duration': 1, 'data': {'status': 'afk'}}";
    String pointer = "/buckets/1/events/1" + field;
    String events = "'events': [" + good + ", " + event + "]";
    assertFault(
        "{'x': [], 'buckets': {'a': {'type': 'x'}, 'a/b': {'type': 'afkstatus', " + events + "}}}",
        pointer,
        detail);
    assertFault(
        "{'buckets': {'a': {'type': 'x'}, 'a/b': {" + events + ", 'type': 'afkstatus'}}}",
        pointer,
        detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{'buckets': {}|", "nothing|", "{'buckets': {}} {}|", "''|", "{'buckets': {'a': {|"})
  void refusesWhatIsNotJsonAndSaysWhere(String body) {
    Problem problem = fault(body);
    assertThat(problem.getStatusCode().value()).isEqualTo(400);
    assertThat(problem.getBody().getDetail()).isNotEmpty().doesNotContain("nothing");
  }

  @Test
  void saysThatABodyWasCutOff() {
    var failing =
        new InputStream() {
          @Override
          public int read() throws EOFException {
            throw new EOFException("the client went away");
          }
        };
    var body = new SequenceInputStream(new ByteArrayInputStream("{".getBytes(UTF_8)), failing);
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> ReadingExport.read(body, NOW, 10))
        .satisfies(problem -> assertThat(problem.getBody().getDetail()).contains("was cut off"));
  }

  @Test
  void refusesMoreIntervalsThanAnImportMayHold() {
    String ten = new SomeExport().afk("a", 10, Duration.ofMinutes(1), NOW).json();
    assertThat(
            ReadingExport.read(new ByteArrayInputStream(ten.getBytes(UTF_8)), NOW, 10).intervals())
        .hasSize(10);
    String eleven =
        new SomeExport()
            .afk("a", 10, Duration.ofMinutes(1), NOW)
            .table("a", 1, Duration.ofMinutes(1), NOW)
            .json();
    assertThat(fault(eleven).getStatusCode().value()).isEqualTo(413);
  }

  private static void assertFault(String body, String pointer, String detail) {
    Problem problem = fault(body.replace('\'', '"'));
    assertThat(problem.getStatusCode().value()).isEqualTo(400);
    var errors = Objects.requireNonNull(problem.getBody().getProperties()).get("errors");
    assertThat(errors)
        .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
        .first()
        .satisfies(
            error -> {
              assertThat(error.get("pointer")).isEqualTo(pointer);
              assertThat(String.valueOf(error.get("detail"))).startsWith(detail);
            });
  }

  private static Problem fault(String body) {
    var bytes = new ByteArrayInputStream(body.replace('\'', '"').getBytes(UTF_8));
    try {
      Export read = ReadingExport.read(bytes, NOW, 10);
      throw new AssertionError("was read: " + read);
    } catch (Problem problem) {
      return problem;
    }
  }
}
