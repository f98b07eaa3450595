package dev.interlude.reminder.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.reminder.ReminderIntegrationTest;
import dev.interlude.reminder.prompts.DeliveredBreaks;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReminderIntegrationTest
class SlowTargetIT {

  private static final String T = "slow-targets";

  @Autowired private Waiting waiting;
  @Autowired private Deliveries deliveries;
  @Autowired private Outcomes outcomes;
  @Autowired private DeliveredBreaks breaks;
  @Autowired private DeliverySettings settings;

  @Test
  void leavesPlacesToOthersRoundByRound() throws Exception {
    UUID slow = waiting.target(T, "webhook");
    UUID quick = waiting.target(T, "webhook");
    waiting.words(slow, T, 300);
    var released = new CountDownLatch(1);
    var channel = new Hanging(Set.of(slow), released, new ConcurrentHashMap<>());
    var clock = Clock.fixed(Waiting.NOW, ZoneOffset.UTC);
    // Closed in reverse: requests are let go before their end is waited for.
    try (var delivering =
            new Delivering(deliveries, outcomes, breaks, List.of(channel), settings, clock);
        AutoCloseable ignored = released::countDown) {
      assertThat(delivering.begin(200)).hasSize(50);
      assertThat(delivering.begin(150)).as("while they are open").isEmpty();
      waiting.words(quick, T, 5);
      assertThat(delivering.begin(150)).hasSize(5);
      await().until(() -> channel.count(quick) == 5);
      assertThat(channel.count(slow)).isLessThanOrEqualTo(50);
      released.countDown();
      await().until(() -> !delivering.begin(10).isEmpty());
    }
    waiting.remove(slow);
    waiting.remove(quick);
  }

  @Test
  void leavesPlacesBesideManyThatAreSlow() throws Exception {
    List<UUID> slow = Stream.generate(() -> waiting.target(T, "webhook")).limit(6).toList();
    UUID quick = waiting.target(T, "webhook");
    slow.forEach(each -> waiting.words(each, T, 100));
    var released = new CountDownLatch(1);
    var channel = new Hanging(Set.copyOf(slow), released, new ConcurrentHashMap<>());
    var clock = Clock.fixed(Waiting.NOW, ZoneOffset.UTC);
    // Closed in reverse: requests are let go before their end is waited for.
    try (var delivering =
            new Delivering(deliveries, outcomes, breaks, List.of(channel), settings, clock);
        AutoCloseable ignored = released::countDown) {
      int free = 200;
      for (int round = 0; round < 20; round++) {
        free -= delivering.begin(free).size();
      }
      waiting.words(quick, T, 1);
      assertThat(delivering.begin(free)).hasSize(1);
      await().until(() -> channel.count(quick) == 1);
    }
    slow.forEach(waiting::remove);
    waiting.remove(quick);
  }

  private record Hanging(Set<UUID> slow, CountDownLatch released, Map<UUID, AtomicInteger> sent)
      implements Channel {

    int count(UUID target) {
      return sent.getOrDefault(target, new AtomicInteger()).get();
    }

    @Override
    public String name() {
      return "webhook";
    }

    @Override
    public boolean forgetsWhatIsGone() {
      return false;
    }

    @Override
    public Outcome send(Pending pending) {
      sent.computeIfAbsent(pending.target(), target -> new AtomicInteger()).incrementAndGet();
      try {
        if (slow.contains(pending.target())) {
          released.await();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return new Outcome.Taken(200);
    }
  }
}
