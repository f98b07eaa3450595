package dev.interlude.activity.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interlude.activity.judge.RejectionCode;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingRejectionsTest {

  private static final byte[] EVENT = "{\"subject\":\"p-001\"}".getBytes(UTF_8);
  private static final byte[] FINGERPRINT = "{\"sha256\":\"ab\",\"size\":17}".getBytes(UTF_8);

  @Test
  void readsWhatIsNeededToJudgeAgain() {
    var read =
        ReadingRejections.read(
            structured()
                .add("interlude-pointer", "/time".getBytes(UTF_8))
                .add("interlude-person", "p-007".getBytes(UTF_8))
                .add("sent-at", "2026-11-18T12:00:00Z".getBytes(UTF_8)),
            EVENT);
    assertThat(read.tenant()).isEqualTo("acme");
    assertThat(read.client()).isEqualTo("desk-app");
    assertThat(read.code()).isEqualTo(RejectionCode.UNKNOWN_PERSON);
    assertThat(read.pointer()).isEqualTo("/time");
    assertThat(read.way()).isEqualTo(Way.HTTP);
    assertThat(read.at()).isEqualTo(Instant.parse("2026-11-18T12:00:00.5Z"));
    assertThat(read.size()).isEqualTo(EVENT.length);
    KeptEvent kept = Objects.requireNonNull(read.kept());
    assertThat(kept.event()).isEqualTo(EVENT);
    assertThat(kept.person()).isEqualTo("p-007");
    assertThat(kept.sentAt()).isEqualTo("2026-11-18T12:00:00Z");
    assertThat(kept.subject()).isEqualTo("p-001");
    assertThat(kept).asString().doesNotContain("p-0");
  }

  @Test
  void knowsTheSizeOfWhatOnlyTheFingerprintIsKeptOf() {
    var read = ReadingRejections.read(headers(), FINGERPRINT);
    assertThat(read.kept()).isNull();
    assertThat(read.way()).isEqualTo(Way.HTTP);
    assertThat(read.size()).isEqualTo(17);
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"subject\":\"p-002\"}', p-002",
    "'{\"subject\":\"not a name\"}', p-007",
    "'{\"subject\":17}', p-007",
    "17, p-007",
    "'{', p-007"
  })
  void takesThePersonOfTheTokenWhereTheEventNamesNobody(String event, String subject) {
    var own = structured().add("interlude-person", "p-007".getBytes(UTF_8));
    var kept = Objects.requireNonNull(ReadingRejections.read(own, event.getBytes(UTF_8)).kept());
    assertThat(kept.subject()).isEqualTo(subject);
  }

  @Test
  void makesOneEventOfHeadersAndValueInBinaryMode() {
    var binary =
        headers()
            .add("content-type", "application/json".getBytes(UTF_8))
            .add("ce_id", "e-1".getBytes(UTF_8))
            .add("ce_subject", "p-001".getBytes(UTF_8));
    var kept = Objects.requireNonNull(ReadingRejections.read(binary, "{}".getBytes(UTF_8)).kept());
    assertThat(new String(kept.event(), UTF_8))
        .isEqualTo("{\"id\":\"e-1\",\"subject\":\"p-001\",\"data\":{}}");
    assertThat(kept.subject()).isEqualTo("p-001");
  }

  @Test
  void keepsNothingOfBinaryModeThatCannotBeJudged() {
    var binary = headers().add("content-type", "application/json".getBytes(UTF_8));
    assertThat(ReadingRejections.read(binary, "{".getBytes(UTF_8)).kept()).isNull();
  }

  @Test
  void knowsWhatCameByKafka() {
    byte[] origin = "interlude.client-events.v1.acme/0/17".getBytes(UTF_8);
    var event = ReadingRejections.read(structured().add("interlude-origin", origin), EVENT);
    assertThat(event.way()).isEqualTo(Way.KAFKA);
    assertThat(event.kept()).isNotNull();
    var print = ReadingRejections.read(headers().add("interlude-origin", origin), FINGERPRINT);
    assertThat(print.way()).isEqualTo(Way.KAFKA);
  }

  @ParameterizedTest
  @CsvSource({
    "interlude-tenant, Not A Tenant",
    "interlude-reason, no-such-code",
    "interlude-at, yesterday",
    "interlude-at, +1000000000-12-31T23:59:59Z",
    "interlude-at, -0001-01-01T00:00:00Z"
  })
  void refusesHeadersThatTheIntakeNeverWrites(String name, String value) {
    var wrong = structured();
    wrong.remove(name).add(name, value.getBytes(UTF_8));
    assertRefused(wrong, EVENT, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"interlude-tenant", "interlude-reason", "interlude-at"})
  void refusesRecordsWithoutAHeaderThatAllHave(String name) {
    assertRefused(structured().remove(name), EVENT, "p-001");
  }

  @Test
  void refusesWhatTheDatabaseCannotHold() {
    assertRefused(structured().add("interlude-client", "a\0b".getBytes(UTF_8)), EVENT, "a\0b");
    assertRefused(
        structured().add("interlude-pointer", "x".repeat(1_001).getBytes(UTF_8)), EVENT, "xxx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "17", "{\"sha256\":\"ab\"}", "{\"size\":-1}"})
  void refusesWhatIsNeitherEventNorFingerprint(String value) {
    assertRefused(headers(), value.getBytes(UTF_8), "sha256");
  }

  @Test
  void refusesTombstones() {
    assertThatThrownBy(() -> ReadingRejections.read(structured(), null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(Headers headers, byte[] value, String untold) {
    assertThatThrownBy(() -> ReadingRejections.read(headers, value))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain(untold);
  }

  private static Headers structured() {
    return headers().add("content-type", "application/cloudevents+json".getBytes(UTF_8));
  }

  private static Headers headers() {
    return new RecordHeaders()
        .add("interlude-tenant", "acme".getBytes(UTF_8))
        .add("interlude-client", "desk-app".getBytes(UTF_8))
        .add("interlude-reason", "unknown-person".getBytes(UTF_8))
        .add("interlude-at", "2026-11-18T12:00:00.500Z".getBytes(UTF_8));
  }
}
