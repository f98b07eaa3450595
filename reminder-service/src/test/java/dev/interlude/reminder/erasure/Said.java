package dev.interlude.reminder.erasure;

import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.ErasureRequested;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.TopicTail;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What was said about a person's entry and erasure. */
record Said(
    List<ConsumerRecord<String, byte[]>> onPeople,
    List<ConsumerRecord<String, byte[]>> onErasures) {

  static Said of(String tenant, String person) {
    String key = tenant + "/" + person;
    return new Said(read(Topics.PEOPLE, key), read(Topics.ERASURES, key));
  }

  List<Object> people() {
    return data(onPeople).toList();
  }

  boolean hasTombstone() {
    return !onPeople.isEmpty() && onPeople.getLast().value() == null;
  }

  List<String> erasures() {
    return data(onErasures)
        .map(
            data ->
                switch (data) {
                  case ErasureRequested asked -> "requested " + asked.directoryVersion();
                  case ErasureDone done -> "done " + done.directoryVersion() + " " + done.service();
                  default -> "something else";
                })
        .toList();
  }

  private static Stream<Object> data(List<ConsumerRecord<String, byte[]>> records) {
    return records.stream()
        .filter(each -> each.value() != null)
        .map(each -> EventRecords.read(each.headers(), each.value()).data());
  }

  private static List<ConsumerRecord<String, byte[]>> read(Topic topic, String key) {
    try (var tail =
        TopicTail.fromStart(Infrastructure.shared().broker().bootstrapServers(), topic)) {
      int seen = -1;
      while (tail.records().size() > seen) {
        seen = tail.records().size();
      }
      return tail.records(key);
    }
  }
}
