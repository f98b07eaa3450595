package dev.interlude.reminder.engine;

import dev.interlude.testsupport.AcceleratedService;
import dev.interlude.testsupport.Infrastructure;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Instances of the service, each a process of its own, in which time passes faster. */
final class Instances implements AutoCloseable {

  private final List<Process> running = new ArrayList<>();
  private final Instant first;
  private final Instant last;
  private final int factor;
  private final long begun = Clock.systemUTC().millis();

  /** Time passes from now on, from the first moment to the last, where it stands still. */
  Instances(Instant first, Instant last, int factor) {
    this.first = first;
    this.last = last;
    this.factor = factor;
  }

  void start(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      running.add(launch());
    }
  }

  /** Kills one as {@code kill -9} does, and starts another in its place. */
  void killAndReplace(int which) throws IOException {
    Process killed = running.get(which);
    killed.destroyForcibly();
    killed.onExit().join();
    running.set(which, launch());
  }

  boolean areAlive() {
    return running.stream().allMatch(Process::isAlive);
  }

  private Process launch() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", classPath(), AcceleratedService.class.getName()));
    command.add("dev.interlude.reminder.ReminderApplication");
    command.add(first.toString());
    command.add(Long.toString(begun));
    command.add(Integer.toString(factor));
    command.add(last.toString());
    settings().forEach((key, value) -> command.add("--" + key + "=" + value));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/instances.log")))
        .start();
  }

  private static Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(Infrastructure.shared().settings("reminder"));
    settings.put("server.port", "0");
    settings.put("interlude.reminder.engine.catch-up", "2s");
    settings.put("interlude.reminder.engine.poll", "20ms");
    settings.put("interlude.reminder.free-busy.enabled", "false");
    return settings;
  }

  /** Without the tests, whose beans would be found too. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(each -> !each.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
    running.forEach(each -> each.onExit().join());
  }
}
