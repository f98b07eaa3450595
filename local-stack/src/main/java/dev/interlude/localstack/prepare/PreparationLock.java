package dev.interlude.localstack.prepare;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps two stacks from working on the same files at the same time. */
final class PreparationLock implements AutoCloseable {

  /** The system's locks are between processes only. */
  private static final Map<String, ReentrantLock> WITHIN_THIS_PROCESS = new ConcurrentHashMap<>();

  private final ReentrantLock own;
  private final FileChannel channel;
  private final FileLock lock;

  private PreparationLock(ReentrantLock own, FileChannel channel, FileLock lock) {
    this.own = own;
    this.channel = channel;
    this.lock = lock;
  }

  static PreparationLock take(Installation installation, String work)
      throws IOException, InterruptedException {
    ReentrantLock own = WITHIN_THIS_PROCESS.computeIfAbsent(work, ignored -> new ReentrantLock());
    own.lockInterruptibly();
    try {
      Path folder = installation.target("local-stack");
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(work + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return new PreparationLock(own, channel, lock(channel));
    } catch (IOException | InterruptedException | RuntimeException e) {
      own.unlock();
      throw e;
    }
  }

  private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
    try {
      return channel.lock();
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      Thread.interrupted();
      throw new InterruptedException("Told to stop waiting for another stack");
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
    own.unlock();
  }
}
