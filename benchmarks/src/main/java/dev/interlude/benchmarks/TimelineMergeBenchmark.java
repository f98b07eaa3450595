package dev.interlude.benchmarks;

import dev.interlude.timeline.Timeline;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Merging the reports of a working day, beside an array with one byte for each second of the day.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TimelineMergeBenchmark {

  private static final int SECONDS_OF_DAY = 86_400;
  private static final int POSTURES = 4;

  private final List<WorkingDay.Report> reports = WorkingDay.reports(1);

  /** What the services do. */
  @Benchmark
  public Timeline timeline() {
    var timeline = new Timeline();
    for (WorkingDay.Report report : reports) {
      timeline.add(report.from(), report.to(), report.evidence(), report.posture());
    }
    return timeline;
  }

  /** The reference: the maximum at each second, written down second by second. */
  @Benchmark
  public byte[] secondBySecond() {
    byte[] day = new byte[SECONDS_OF_DAY];
    for (WorkingDay.Report report : reports) {
      byte layer = (byte) (1 + report.evidence().ordinal() * POSTURES + report.posture().ordinal());
      for (int second = report.from(); second < report.to(); second++) {
        day[second] = (byte) Math.max(day[second], layer);
      }
    }
    return day;
  }
}
