package dev.interlude.localstack.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Replaces a folder of jars by a new one. Processes that run from the old one keep the files they
 * have open; to write over those files would break them.
 */
final class FolderSwap {

  private FolderSwap() {}

  static void replace(Path folder, Path fresh) throws IOException {
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    delete(old);
    if (Files.exists(folder)) {
      Files.move(folder, old);
    }
    Files.move(fresh, folder);
    delete(old);
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
