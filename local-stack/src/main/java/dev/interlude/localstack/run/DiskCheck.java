package dev.interlude.localstack.run;

import dev.interlude.localstack.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses to start where the broker and the database would soon fill the disk. */
public final class DiskCheck {

  private static final long NEEDED = 2L << 30;

  private DiskCheck() {}

  /** Throws a {@link StackFailure} when there is too little space under the folder. */
  public static void check(Path folder) {
    try {
      Files.createDirectories(folder);
      check(folder, Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      throw new StackFailure(
          "Cannot write to %s (%s). Choose another folder with INTERLUDE_HOME."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  static void check(Path folder, long free) {
    if (free < NEEDED) {
      throw new StackFailure(
          "Only %d MiB free under %s; 2 GiB are needed. Make room, or choose another folder with INTERLUDE_HOME."
              .formatted(free >> 20, folder));
    }
  }
}
