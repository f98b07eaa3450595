package dev.interlude.localstack.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Tells whether a jar has changed. Its date does not: reproducible builds give all the same. */
final class JarFingerprint {

  private JarFingerprint() {}

  /** From the names, sizes and checksums of all entries; the entries are not read. */
  static String of(Path jar) throws IOException {
    StringBuilder names = new StringBuilder();
    long sum = 17;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
        names.append(entry.getName()).append('\n');
        sum = 31 * (31 * sum + entry.getCrc()) + entry.getSize();
      }
    }
    CRC32 crc = new CRC32();
    crc.update(names.toString().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(sum) + "-" + Long.toHexString(crc.getValue());
  }
}
