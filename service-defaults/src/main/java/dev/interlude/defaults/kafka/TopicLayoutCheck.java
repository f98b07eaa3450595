package dev.interlude.defaults.kafka;

import dev.interlude.contracts.Topic;
import dev.interlude.contracts.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at the topics before anything is read or written, and refuses the start if they differ. */
final class TopicLayoutCheck implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(TopicLayoutCheck.class);

  private final Map<String, Object> adminConfig;
  private final TopicSettings settings;
  private volatile boolean checked;

  TopicLayoutCheck(Map<String, Object> adminConfig, TopicSettings settings) {
    this.adminConfig = new HashMap<>(adminConfig);
    this.settings = settings;
    // One call lasts as long as a start may wait; the client itself tries again meanwhile.
    var wait = (int) settings.brokerWait().toMillis();
    this.adminConfig.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, wait);
    this.adminConfig.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(wait, 5000));
    this.adminConfig.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1000);
  }

  @Override
  public void start() {
    try (var admin = Admin.create(adminConfig)) {
      TopicLayout.fault(Topics.joinedByPerson(), partitions(admin), settings.partitions())
          .ifPresent(
              fault -> {
                throw fault;
              });
      checked = true;
    }
  }

  private Map<String, Integer> partitions(Admin admin) {
    var names = Topics.joinedByPerson().stream().map(Topic::name).toList();
    log.info("looking at the topics' layout");
    Map<String, Integer> found = new HashMap<>();
    admin
        .describeTopics(names)
        .topicNameValues()
        .forEach(
            (name, answer) -> {
              try {
                found.put(name, answer.get().partitions().size());
              } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                  throw unreachable(failure);
                }
              } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw unreachable(interrupted);
              }
            });
    return found;
  }

  private TopicLayoutException unreachable(Exception failure) {
    var refusal =
        new TopicLayoutException(
            "Kafka at "
                + adminConfig.get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG)
                + " did not answer within "
                + seconds(settings.brokerWait())
                + ".",
            "Start the broker, or correct spring.kafka.bootstrap-servers.");
    refusal.initCause(failure);
    return refusal;
  }

  private static String seconds(Duration wait) {
    return wait.toSeconds() + " s";
  }

  @Override
  public void stop() {
    checked = false;
  }

  @Override
  public boolean isRunning() {
    return checked;
  }

  /** Before all bindings. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
