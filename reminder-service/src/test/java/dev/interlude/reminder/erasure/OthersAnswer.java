package dev.interlude.reminder.erasure;

import dev.interlude.contracts.ErasureDone;
import dev.interlude.contracts.Event;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import java.time.Instant;
import org.springframework.kafka.core.KafkaTemplate;

/** Answers erasures in the place of the other services. */
record OthersAnswer(KafkaTemplate<String, byte[]> log, String tenant) {

  void done(String service, String person, int version) {
    var data = new ErasureDone(tenant, person, version, service);
    var event = new Event<>("done/" + service, "urn:test:" + service, Instant.EPOCH, person, data);
    log.send(EventRecords.write(Topics.ERASURES, tenant + "/" + person, event)).join();
  }
}
