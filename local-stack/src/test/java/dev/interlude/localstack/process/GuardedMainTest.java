package dev.interlude.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedMainTest {

  @TempDir Path folder;

  /** Sleeps until it is ended. */
  public static final class Sleeper {

    private Sleeper() {}

    public static void main(String[] args) throws InterruptedException {
      Thread.currentThread().join();
    }
  }

  /** Starts a sleeper as its child, writes down its number and waits to be killed. */
  public static final class Parent {

    private Parent() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      ChildProcess child = ChildProcess.start(launch(Sleeper.class), Path.of(args[0]));
      Files.writeString(Path.of(args[1]), Long.toString(child.identity().pid()));
      Thread.currentThread().join();
    }
  }

  @Test
  void endsWhenItsParentIsKilled() throws IOException, InterruptedException {
    Path pid = folder.resolve("pid");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                folder.resolve("child.log").toString(),
                pid.toString())
            .redirectError(Redirect.INHERIT)
            .start();
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pid) && Files.size(pid) > 0);
    long child = Long.parseLong(Files.readString(pid));
    assertThat(ProcessHandle.of(child)).isPresent();

    parent.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void stopsWhenAsked() {
    ChildProcess child = ChildProcess.start(launch(Sleeper.class), folder.resolve("child.log"));

    child.stop(Duration.ofSeconds(30));

    assertThat(child.isAlive()).isFalse();
    assertThat(child.identity().living()).isEmpty();
  }

  private static Launch launch(Class<?> main) {
    return new Launch(
        System.getProperty("java.class.path"),
        List.of("-Xmx32m"),
        main.getName(),
        List.of(),
        Map.of());
  }
}
