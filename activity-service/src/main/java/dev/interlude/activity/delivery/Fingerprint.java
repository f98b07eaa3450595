package dev.interlude.activity.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What is kept of bytes that must not be: enough to tell whether the same came again. */
final class Fingerprint {

  private Fingerprint() {}

  static byte[] of(byte[] event) {
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(event));
      return "{\"sha256\":\"%s\",\"size\":%d}".formatted(hash, event.length).getBytes(UTF_8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
