package dev.interlude.activity.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.judge.Judgement.Rejected;
import dev.interlude.activity.judge.Submission;
import dev.interlude.contracts.Topics;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Rejected events as they are kept: the bytes as they came, and what is needed to judge them again.
 * Of those that may hold content only hash, size, code, app and time are kept, and so of very large
 * ones. No key: nobody looks for a person here.
 */
final class RejectedRecords {

  private static final String EVENT_TYPE = "application/cloudevents+json";

  /** No good event is larger; a batch of them is held in memory when they are read again. */
  private static final int LARGEST_KEPT = 16 << 10;

  private RejectedRecords() {}

  /**
   * @param sentAt the header Sent-At, if there was one
   */
  static ProducerRecord<String, byte[]> of(
      byte[] event, Rejected rejected, Submission submission, @Nullable String sentAt) {
    boolean kept = rejected.bytesMayBeKept() && event.length <= LARGEST_KEPT;
    var kafkaRecord =
        new ProducerRecord<String, byte[]>(
            Topics.REJECTED.name(), null, null, kept ? event : Fingerprint.of(event));
    Headers headers = kafkaRecord.headers();
    add(headers, "interlude-reason", rejected.code().wireName());
    add(headers, "interlude-at", submission.receivedAt().toString());
    add(headers, "interlude-tenant", submission.tenant());
    add(headers, "interlude-client", submission.client());
    if (kept) {
      add(headers, "content-type", EVENT_TYPE);
      add(headers, "interlude-pointer", rejected.pointer());
      add(headers, "interlude-person", submission.person());
      add(headers, "sent-at", sentAt);
    }
    return kafkaRecord;
  }

  private static void add(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }
}
