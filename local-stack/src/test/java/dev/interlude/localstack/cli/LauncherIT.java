package dev.interlude.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.cli.Command.Answer;
import dev.interlude.localstack.run.PortCheck;
import dev.interlude.localstack.run.RunFile;
import dev.interlude.localstack.run.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user gives them, with the parts that every stack stands on. */
class LauncherIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String GROUND = "POSTGRES,BROKER,IDENTITY";

  @TempDir Path home;
  private final String offset = Integer.toString(freeOffset());

  @AfterEach
  void stopWhatRuns() throws Exception {
    command().run("down");
  }

  @Test
  void startsOnceAndStopsAllOfItWhenAPartIsKilled() throws Exception {
    assertThat(up().text()).contains("All is ready");
    RunState running = running();
    assertThat(command().run("status").exitCode()).isZero();
    assertThat(command().run("up")).matches(answer -> answer.exitCode() == 0);
    Answer other = command().run("up", "--detach", "--fresh", "--people", "7");
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.text()).contains("would not heed --people, --fresh", "./interlude down");

    Objects.requireNonNull(running.parts().get(Part.IDENTITY))
        .living()
        .orElseThrow()
        .destroyForcibly();

    awaitNothingOf(running);
    assertThat(new StackFolder(home).supervisorLog())
        .content()
        .contains("The identity provider ended unexpectedly", "Stopped");
    Answer status = command().run("status");
    assertThat(status.exitCode()).isEqualTo(1);
    assertThat(status.text()).contains("Nothing runs in", "./interlude logs supervisor");
  }

  @Test
  void leavesNothingBehindWhenTheSupervisorIsKilledAndStartsAgain() throws Exception {
    up();
    RunState killed = running();
    killed.supervisor().living().orElseThrow().destroyForcibly();
    awaitNothingOf(killed);

    assertThat(up().text()).contains("All is ready");
    RunState second = running();
    assertThat(command().run("down")).isEqualTo(new Answer(0, "Stopped.\n"));
    awaitNothingOf(second);
    assertThat(command().run("down").text()).contains("Nothing runs in");
  }

  @Test
  void stopsWithoutAWordOfFailureWhenInterruptedDuringTheStart() throws Exception {
    Path said = home.resolve("said.txt");
    Process start = command().start(said, "up", "--only", GROUND, "--port-offset", offset);
    await().atMost(PATIENCE).until(() -> Files.exists(new StackFolder(home).log(Part.BROKER)));
    RunState running = running();

    new ProcessBuilder("kill", "-INT", Long.toString(start.pid())).start().waitFor();

    assertThat(start.waitFor()).isEqualTo(130);
    assertThat(said).content().contains("Stopped").doesNotContain("Error", "ended unexpectedly");
    awaitNothingOf(running);
  }

  @Test
  void refusesToRunDemoIdentitiesInProduction() throws Exception {
    Command production = new Command(home, Map.of("SPRING_PROFILES_ACTIVE", "production"));
    for (String command : new String[] {"up", "identity", "company --folder x"}) {
      Answer answer = production.run(command.split(" "));
      assertThat(answer.exitCode()).isEqualTo(1);
      assertThat(answer.text()).contains("is for demonstration").doesNotContain("\tat ");
    }
  }

  @Test
  void saysInASentenceThatItsFolderCannotBeUsed() throws Exception {
    Path taken = Files.writeString(home.resolve("file"), "in the way");

    Answer answer =
        new Command(home, Map.of("INTERLUDE_HOME", taken.resolve("home").toString()))
            .run("up", "--detach");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.text()).contains("choose another folder").doesNotContain("\tat ");
  }

  private Answer up() throws IOException, InterruptedException {
    Answer answer = command().run("up", "--detach", "--only", GROUND, "--port-offset", offset);
    assertThat(answer.exitCode()).as(answer.text()).isZero();
    return answer;
  }

  private Command command() {
    return new Command(home, Map.of());
  }

  private RunState running() {
    return new RunFile(new StackFolder(home).runFile()).read().orElseThrow();
  }

  private static void awaitNothingOf(RunState state) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(state.supervisor().living()).isEmpty();
              assertThat(state.parts().values()).allMatch(part -> part.living().isEmpty());
              // The server of Postgres, which is nobody's child, too.
              assertThatCode(() -> PortCheck.check(state.ports())).doesNotThrowAnyException();
            });
  }

  private static int freeOffset() {
    return ThreadLocalRandom.current()
        .ints(3_000, 40_000)
        .filter(LauncherIT::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int offset) {
    try {
      PortCheck.check(StackPorts.standard(offset));
      return true;
    } catch (StackFailure e) {
      return false;
    }
  }
}
