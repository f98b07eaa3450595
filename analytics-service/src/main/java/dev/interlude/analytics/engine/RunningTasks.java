package dev.interlude.analytics.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** The tasks of this instance by partition, and how much state they hold together. */
final class RunningTasks {

  private final Map<Integer, TaskProgress> tasks = new ConcurrentHashMap<>();

  RunningTasks(MeterRegistry meters) {
    Gauge.builder("interlude.analytics.state.person-days", this, all -> all.sum(TaskProgress::days))
        .register(meters);
    Gauge.builder(
            "interlude.analytics.state.erased-people",
            this,
            all -> all.sum(TaskProgress::erasedPeople))
        .register(meters);
  }

  TaskProgress started(int partition) {
    var progress = new TaskProgress();
    tasks.put(partition, progress);
    return progress;
  }

  /** A task that has begun anew meanwhile, in another thread of this instance, stays. */
  void ended(int partition, TaskProgress progress) {
    tasks.remove(partition, progress);
  }

  /** When the last record was received that the task took; 0 for a task that took none yet. */
  long receivedAt(int partition) {
    TaskProgress progress = tasks.get(partition);
    return progress == null ? 0 : progress.receivedAt();
  }

  private long sum(ToLongFunction<TaskProgress> part) {
    return tasks.values().stream().mapToLong(part).sum();
  }
}
