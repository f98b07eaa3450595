package dev.interlude.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.interlude.localstack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftOverPostgresTest {

  @TempDir Path folder;
  private Path data;
  private Process server;

  /** A program of that name, which is all that the system tells of a server. */
  @BeforeEach
  void startServer() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    Path program = Files.copy(Path.of("/bin/sleep").toRealPath(), folder.resolve("postgres"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    server = new ProcessBuilder(program.toString(), "120").start();
  }

  @AfterEach
  void endServer() {
    server.destroyForcibly();
  }

  @Test
  void endsTheServerThatWroteTheFile() throws Exception {
    write(server.pid(), data, started());

    LeftOverPostgres.stop(data);

    assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Postmaster.file(data)).doesNotExist();
  }

  @Test
  void leavesAServerAloneThatServesAnotherFolder() throws IOException {
    write(server.pid(), Files.createDirectories(folder.resolve("another")), started());

    assertIsLeftAlone();
  }

  @Test
  void leavesAServerAloneThatHasTheNumberOfAnEarlierOne() throws IOException {
    write(server.pid(), data, started().minus(Duration.ofHours(1)));

    assertIsLeftAlone();
  }

  @Test
  void removesTheFileOfAServerThatIsGone() throws IOException {
    // This process has the number now, and is no server.
    write(ProcessHandle.current().pid(), data, started());

    LeftOverPostgres.stop(data);

    assertThat(Postmaster.file(data)).doesNotExist();
  }

  @Test
  void removesAFileThatWasNotWrittenToItsEnd() throws IOException {
    Files.writeString(Postmaster.file(data), "");

    LeftOverPostgres.stop(data);

    assertThat(Postmaster.file(data)).doesNotExist();
  }

  private void assertIsLeftAlone() {
    assertThatExceptionOfType(StackFailure.class)
        .isThrownBy(() -> LeftOverPostgres.stop(data))
        .withMessageContaining("postmaster.pid names pid " + server.pid())
        .withMessageContaining("delete that file");
    assertThat(server.isAlive()).isTrue();
    assertThat(Postmaster.file(data)).exists();
  }

  private Instant started() {
    return server.toHandle().info().startInstant().orElseThrow();
  }

  private void write(long pid, Path served, Instant started) throws IOException {
    Files.writeString(
        Postmaster.file(data),
        "%d%n%s%n%d%n5433%n%n127.0.0.1%n".formatted(pid, served, started.getEpochSecond()));
  }
}
