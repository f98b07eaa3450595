package dev.interlude.localstack;

import dev.interlude.localstack.process.LogTail;
import java.nio.file.Path;
import java.time.Duration;

/** What the user is told when a part does not live. */
final class Crashes {

  private static final int LINES = 25;

  private Crashes() {}

  static StackFailure failure(Part part, StackFolder folder) {
    return new StackFailure(
        "%s ended unexpectedly.%n%s".formatted(capitalised(part), end(folder.log(part))));
  }

  static StackFailure notReady(Part part, Duration after, StackFolder folder) {
    return new StackFailure(
        "%s was not ready after %d s.%n%s"
            .formatted(capitalised(part), after.toSeconds(), end(folder.log(part))));
  }

  private static String end(Path log) {
    String tail = String.join(System.lineSeparator() + "  | ", LogTail.of(log, LINES));
    return "The end of its log (%s):%n  | %s".formatted(log, tail);
  }

  private static String capitalised(Part part) {
    return Character.toUpperCase(part.title().charAt(0)) + part.title().substring(1);
  }
}
