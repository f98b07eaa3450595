package dev.interlude.localstack.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.localstack.script.ScriptedRepository.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTheJdkTest {

  @TempDir Path folder;
  private ScriptedRepository repository;

  @BeforeEach
  void buildRepository() throws Exception {
    repository = ScriptedRepository.in(folder);
    repository.build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25.0.1"})
  void findsItBelowLinesAboutOptionsFromTheEnvironment(String version) throws Exception {
    repository.program(
        "jdk/bin/java",
        """
        case "$*" in
          *-version*) printf 'NOTE: Picked up JDK_JAVA_OPTIONS: -Dx=1\\nPicked up JAVA_TOOL_OPTIONS: -Dy=2\\nopenjdk version "%s"\\n' >&2 ;;
          *) printf 'launched with %%s\\n' "${@: -1}" ;;
        esac
        """
            .formatted(version));

    assertThat(repository.run("status")).isEqualTo(new Answer(0, "launched with status\n"));
  }

  @Test
  void refusesOneThatIsTooOldAndNamesTheSetting() throws Exception {
    repository.program("jdk/bin/java", "echo 'openjdk version \"17.0.25\" 2024-10-15' >&2");

    Answer answer = repository.run("status");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.text())
        .contains("INTERLUDE_JAVA_HOME is " + folder.resolve("jdk") + ", which is no JDK 25");
  }

  @Test
  void helpsWithoutOne() throws Exception {
    Answer answer =
        repository.run(Map.of("INTERLUDE_JAVA_HOME", folder.resolve("none").toString()), "help");

    assertThat(answer.exitCode()).isZero();
    assertThat(answer.text()).contains("--detach");
  }

  @Test
  void refusesAFolderWithoutOne() throws Exception {
    Answer answer =
        repository.run(Map.of("INTERLUDE_JAVA_HOME", folder.resolve("none").toString()), "up");

    assertThat(answer.exitCode()).isEqualTo(1);
    assertThat(answer.text()).contains("no JDK 25", "Set it to one, or unset it");
  }
}
