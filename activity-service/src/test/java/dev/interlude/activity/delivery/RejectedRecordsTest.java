package dev.interlude.activity.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.activity.judge.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class RejectedRecordsTest {

  private static final byte[] EVENT = "{\"id\":\"e\"}".getBytes(UTF_8);
  private final Submission submission =
      new Submission(
          "acme",
          "p-001",
          "phone",
          AllowedEvents.ALL,
          Instant.parse("2026-11-18T12:00:00.5Z"),
          Duration.ZERO);

  @Test
  void keepsTheBytesAndWhatIsNeededToJudgeThemAgain() {
    var invalid = new Rejected("e", RejectionCode.INVALID_FIELD, "/time", "is missing", true);
    var kept = RejectedRecords.of(EVENT, invalid, submission, "2026-11-18T12:00:00Z");
    assertThat(kept.key()).isNull();
    assertThat(kept.value()).isEqualTo(EVENT);
    assertThat(headers(kept))
        .containsOnly(
            Map.entry("interlude-reason", "invalid-field"),
            Map.entry("interlude-pointer", "/time"),
            Map.entry("interlude-at", "2026-11-18T12:00:00.500Z"),
            Map.entry("interlude-tenant", "acme"),
            Map.entry("interlude-client", "phone"),
            Map.entry("interlude-person", "p-001"),
            Map.entry("sent-at", "2026-11-18T12:00:00Z"),
            Map.entry("content-type", "application/cloudevents+json"));
  }

  @Test
  void keepsOnlyTheFingerprintOfContent() {
    var content =
        new Rejected("e", RejectionCode.NOT_ALLOWED_CONTENT, "/data/title", "a title", true);
    var kept = RejectedRecords.of(EVENT, content, submission, "2026-11-18T12:00:00Z");
    assertThat(new String(kept.value(), UTF_8)).matches("\\{\"sha256\":\"\\w{64}\",\"size\":10}");
    assertThat(headers(kept))
        .containsOnlyKeys(
            "interlude-reason", "interlude-at", "interlude-tenant", "interlude-client");
  }

  @Test
  void keepsOnlyTheFingerprintOfWhatWasNotLookedInto() {
    var unread = new Rejected(null, RejectionCode.MALFORMED, null, "too deep", false);
    assertThat(RejectedRecords.of(EVENT, unread, submission, null).value()).isNotEqualTo(EVENT);
    var invalid = new Rejected("e", RejectionCode.INVALID_FIELD, "/time", "is missing", true);
    var large = new byte[(16 << 10) + 1];
    assertThat(RejectedRecords.of(large, invalid, submission, null).value()).hasSizeLessThan(200);
  }

  private static Map<String, String> headers(ProducerRecord<String, byte[]> sent) {
    return StreamSupport.stream(sent.headers().spliterator(), false)
        .collect(Collectors.toMap(h -> h.key(), h -> new String(h.value(), UTF_8)));
  }
}
