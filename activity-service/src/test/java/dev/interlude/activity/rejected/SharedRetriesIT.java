package dev.interlude.activity.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.judge.RejectionCode;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.rejected.RejectedTable.Indexed;
import dev.interlude.contracts.EventRecords;
import dev.interlude.contracts.Topics;
import dev.interlude.testsupport.Infrastructure;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TopicTail;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@InterludeIntegrationTest(service = "activity")
class SharedRetriesIT {

  private static final int PEOPLE = 4;
  private static final int EVENTS_EACH = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private KafkaTemplate<String, byte[]> log;
  @Autowired private PeopleDirectory people;
  @Autowired private MeterRegistry meters;
  @Autowired private JdbcTemplate sql;
  @Autowired private RejectedTable table;
  @Autowired private AwaitedPeople awaited;
  @Autowired private ClaimedEntries entries;
  @Autowired private JudgingAgain judging;
  @Autowired private DeliveringAgain delivering;
  @Autowired private TransactionTemplate transactions;
  @Autowired private RejectedMetrics metrics;
  @Autowired private RejectedSettings settings;
  @Autowired private Clock clock;

  @Test
  void takesEveryEventOnceHoweverManyInstancesTry() {
    var rejections = new SomeRejections("shared-work");
    var waiting = new ArrayList<Indexed>();
    for (int person = 0; person < PEOPLE; person++) {
      rejections.enrol(log, people, "p-" + person, clock.instant().minus(Duration.ofDays(1)));
      for (int i = 0; i < EVENTS_EACH; i++) {
        waiting.add(waiting(rejections, "p-" + person, clock.instant()));
      }
    }
    double before = replayed();
    table.index(waiting);
    runTogether(instance()::retry, instance()::retry);
    // The application's own retries take part as well.
    await().atMost(PATIENCE).until(() -> count("shared-work", State.WAITING) == 0);
    assertThat(count("shared-work", State.REPLAYED)).isEqualTo(PEOPLE * EVENTS_EACH);
    await().atMost(PATIENCE).until(() -> replayed() == before + PEOPLE * EVENTS_EACH);
    assertThat(idsInTheLog("shared-work/", PEOPLE * EVENTS_EACH))
        .hasSize(PEOPLE * EVENTS_EACH)
        .doesNotHaveDuplicates();
  }

  @Test
  void repeatsTheSameEventsAfterACrashBetweenAcknowledgementAndMark() {
    var rejections = new SomeRejections("crash");
    var person = new AwaitedPerson("crash", "p-0", 1);
    // Indexed as rejected, so that no retry of the application comes in between.
    Instant now = clock.instant();
    table.index(
        List.of(
            rejections.posture("p-0", RejectionCode.UNKNOWN_PERSON, State.REJECTED, now),
            rejections.posture("p-0", RejectionCode.UNKNOWN_PERSON, State.REJECTED, now)));
    rejections.enrol(log, people, "p-0", now.minus(Duration.ofDays(1)));
    transactions.executeWithoutResult(
        crash -> {
          sql.update("UPDATE rejected_event SET state = 'waiting' WHERE tenant = 'crash'");
          List<Entry> claimed = entries.waiting(person, now.minusSeconds(60), 10);
          assertThat(delivering.deliver(claimed)).containsEntry(Outcome.REPLAYED, 2);
          crash.setRollbackOnly();
        });
    assertThat(count("crash", State.REJECTED)).isEqualTo(2);
    sql.update("UPDATE rejected_event SET state = 'waiting' WHERE tenant = 'crash'");
    await().atMost(PATIENCE).until(() -> count("crash", State.REPLAYED) == 2);
    List<String> ids = idsInTheLog("crash/", 4);
    assertThat(ids).hasSize(4);
    assertThat(ids.stream().distinct()).hasSize(2);
  }

  private static Indexed waiting(SomeRejections rejections, String person, Instant at) {
    return rejections.posture(person, RejectionCode.UNKNOWN_PERSON, State.WAITING, at);
  }

  private RetryingUnknownPeople instance() {
    return new RetryingUnknownPeople(
        people, awaited, entries, judging, delivering, transactions, metrics, settings, clock);
  }

  private static void runTogether(Runnable one, Runnable other) {
    var barrier = new CyclicBarrier(2);
    CompletableFuture.allOf(atOnce(barrier, one), atOnce(barrier, other)).join();
  }

  private static CompletableFuture<Void> atOnce(CyclicBarrier barrier, Runnable work) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            barrier.await();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
          work.run();
        },
        task -> Thread.ofVirtual().start(task));
  }

  private long count(String tenant, State state) {
    Long found =
        sql.queryForObject(
            "SELECT count(*) FROM rejected_event WHERE tenant = ? AND state = ?",
            Long.class,
            tenant,
            state.wireName());
    return found == null ? -1 : found;
  }

  private double replayed() {
    return meters.counter("interlude.activity.rejected.retried", "outcome", "replayed").count();
  }

  private static Predicate<ConsumerRecord<String, byte[]>> of(String keyPrefix) {
    return activity -> String.valueOf(activity.key()).startsWith(keyPrefix);
  }

  private static List<String> idsInTheLog(String keyPrefix, int atLeast) {
    String brokers = Infrastructure.shared().broker().bootstrapServers();
    try (var activities = TopicTail.fromStart(brokers, Topics.ACTIVITIES)) {
      await()
          .atMost(PATIENCE)
          .until(() -> activities.records().stream().filter(of(keyPrefix)).count() >= atLeast);
      return activities.records().stream()
          .filter(of(keyPrefix))
          .map(r -> r.key() + " " + EventRecords.read(r.headers(), r.value()).id())
          .toList();
    }
  }
}
