package dev.interlude.activity.imports;

import static dev.interlude.activity.imports.SomeJobs.TENANT;
import static dev.interlude.activity.imports.SomeJobs.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.activity.imports.ImportChunks.Chunk;
import dev.interlude.testsupport.InterludeIntegrationTest;
import java.time.Duration;
import java.time.Instant;
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

@InterludeIntegrationTest(service = "activity")
class ImportQueueIT {

  private static final Duration LEASE = Duration.ofSeconds(60);

  @Autowired private ImportQueue queue;
  @Autowired private ImportChunks chunks;
  @Autowired private QueueingImports queueing;
  @Autowired private ImportJobTable jobs;
  @Autowired private ForgettingImports forgetting;

  @AfterEach
  void forget() {
    some().forget();
  }

  @Test
  void givesEachJobToOneOfTwo() {
    List<UUID> ids = IntStream.range(0, 200).mapToObj(i -> some().queued("p-" + i, 1)).toList();
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
    UUID id = some().queued("p-1", 600);
    assertThat(claim(THEN)).map(ClaimedJob::id).hasValue(id);
    assertThat(claim(THEN.plus(LEASE).minusMillis(1))).isEmpty();
    assertThat(claim(THEN.plus(LEASE))).map(ClaimedJob::id).hasValue(id);
    assertThat(some().job("p-1", id).startedAt()).isEqualTo(THEN);
  }

  @Test
  void countsAChunkOnceAndEndsAJobOnlyWhenNoneIsLeft() {
    UUID id = some().queued("p-1", 600);
    assertThat(claim(THEN)).isPresent();
    var delivered = new Delivered(499, Map.of("outside-hours", 1));
    Chunk first = chunks.first(id).orElseThrow();
    assertThat(first.intervals()).hasSize(500);
    assertThat(chunks.delivered(id, first.number(), delivered, THEN, THEN)).isTrue();
    assertThat(chunks.delivered(id, first.number(), delivered, THEN, THEN)).isFalse();
    assertThat(queue.done(id, THEN)).isFalse();
    Chunk second = chunks.first(id).orElseThrow();
    assertThat(second.intervals()).hasSize(100);
    var rest = new Delivered(98, Map.of("outside-hours", 1, "too-old", 1));
    assertThat(chunks.delivered(id, second.number(), rest, THEN, THEN)).isTrue();
    assertThat(chunks.first(id)).isEmpty();
    assertThat(queue.done(id, THEN)).isTrue();
    assertThat(queue.done(id, THEN)).isFalse();
    ImportJob job = some().job("p-1", id);
    assertThat(job.state()).isEqualTo(JobState.DONE);
    assertThat(job.result().accepted()).isEqualTo(597);
    assertThat(job.result().rejected()).isEqualTo(Map.of("outside-hours", 2, "too-old", 1));
    assertThat(job.delivered()).isEqualTo(600);
    forgetting.forgetOld();
    assertThat(jobs.find(TENANT, "p-1", id)).isEmpty();
  }

  @Test
  void countsNothingOfAJobThatWasForgotten() {
    UUID id = some().queued("p-1", 600);
    assertThat(claim(THEN)).isPresent();
    Chunk chunk = chunks.first(id).orElseThrow();
    assertThat(forgetting.forget(TENANT, "p-1", 1)).isOne();
    assertThat(chunks.delivered(id, chunk.number(), Delivered.NONE, THEN, THEN)).isFalse();
    assertThat(queue.done(id, THEN)).isFalse();
  }

  private Optional<ClaimedJob> claim(Instant now) {
    return queue.claim(now, now.plus(LEASE));
  }

  private SomeJobs some() {
    return new SomeJobs(queueing, jobs);
  }
}
