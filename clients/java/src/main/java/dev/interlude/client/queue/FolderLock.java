package dev.interlude.client.queue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held while a queue is open; the operating system lets go of it when the process dies. */
final class FolderLock implements AutoCloseable {

  private static final String NAME = "lock";

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Throws a {@link QueueInUseException} when somebody else holds it. */
  static FolderLock take(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      throw (QueueInUseException) new QueueInUseException(folder).initCause(e);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw new QueueInUseException(folder);
    }
    return new FolderLock(channel);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
