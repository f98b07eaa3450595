package dev.interlude.localstack.prepare;

import dev.interlude.localstack.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Replaces a folder of jars by a new one. Processes that run from the old one keep the files they
 * have open; to write over those files would break them.
 */
final class FolderSwap {

  private FolderSwap() {}

  static void replace(Path folder, Path fresh) throws IOException {
    Path old = folder.resolveSibling(folder.getFileName() + ".old");
    FolderTree.delete(old);
    if (Files.exists(folder)) {
      Files.move(folder, old);
    }
    Files.move(fresh, folder);
    FolderTree.delete(old);
  }
}
