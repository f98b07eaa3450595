package dev.interlude.localstack.cli;

import dev.interlude.localstack.StackFailure;
import dev.interlude.localstack.StackFolder;
import dev.interlude.localstack.prepare.Installation;
import dev.interlude.localstack.run.RunFile;
import dev.interlude.localstack.run.RunState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which stack the commands speak of: INTERLUDE_HOME, else .interlude in the repository. */
final class Place {

  private Place() {}

  static StackFolder folder() {
    String told = System.getenv("INTERLUDE_HOME");
    Path home =
        told == null || told.isBlank()
            ? Installation.find().root().resolve(".interlude")
            : Path.of(told);
    return new StackFolder(home.toAbsolutePath().normalize());
  }

  /** The stack that runs there, if one does. */
  static Optional<RunState> running(StackFolder folder) {
    return new RunFile(folder.runFile()).read().filter(RunState::isSupervised);
  }

  static RunState runningOrFail() {
    StackFolder folder = folder();
    return running(folder)
        .orElseThrow(
            () ->
                new StackFailure(
                    "Nothing runs in %s. Start it: ./interlude up%s"
                        .formatted(folder.home(), lastWords(folder))));
  }

  private static String lastWords(StackFolder folder) {
    return Files.exists(folder.supervisorLog())
        ? "   What the last one in the background said: ./interlude logs supervisor"
        : "";
  }
}
