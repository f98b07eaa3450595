package dev.interlude.localstack.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarFingerprintTest {

  @TempDir Path folder;

  @Test
  void changesWithTheContentAndNotWithTheDate() throws IOException {
    String first = fingerprint("a.jar", 1_000, "class A 1");

    assertThat(fingerprint("b.jar", 9_000_000, "class A 1")).isEqualTo(first);
    assertThat(fingerprint("c.jar", 1_000, "class A 2")).isNotEqualTo(first);
  }

  private String fingerprint(String name, long time, String content) throws IOException {
    Path jar = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      ZipEntry entry = new ZipEntry("A.class");
      entry.setTime(time);
      zip.putNextEntry(entry);
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return JarFingerprint.of(jar);
  }
}
