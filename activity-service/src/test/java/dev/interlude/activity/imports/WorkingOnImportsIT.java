package dev.interlude.activity.imports;

import static dev.interlude.activity.imports.SomeJobs.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.interlude.activity.clients.ClientRegistry;
import dev.interlude.activity.clients.QuotaHolders;
import dev.interlude.activity.delivery.EventLog;
import dev.interlude.activity.delivery.EventMetrics;
import dev.interlude.activity.delivery.JudgingEvents;
import dev.interlude.activity.judge.Submission;
import dev.interlude.activity.people.PeopleDirectory;
import dev.interlude.activity.quota.Quotas;
import dev.interlude.testsupport.InterludeIntegrationTest;
import dev.interlude.testsupport.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InterludeIntegrationTest(service = "activity")
class WorkingOnImportsIT {

  @Autowired private ImportQueue queue;
  @Autowired private ImportChunks chunks;
  @Autowired private QueueingImports queueing;
  @Autowired private ImportJobTable jobs;
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
    some().forget();
  }

  @Test
  void triesAgainLaterAndLaterWhileTheBrokerIsAwayAndGivesUpAfterADay() {
    await().until(() -> people.isComplete() && clients.isReady());
    UUID id = some().queued("p-1", 600);
    WorkingOnImports working = working(new Away());
    assertThat(working.workOnOne(() -> true)).isTrue();
    assertThat(working.workOnOne(() -> true)).isFalse();
    clock.advance(Duration.ofSeconds(1));
    assertThat(working.workOnOne(() -> true)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(working.workOnOne(() -> true)).isFalse();
    assertThat(some().job("p-1", id).state()).isEqualTo(JobState.RUNNING);
    clock.advance(Duration.ofHours(24));
    assertThat(working.workOnOne(() -> true)).isTrue();
    ImportJob job = some().job("p-1", id);
    assertThat(job.state()).isEqualTo(JobState.FAILED);
    assertThat(job.failure()).isEqualTo("not-delivered");
    assertThat(job.finishedAt()).isEqualTo(clock.instant());
    assertThat(chunks.first(id)).isEmpty();
    assertThat(working.workOnOne(() -> true)).isFalse();
  }

  @Test
  void countsTheDayFromWhatWasLastDelivered() {
    await().until(() -> people.isComplete() && clients.isReady());
    UUID id = some().queued("p-1", 1_200);
    WorkingOnImports away = working(new Away());
    assertThat(away.workOnOne(() -> true)).isTrue();
    clock.advance(Duration.ofHours(23));
    var wanted = new ArrayList<Boolean>(List.of(true, false));
    assertThat(working(new Counting()).workOnOne(wanted::removeFirst)).isTrue();
    clock.advance(Duration.ofHours(23));
    assertThat(away.workOnOne(() -> true)).isTrue();
    assertThat(some().job("p-1", id).state()).isEqualTo(JobState.RUNNING);
    clock.advance(Duration.ofHours(1).plusSeconds(1));
    assertThat(away.workOnOne(() -> true)).isTrue();
    assertThat(some().job("p-1", id).state()).isEqualTo(JobState.FAILED);
  }

  /** What was valid for its oldest intervals is not known any more. */
  @Test
  void givesUpTwoDaysAfterTheFileCameHoweverMuchWasDelivered() {
    await().until(() -> people.isComplete() && clients.isReady());
    UUID id = some().queued("p-1", 1_200);
    clock.advance(Duration.ofHours(47));
    var wanted = new ArrayList<Boolean>(List.of(true, false));
    assertThat(working(new Counting()).workOnOne(wanted::removeFirst)).isTrue();
    clock.advance(Duration.ofHours(1).plusSeconds(1));
    assertThat(working(new Away()).workOnOne(() -> true)).isTrue();
    assertThat(some().job("p-1", id).state()).isEqualTo(JobState.FAILED);
  }

  @Test
  void givesAJobBackWhenTheInstanceStops() {
    await().until(() -> people.isComplete() && clients.isReady());
    UUID id = some().queued("p-1", 1_200);
    var wanted = new ArrayList<Boolean>(List.of(true, false));
    var delivering = new Counting();
    assertThat(working(delivering).workOnOne(wanted::removeFirst)).isTrue();
    assertThat(some().job("p-1", id).delivered()).isEqualTo(500);
    assertThat(working(delivering).workOnOne(() -> true)).isTrue();
    assertThat(some().job("p-1", id).state()).isEqualTo(JobState.DONE);
    assertThat(delivering.sizes).containsExactly(500, 500, 200);
  }

  private WorkingOnImports working(DeliveringIntervals delivering) {
    return new WorkingOnImports(
        queue,
        chunks,
        new RetryingImports(queue, metrics, settings, clock),
        delivering,
        people,
        clients,
        holders,
        quotas,
        metrics,
        settings,
        clock);
  }

  private SomeJobs some() {
    return new SomeJobs(queueing, jobs);
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
