package dev.interlude.analytics.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Notes when a job got its first record: joining a group is not part of what is measured. */
public final class FirstRecord implements ConsumerInterceptor<Object, Object> {

  private static final AtomicReference<@Nullable Moment> SEEN = new AtomicReference<>();

  /** Wall-clock milliseconds, and the CPU time of this process in nanoseconds. */
  record Moment(long millis, long cpuNanos) {
    static Moment now() {
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      return new Moment(java.time.Clock.systemUTC().millis(), system.getProcessCpuTime());
    }
  }

  static void forget() {
    SEEN.set(null);
  }

  static boolean isSeen() {
    return SEEN.get() != null;
  }

  static Moment required() {
    Moment seen = SEEN.get();
    if (seen == null) {
      throw new IllegalStateException("the job has seen no record");
    }
    return seen;
  }

  @Override
  public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
    if (SEEN.get() == null) {
      SEEN.compareAndSet(null, Moment.now());
    }
    return records;
  }

  @Override
  public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

  @Override
  public void close() {}

  @Override
  public void configure(Map<String, ?> settings) {}
}
