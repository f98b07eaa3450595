package dev.interlude.localstack.postgres;

import dev.interlude.localstack.FolderTree;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder into which the embedded Postgres unpacks its programs: one for each user of the
 * machine, shared by all stacks. The library fails for ever after an interrupted unpacking, so what
 * is half there is removed first. Held until closed, so that two stacks do not unpack at once.
 */
record UnpackedBinaries(Path folder, FileChannel channel, FileLock lock) implements AutoCloseable {

  /** Written by the library when everything is there. */
  private static final String COMPLETE = ".exists";

  static UnpackedBinaries take(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(
            folder.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    UnpackedBinaries taken = new UnpackedBinaries(folder, channel, channel.lock());
    taken.removeIncomplete();
    return taken;
  }

  private void removeIncomplete() throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> incomplete =
          found
              .filter(Files::isDirectory)
              .filter(each -> !Files.exists(each.resolve(COMPLETE)))
              .toList();
      for (Path each : incomplete) {
        FolderTree.delete(each);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
