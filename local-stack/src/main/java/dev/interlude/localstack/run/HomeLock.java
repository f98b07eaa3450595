package dev.interlude.localstack.run;

import dev.interlude.localstack.StackFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Held by the one supervisor of a folder; the system frees it however the supervisor ends. */
public final class HomeLock implements AutoCloseable {

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Throws a {@link StackFailure} when another process holds it. */
  public static HomeLock take(Path home) throws IOException {
    return tryTake(home)
        .orElseThrow(
            () ->
                new StackFailure(
                    "Another start or stop uses %s. See ./interlude status, or try again in some seconds."
                        .formatted(home)));
  }

  /** Empty when another process holds it. */
  static Optional<HomeLock> tryTake(Path home) throws IOException {
    Files.createDirectories(home);
    FileChannel channel =
        FileChannel.open(
            home.resolve("run.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(channel)) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(new HomeLock(channel));
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
