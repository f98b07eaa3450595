package dev.interlude.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedMainTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  /** Sleeps until it is ended. */
  public static final class Sleeper {

    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
      Thread.currentThread().join();
    }
  }

  /** Starts a process of its own, writes down its number and does not end when it is asked to. */
  public static final class Stubborn {

    private Stubborn() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      Process started = new ProcessBuilder("sleep", "120").start();
      Runtime.getRuntime().addShutdownHook(new Thread(Stubborn::waitForEver));
      Files.writeString(Path.of(args[0]), Long.toString(started.pid()));
      Thread.currentThread().join();
    }

    private static void waitForEver() {
      while (true) {
        LockSupport.park();
      }
    }
  }

  /** Starts a child, writes down its number and waits to be killed. */
  public static final class Parent {

    private Parent() {}

    public static void main(String[] args) throws Exception {
      Launch launch = launch(Class.forName(args[2]), List.of(args).subList(3, args.length));
      ChildProcess child = ChildProcess.start(launch, Path.of(args[0]));
      Files.writeString(Path.of(args[1]), Long.toString(child.identity().pid()));
      Thread.currentThread().join();
    }
  }

  @Test
  void endsWhenItsParentIsKilled() throws IOException, InterruptedException {
    Path pid = folder.resolve("pid");
    Process parent = parentOf(Sleeper.class, pid, List.of());
    long child = numberIn(pid);
    assertThat(ProcessHandle.of(child)).isPresent();

    parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    await().atMost(PATIENCE).until(() -> hasEnded(child));
  }

  @Test
  void endsAtOnceWithAllThatItStartedWhenItIsExpendable() throws Exception {
    Path pid = folder.resolve("pid");
    Path grandchildPid = folder.resolve("grandchild");
    Process parent =
        parentOf(
            Stubborn.class,
            pid,
            List.of("-D" + GuardedMain.EXPENDABLE + "=true", grandchildPid.toString()));
    long child = numberIn(pid);
    long grandchild = numberIn(grandchildPid);

    parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    // Others get 20 seconds for an orderly end.
    await().atMost(Duration.ofSeconds(10)).until(() -> hasEnded(child) && hasEnded(grandchild));
  }

  @Test
  void stopsWhenAsked() {
    ChildProcess child =
        ChildProcess.start(launch(Sleeper.class, List.of()), folder.resolve("child.log"));

    child.stop(Duration.ofSeconds(30));

    assertThat(child.isAlive()).isFalse();
    assertThat(child.identity().living()).isEmpty();
  }

  private Process parentOf(Class<?> main, Path pid, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Parent.class.getName()));
    command.addAll(List.of(folder.resolve("child.log").toString(), pid.toString(), main.getName()));
    command.addAll(options);
    return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
  }

  private static long numberIn(Path file) throws IOException {
    await().atMost(PATIENCE).until(() -> Files.exists(file) && Files.size(file) > 0);
    return Long.parseLong(Files.readString(file));
  }

  private static boolean hasEnded(long pid) {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }

  /** Options of the JVM begin with a hyphen, arguments do not. */
  private static Launch launch(Class<?> main, List<String> options) {
    return new Launch(
        System.getProperty("java.class.path"),
        Stream.concat(
                Stream.of("-Xmx32m"), options.stream().filter(option -> option.startsWith("-")))
            .toList(),
        main.getName(),
        options.stream().filter(option -> !option.startsWith("-")).toList(),
        Map.of());
  }
}
