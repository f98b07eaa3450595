package dev.interlude.analytics.erasure;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** How far the stream has come for good: its state and its output are written up to there. */
@Component
class StreamOffsets implements DisposableBean {

  private static final int ANSWER_SECONDS = 10;

  private final String group;
  private final Admin admin;

  StreamOffsets(
      KafkaAdmin kafka,
      @Value("${spring.cloud.stream.kafka.streams.binder.functions.personDays.application-id}")
          String group) {
    this.group = group;
    this.admin = Admin.create(kafka.getConfigurationProperties());
  }

  /** Whether the stream has taken all these records, by partition the last one. */
  boolean havePassed(Map<TopicPartition, Long> last) {
    Map<TopicPartition, OffsetAndMetadata> committed = committed();
    return last.entrySet().stream()
        .allMatch(
            each -> {
              OffsetAndMetadata next = committed.get(each.getKey());
              return next != null && next.offset() > each.getValue();
            });
  }

  private Map<TopicPartition, OffsetAndMetadata> committed() {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new StreamBehindException("The broker did not tell how far the stream has come", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StreamBehindException("Stopped while asking how far the stream has come", e);
    }
  }

  @Override
  public void destroy() {
    admin.close();
  }
}
