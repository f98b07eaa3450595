package dev.interlude.activity.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * When a record was received: when the broker took it, which no app can forge and which is the same
 * however often it is read. A topic that lets writers set the time says nothing of use, so that
 * there it is now.
 */
@Component
class Receipt {

  private static final Logger log = LoggerFactory.getLogger(Receipt.class);

  private final Clock clock;
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  Receipt(Clock clock) {
    this.clock = clock;
  }

  Instant of(ConsumerRecord<?, ?> taken) {
    if (taken.timestampType() == TimestampType.LOG_APPEND_TIME) {
      return Instant.ofEpochMilli(taken.timestamp());
    }
    if (warned.add(taken.topic())) {
      log.warn(
          "topic {} has the times of its writers, so events count as received when they are read;"
              + " set message.timestamp.type=LogAppendTime",
          taken.topic());
    }
    return clock.instant();
  }
}
