package dev.interlude.reminder;

import dev.interlude.contracts.Json;
import dev.interlude.reminder.delivery.TakingBreaks;
import dev.interlude.reminder.erasure.ErasureAnswers;
import dev.interlude.reminder.history.RecordingActivities;
import dev.interlude.reminder.routines.FollowingRoutines;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import tools.jackson.databind.JacksonModule;

/** Ties topics to the classes that take their records. */
@Configuration(proxyBeanMethods = false)
class ReminderBindings {

  @Bean
  Consumer<Message<List<byte[]>>> takeActivities(RecordingActivities recording) {
    return batch -> recording.take(records(batch));
  }

  @Bean
  Consumer<Message<List<byte[]>>> takeRoutines(FollowingRoutines following) {
    return batch -> following.take(records(batch));
  }

  @Bean
  Consumer<Message<List<byte[]>>> takeBreaks(TakingBreaks taking) {
    return batch -> taking.take(records(batch));
  }

  @Bean
  Consumer<Message<List<byte[]>>> takeErasures(ErasureAnswers answers) {
    return batch -> answers.take(records(batch));
  }

  /** Keeps the records as they came: events are read from their headers by the contracts. */
  @Bean
  BatchMessagingMessageConverter rawRecords() {
    var converter = new BatchMessagingMessageConverter();
    converter.setRawRecordHeader(true);
    // Nobody reads headers of messages, and mapping them costs more than the records do.
    converter.setHeaderMapper(new NoHeaders());
    return converter;
  }

  @Bean
  JacksonModule contractsOverHttp() {
    return Json.module();
  }

  @SuppressWarnings("unchecked")
  private static List<ConsumerRecord<byte[], byte[]>> records(Message<List<byte[]>> batch) {
    var records = batch.getHeaders().get(KafkaHeaders.RAW_DATA, List.class);
    if (records == null) {
      throw new IllegalStateException("a batch without its records");
    }
    return (List<ConsumerRecord<byte[], byte[]>>) records;
  }

  private static final class NoHeaders implements KafkaHeaderMapper {

    @Override
    public void fromHeaders(MessageHeaders headers, Headers target) {
      throw new UnsupportedOperationException("messages are read only");
    }

    @Override
    public void toHeaders(Headers source, Map<String, Object> headers) {
      // Events are read from their records.
    }
  }
}
