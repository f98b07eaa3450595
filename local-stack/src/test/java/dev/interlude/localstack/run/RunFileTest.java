package dev.interlude.localstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interlude.localstack.Part;
import dev.interlude.localstack.StackPorts;
import dev.interlude.localstack.process.ProcessIdentity;
import dev.interlude.localstack.run.RunState.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {

  @TempDir Path folder;

  @Test
  void keepsTheWholeState() {
    RunFile file = new RunFile(folder.resolve("run.json"));
    RunState state =
        new RunState(
            Phase.READY,
            ProcessIdentity.of(ProcessHandle.current()),
            StackPorts.standard(0),
            Map.of("--people", "20"),
            Map.of(Part.BROKER, new ProcessIdentity(4711, Instant.parse("2026-11-22T08:00:00Z"))));

    file.write(state);

    assertThat(file.read()).contains(state);
    assertThat(state.isSupervised()).isTrue();
    file.delete();
    assertThat(file.read()).isEmpty();
  }

  @Test
  void takesAnUnreadableFileForNone() throws IOException {
    Path file = Files.writeString(folder.resolve("run.json"), "{ half");

    assertThat(new RunFile(file).read()).isEmpty();
  }
}
