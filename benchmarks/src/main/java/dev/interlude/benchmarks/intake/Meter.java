package dev.interlude.benchmarks.intake;

import dev.interlude.benchmarks.intake.Load.Result;
import dev.interlude.benchmarks.process.Program;
import java.io.IOException;

/** One load with what it cost the process that took it. */
record Meter(Result result, double cpuMicrosAnEvent, double bytesAnEvent) {

  private static final double MICROS = 1e6;
  private static final double MEGABYTE = 1 << 20;

  /** Something that puts load on a process. */
  interface Run {
    Result run() throws IOException;
  }

  static Meter of(Program program, Run run) throws IOException {
    double cpu = program.cpuSeconds();
    double allocated = program.allocatedMegabytes();
    Result result = run.run();
    return new Meter(
        result,
        (program.cpuSeconds() - cpu) * MICROS / result.events(),
        (program.allocatedMegabytes() - allocated) * MEGABYTE / result.events());
  }
}
