package dev.interlude.activity.imports;

import dev.interlude.activity.judge.AllowedEvents;
import dev.interlude.activity.judge.Submission;
import dev.interlude.contracts.Evidence;
import dev.interlude.contracts.Posture;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Jobs of a time long past, so that they come before all others. */
record SomeJobs(QueueingImports queueing, ImportJobTable jobs) {

  static final String TENANT = "queue";
  static final Instant THEN = Instant.parse("2020-03-02T10:00:00Z");

  UUID queued(String person, int intervals) {
    var export =
        new Export(
            IntStream.range(0, intervals).mapToObj(SomeJobs::interval).toList(),
            Skipped.NONE,
            Map.of("currentwindow", 2));
    var submission = new Submission(TENANT, person, "app", AllowedEvents.ALL, THEN, Duration.ZERO);
    return queueing.queue(person, submission, export).orElseThrow();
  }

  ImportJob job(String person, UUID id) {
    return jobs.find(TENANT, person, id).orElseThrow();
  }

  /** All of them. */
  void forget() {
    IntStream.range(0, 200).forEach(i -> jobs.delete(TENANT, "p-" + i));
  }

  private static ImportedInterval interval(int second) {
    return new ImportedInterval(
        "id-" + second, second, second + 1, Posture.SITTING, Evidence.INPUT_ACTIVITY);
  }
}
