package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.delivery.Judged;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Keeps what was rejected as its app wrote it: in binary mode the value and the attributes, all of
 * which were looked through. Other headers are left out, since nobody looked for content in them;
 * so is what stands in content-type beside JSON.
 */
final class OriginalForm {

  private static final String ATTRIBUTE = "ce_";
  private static final String CONTENT_TYPE = "content-type";

  /** What the data of every event is. */
  private static final byte[] JSON = "application/json".getBytes(UTF_8);

  private OriginalForm() {}

  /** The same judgement; of a rejected record whose bytes are kept, with the bytes as they came. */
  static Judged of(Judged judged, ConsumerRecord<byte[], byte[]> taken) {
    List<ProducerRecord<String, byte[]>> refused =
        judged.refused().stream()
            .map(each -> isKept(each) && isBinary(taken) ? original(each, taken) : each)
            .toList();
    return new Judged(judged.accepted(), judged.activities(), judged.rejected(), refused);
  }

  private static ProducerRecord<String, byte[]> original(
      ProducerRecord<String, byte[]> refused, ConsumerRecord<byte[], byte[]> taken) {
    var kept =
        new ProducerRecord<String, byte[]>(
            refused.topic(), null, null, (String) null, taken.value());
    Headers headers = kept.headers();
    for (Header header : refused.headers()) {
      if (!header.key().equals(CONTENT_TYPE)) {
        headers.add(header);
      }
    }
    for (Header header : taken.headers()) {
      if (header.key().startsWith(ATTRIBUTE) && header.value() != null) {
        headers.add(header);
      }
    }
    headers.add(CONTENT_TYPE, JSON);
    return kept;
  }

  /** Fingerprints have no content type. */
  private static boolean isKept(ProducerRecord<?, ?> refused) {
    return refused.headers().lastHeader(CONTENT_TYPE) != null;
  }

  private static boolean isBinary(ConsumerRecord<?, ?> taken) {
    return !ReadingRecords.isStructured(taken.headers());
  }
}
