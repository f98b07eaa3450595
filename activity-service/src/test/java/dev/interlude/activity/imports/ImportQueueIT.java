package dev.interlude.activity.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.clients.QuotaHolders;
import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.delivery.EventMetrics;
import dev.interlude.activity.delivery.JudgingEvents;
import dev.interlude.activity.imports.ImportQueue.Chunk;
import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.quota.Quotas;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Jobs of a time long past, so that they come before all others. */
@InterludeIntegrationTest(service = "activity")
class ImportQueueIT {

  private static final String TENANT = "queue";
  private static final Instant THEN = Instant.parse("2020-03-02T10:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(60);

  @Autowired private ImportQueue queue;
  @Autowired private QueueingImports queueing;
  @Autowired private ImportJobTable jobs;
  @Autowired private ForgettingImports forgetting;
  @Autowired private JudgingEvents judging;
  @Autowired private EventLog eventLog;
  @Autowired private EventMetrics counts;
  @Autowired private PeopleDirectory people;
  @Autowired private ClientRegistry clients;
  @Autowired private QuotaHolders holders;
  @Autowired private Quotas quotas;
  @Autowired private ImportMetrics metrics;
  @Autowired private ImportSettings settings;

  private final TestClock clock = TestClock.at(THEN.toString());

  @AfterEach
  void forget() {
    forgetting.forgetOld();
    IntStream.range(0, 200).forEach(i -> forgetting.forget(TENANT, "p-" + i));
  }

  @Test
  void givesEachJobToOneOfTwo() {
    List<UUID> ids = IntStream.range(0, 200).mapToObj(i -> queued("p-" + i, 1)).toList();
    var claimed = new ConcurrentLinkedQueue<UUID>();
    try (var two = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < 2; i++) {
        two.execute(
            () -> {
              Optional<ClaimedJob> job = claim(THEN);
              while (job.isPresent()) {
                claimed.add(job.get().id());
                job = claim(THEN);
              }
            });
      }
    }
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void leavesAJobToAnotherOnceTheLeaseIsOver() {
    UUID id = queued("p-1", 600);
    assertThat(claim(THEN)).map(ClaimedJob::id).hasValue(id);
    assertThat(claim(THEN.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(claim(THEN.plus(LEASE))).map(ClaimedJob::id).hasValue(id);
    assertThat(job("p-1", id).startedAt()).isEqualTo(THEN);
  }

  @Test
  void countsAChunkOnceAndEndsAJobOnlyWhenNoneIsLeft() {
    UUID id = queued("p-1", 600);
    assertThat(claim(THEN)).isPresent();
    var delivered = new Delivered(499, Map.of("outside-hours", 1));
    Chunk first = queue.firstChunk(id).orElseThrow();
    assertThat(first.intervals()).hasSize(500);
    assertThat(queue.delivered(id, first.number(), delivered, THEN)).isTrue();
    assertThat(queue.delivered(id, first.number(), delivered, THEN)).isFalse();
    assertThat(queue.done(id, THEN)).isFalse();
    Chunk second = queue.firstChunk(id).orElseThrow();
    assertThat(second.intervals()).hasSize(100);
    var rest = new Delivered(98, Map.of("outside-hours", 1, "too-old", 1));
    assertThat(queue.delivered(id, second.number(), rest, THEN)).isTrue();
    assertThat(queue.firstChunk(id)).isEmpty();
    assertThat(queue.done(id, THEN)).isTrue();
    assertThat(queue.done(id, THEN)).isFalse();
    ImportJob job = job("p-1", id);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.result().accepted()).isEqualTo(597);
    assertThat(job.result().rejected()).isEqualTo(Map.of("outside-hours", 2, "too-old", 1));
    assertThat(job.delivered()).isEqualTo(600);
    forgetting.forgetOld();
    assertThat(jobs.find(TENANT, "p-1", id)).isEmpty();
  }

  @Test
  void countsNothingOfAJobThatWasForgotten() {
    UUID id = queued("p-1", 600);
    assertThat(claim(THEN)).isPresent();
    Chunk chunk = queue.firstChunk(id).orElseThrow();
    assertThat(forgetting.forget(TENANT, "p-1")).isOne();
    assertThat(queue.delivered(id, chunk.number(), Delivered.NONE, THEN)).isFalse();
    assertThat(queue.done(id, THEN)).isFalse();
  }

  @Test
  void triesAgainLaterAndLaterWhileTheBrokerIsAwayAndGivesUpAfterADay() {
    await().until(() -> people.isComplete() && clients.isReady());
    UUID id = queued("p-1", 600);
    WorkingOnImports working = working(new Away());
    assertThat(working.workOnOne(() -> true)).isTrue();
    assertThat(working.workOnOne(() -> true)).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(working.workOnOne(() -> true)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(working.workOnOne(() -> true)).isFalse();
    assertThat(job("p-1", id).state()).isEqualTo(JobState.RUNNING);
    clock.advance(Duration.ofHours(24));
    assertThat(working.workOnOne(() -> true)).isTrue();
    ImportJob job = job("p-1", id);
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.failure()).isEqualTo("not-delivered");
    assertThat(job.finishedAt()).isEqualTo(clock.instant());
    assertThat(queue.firstChunk(id)).isEmpty();
    assertThat(working.workOnOne(() -> true)).isFalse();
  }

  @Test
  void givesAJobBackWhenTheInstanceStops() {
    await().until(() -> people.isComplete() && clients.isReady());
    UUID id = queued("p-1", 1_200);
    var chunks = new ArrayList<Boolean>(List.of(true, false));
    var delivering = new Counting();
    assertThat(working(delivering).workOnOne(chunks::removeFirst)).isTrue();
    assertThat(job("p-1", id).delivered()).isEqualTo(500);
    assertThat(working(delivering).workOnOne(() -> true)).isTrue();
    assertThat(job("p-1", id).state()).isEqualTo(JobState.DONE);
    assertThat(delivering.sizes).containsExactly(500, 500, 200);
  }

  private UUID queued(String person, int intervals) {
    var export =
        new Export(
            IntStream.range(0, intervals)
                .mapToObj(
                    i ->
                        new ImportedInterval(
                            "id-" + i, i, i + 1, Posture.SITTING, Evidence.INPUT_ACTIVITY))
                .toList(),
            Skipped.NONE,
            Map.of("currentwindow", 2));
    var submission = new Submission(TENANT, person, "app", AllowedEvents.ALL, THEN, Duration.ZERO);
    return queueing.queue(person, submission, export).orElseThrow();
  }

  private Optional<ClaimedJob> claim(Instant now) {
    return queue.claim(now, now.plus(LEASE));
  }

  private ImportJob job(String person, UUID id) {
    return jobs.find(TENANT, person, id).orElseThrow();
  }

  private WorkingOnImports working(DeliveringIntervals delivering) {
    return new WorkingOnImports(
        queue, delivering, people, clients, holders, quotas, metrics, settings, clock);
  }

  /** The broker is away. */
  private final class Away extends DeliveringIntervals {

    private Away() {
      super(judging, eventLog, counts);
    }

    @Override
    Delivered deliver(List<ImportedInterval> intervals, Submission submission) {
      throw new NotAcknowledgedException(new IllegalStateException("no broker"));
    }
  }

  /** The broker takes everything. */
  private final class Counting extends DeliveringIntervals {

    private final List<Integer> sizes = new ArrayList<>();

    private Counting() {
      super(judging, eventLog, counts);
    }

    @Override
    Delivered deliver(List<ImportedInterval> intervals, Submission submission) {
      sizes.add(intervals.size());
      return new Delivered(intervals.size(), Map.of());
    }
  }
}
