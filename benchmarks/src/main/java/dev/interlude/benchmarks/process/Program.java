package dev.interlude.benchmarks.process;

import dev.interlude.localstack.process.ChildProcess;
import dev.interlude.localstack.process.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A child JVM with what the kernel and its collector's log tell about it. */
public final class Program implements AutoCloseable {

  /** One clock tick of /proc, on every Linux of today. */
  private static final double SECONDS_A_TICK = 0.01;

  private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");
  private static final Duration END = Duration.ofSeconds(30);

  private final ChildProcess process;
  private final Path collections;

  private Program(ChildProcess process, Path collections) {
    this.process = process;
    this.collections = collections;
  }

  public static Program start(
      String name,
      Path work,
      String classPath,
      List<String> options,
      String mainClass,
      Map<String, String> environment) {
    return start(name, work, classPath, options, mainClass, List.of(), environment);
  }

  public static Program start(
      String name,
      Path work,
      String classPath,
      List<String> options,
      String mainClass,
      List<String> arguments,
      Map<String, String> environment) {
    Path collections = work.resolve(name + "-gc.log");
    var all = new ArrayList<>(options);
    all.add("-Xlog:gc:file=" + collections + ":uptime:filecount=0");
    var launch = new Launch(classPath, all, mainClass, arguments, environment);
    return new Program(ChildProcess.start(launch, work.resolve(name + ".log")), collections);
  }

  public long pid() {
    return process.identity().pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public double cpuSeconds() throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * SECONDS_A_TICK;
  }

  public int threads() throws IOException {
    return Integer.parseInt(status("Threads:"));
  }

  public int residentMegabytes() throws IOException {
    return Integer.parseInt(status("VmRSS:").replace(" kB", "")) >> 10;
  }

  /** Megabytes allocated since the start, up to the last collection. */
  public long allocatedMegabytes() throws IOException {
    long allocated = 0;
    long left = 0;
    for (MatchResult pause : pauses()) {
      allocated += Long.parseLong(pause.group(1)) - left;
      left = Long.parseLong(pause.group(2));
    }
    return allocated;
  }

  /** Megabytes of heap that live after a full collection, which is done now. */
  public long liveMegabytes() throws IOException {
    jcmd("GC.run");
    return Long.parseLong(pauses().getLast().group(2));
  }

  private List<MatchResult> pauses() throws IOException {
    return PAUSE.matcher(Files.readString(collections)).results().toList();
  }

  private void jcmd(String command) throws IOException {
    var running =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid()),
                command)
            .redirectErrorStream(true)
            .start();
    running.getInputStream().readAllBytes();
    try {
      if (!running.waitFor(1, TimeUnit.MINUTES)) {
        running.destroyForcibly();
        throw new IOException("jcmd does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String status(String field) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
        .filter(line -> line.startsWith(field))
        .map(line -> line.substring(field.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  /** As {@code kill -9} does. */
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.stop(END);
  }
}
