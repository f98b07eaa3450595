package dev.interlude.localstack.prepare;

import dev.interlude.localstack.process.GuardedMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/** A jar with {@link GuardedMain} alone, to stand in front of a service's class path. */
final class GuardJar {

  private static final String ENTRY = GuardedMain.class.getName().replace('.', '/') + ".class";

  private GuardJar() {}

  /** Leaves an equal jar as it is: the trained caches know its date. */
  static Path in(Path folder) throws IOException {
    Path jar = folder.resolve("guard.jar");
    byte[] wanted = wanted();
    if (!Files.exists(jar) || !Arrays.equals(wanted, actual(jar))) {
      try (OutputStream out = Files.newOutputStream(jar);
          JarOutputStream entries = new JarOutputStream(out)) {
        entries.putNextEntry(new JarEntry(ENTRY));
        entries.write(wanted);
        entries.closeEntry();
      }
    }
    return jar;
  }

  private static byte[] wanted() throws IOException {
    try (InputStream in = GuardedMain.class.getResourceAsStream("/" + ENTRY)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private static byte[] actual(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        InputStream in = file.getInputStream(file.getJarEntry(ENTRY))) {
      return in.readAllBytes();
    }
  }
}
