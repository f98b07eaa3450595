package dev.interlude.localstack.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;

/** What the system said about a file, and what the user can do about it. */
final class FileTrouble {

  private static final String ELSEWHERE = "or choose another folder with INTERLUDE_HOME.";

  private FileTrouble() {}

  /** Empty when the failure has nothing to do with files. */
  static Optional<String> in(Throwable failure) {
    Throwable cause = failure;
    while (!(cause instanceof IOException) && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause instanceof IOException trouble
        ? Optional.of("%s. %s".formatted(what(trouble), mend(trouble)))
        : Optional.empty();
  }

  private static String what(IOException trouble) {
    if (trouble instanceof AccessDeniedException denied) {
      return "No permission to use " + denied.getFile();
    }
    return trouble instanceof FileSystemException about && about.getReason() != null
        ? "%s: %s".formatted(about.getReason(), about.getFile())
        : String.valueOf(trouble.getMessage());
  }

  private static String mend(IOException trouble) {
    String said = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
    if (said.contains("no space") || said.contains("quota")) {
      return "Make room on that disk, " + ELSEWHERE;
    }
    return "Make it a folder that you may write to, " + ELSEWHERE;
  }
}
