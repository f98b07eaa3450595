package dev.interlude.activity.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.interlude.activity.delivery.Judged;
import dev.interlude.defaults.DeadLetters;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** Where a record lies, as operators look it up. */
record Origin(String topic, int partition, long offset) {

  private static final String DETAIL = "interlude-detail";

  static Origin of(ConsumerRecord<?, ?> taken) {
    return new Origin(taken.topic(), taken.partition(), taken.offset());
  }

  /** Nobody is told by an answer, so that the records of what was rejected say where and why. */
  void mark(Judged judged) {
    for (int i = 0; i < judged.refused().size(); i++) {
      Headers headers = judged.refused().get(i).headers();
      headers.add(DeadLetters.ORIGIN, toString().getBytes(UTF_8));
      headers.add(DETAIL, judged.rejected().get(i).why().detail().getBytes(UTF_8));
    }
  }

  @Override
  public String toString() {
    return topic + "/" + partition + "/" + offset;
  }
}
