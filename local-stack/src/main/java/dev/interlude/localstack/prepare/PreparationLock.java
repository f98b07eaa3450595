package dev.interlude.localstack.prepare;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps two stacks that start at the same time from preparing the same jars. */
final class PreparationLock implements AutoCloseable {

  private static final ReentrantLock WITHIN_THIS_PROCESS = new ReentrantLock();

  private final FileChannel channel;
  private final FileLock lock;

  private PreparationLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  static PreparationLock take(Installation installation) throws IOException {
    WITHIN_THIS_PROCESS.lock();
    Path folder = installation.target("local-stack");
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    return new PreparationLock(channel, channel.lock());
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
    WITHIN_THIS_PROCESS.unlock();
  }
}
