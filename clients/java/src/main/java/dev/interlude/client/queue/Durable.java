package dev.interlude.client.queue;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * File operations that neither an interrupt nor a crash leaves half done. Channels would be closed
 * under us when the app's thread is interrupted; streams are not.
 */
final class Durable {

  private Durable() {}

  /** Only the app's own user may look into it: what it holds is about people. */
  static void createFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }

  static byte[] read(Path file) throws IOException {
    try (var stream = new FileInputStream(file.toFile())) {
      return stream.readAllBytes();
    }
  }

  /** The file holds either what it held before or all of the new content. */
  static void replace(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (var stream = new FileOutputStream(beside.toFile())) {
      stream.write(content);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the name of a new file last; does nothing where folders cannot be forced (Windows). */
  static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }
}
