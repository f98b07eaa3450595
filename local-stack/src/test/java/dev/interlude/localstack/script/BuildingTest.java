package dev.interlude.localstack.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.localstack.script.ScriptedRepository.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildingTest {

  private static final Instant LATER = Instant.parse("2200-01-01T00:00:00Z");

  @TempDir Path folder;
  private ScriptedRepository repository;

  @BeforeEach
  void makeRepository() throws IOException {
    repository = ScriptedRepository.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"help", "--help", "up --help", "up -h", "logs --help", "help up"})
  void helpsWithoutABuild(String arguments) throws Exception {
    Answer answer = repository.run(arguments.split(" "));

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.text())
        .contains("up", "down", "status", "logs", "token", "identity", "topics", "company", "help")
        .contains("--detach", "--fresh", "--people", "--days", "--port-offset", "INTERLUDE_HOME")
        .doesNotContain("mvn was called");
  }

  @ParameterizedTest
  @CsvSource({
    "down, 0, Nothing runs in",
    "status, 1, Start it: ./interlude up",
    "logs content, 1, No log yet",
    "token, 1, Nothing runs in",
    "company, 1, Nothing is built yet",
    "dance, 2, There is no command dance"
  })
  void saysWhatCanBeSaidWithoutABuild(String arguments, int exitCode, String text)
      throws Exception {
    Answer answer = repository.run(arguments.split(" "));

    assertThat(answer.text()).contains(text).doesNotContain("mvn was called");
    assertThat(answer.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void buildsOnlyForAStart() throws Exception {
    assertThat(repository.run("up").text()).contains("mvn was called");
    repository.build();

    assertThat(repository.run("up").text()).isEqualTo("launched with up\n");
    assertThat(repository.run("status").text()).isEqualTo("launched with status\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "local-stack/src/main/java/A.java",
        "contracts/src/main/java/B.java",
        "deploy/postgres/provision.sql"
      })
  void buildsWhatHasChanged(String source) throws Exception {
    repository.build();
    change(source);

    assertThat(repository.run("up").text())
        .contains("local-stack (a few minutes the first time)", "mvn was called");
  }

  @Test
  void replacesNothingUnderAStackThatRuns() throws Exception {
    repository.build();
    change("local-stack/src/main/java/A.java");
    Path supervisor =
        repository.program("dev.interlude.localstack.cli.Launcher", "read -r forever");
    Process running = new ProcessBuilder(supervisor.toString()).start();
    try {
      Path home = Files.createDirectories(folder.resolve("home"));
      Files.writeString(
          home.resolve("run.json"),
          "{%n  \"supervisor\" : {%n    \"pid\" : %d,%n \"x\" : 1 } }".formatted(running.pid()));

      Answer answer = repository.run(Map.of("INTERLUDE_HOME", home.toString()), "up");

      assertThat(answer).isEqualTo(new Answer(0, "launched with up\n"));
    } finally {
      running.destroyForcibly();
    }
  }

  private void change(String source) throws IOException {
    Path file = folder.resolve(source);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "changed");
    Files.setLastModifiedTime(file, FileTime.from(LATER));
  }
}
