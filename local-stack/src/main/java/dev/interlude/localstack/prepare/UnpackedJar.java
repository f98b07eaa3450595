package dev.interlude.localstack.prepare;

import dev.interlude.localstack.FolderTree;
import dev.interlude.localstack.StackFailure;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * An executable jar unpacked into a thin jar and its libraries, which start in half the time.
 *
 * @param fingerprint of the executable jar
 */
record UnpackedJar(Path folder, Path jar, String mainClass, String fingerprint) {

  private static final String FOLDER = "extracted";

  /** Unpacks unless this very jar is unpacked already. */
  static UnpackedJar of(Path executable) throws IOException, InterruptedException {
    Path folder = executable.resolveSibling(FOLDER);
    Path jar = folder.resolve(executable.getFileName());
    Path mark = folder.resolve(".fingerprint");
    String fingerprint = JarFingerprint.of(executable);
    boolean isFresh = Files.exists(mark) && Files.readString(mark).equals(fingerprint);
    if (!isFresh && !isRunningFrom(jar)) {
      Path fresh = folder.resolveSibling(FOLDER + ".new");
      FolderTree.delete(fresh);
      unpack(executable, fresh);
      FolderSwap.replace(folder, fresh);
      Files.writeString(mark, fingerprint);
    }
    return new UnpackedJar(folder, jar, mainClass(jar), fingerprint);
  }

  /** The script unpacks the launcher; to do so again would pull the ground from under our feet. */
  private static boolean isRunningFrom(Path jar) {
    return System.getProperty("java.class.path").equals(jar.toString());
  }

  private static void unpack(Path executable, Path folder)
      throws IOException, InterruptedException {
    Path log = executable.resolveSibling("extract.log");
    int exit =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djarmode=tools",
                "-jar",
                executable.toString(),
                "extract",
                "--force",
                "--destination",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start()
            .waitFor();
    if (exit != 0) {
      throw new StackFailure("Could not unpack %s; see %s".formatted(executable, log));
    }
  }

  private static String mainClass(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      String main =
          manifest == null
              ? null
              : manifest.getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
      if (main == null) {
        throw new IOException(jar + " has no main class");
      }
      return main;
    }
  }
}
