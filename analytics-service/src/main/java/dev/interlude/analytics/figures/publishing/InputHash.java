package dev.interlude.analytics.figures.publishing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether the same parts went into two publications, whatever their order: the sum of the
 * parts' SHA-256, so that rows need not be sorted.
 */
final class InputHash {

  private final MessageDigest sha256 = sha256();
  private final long[] sum = new long[4];

  void add(String part) {
    ByteBuffer digest = ByteBuffer.wrap(sha256.digest(part.getBytes(UTF_8)));
    for (int i = 0; i < sum.length; i++) {
      sum[i] += digest.getLong();
    }
  }

  String hex() {
    ByteBuffer bytes = ByteBuffer.allocate(sum.length * Long.BYTES);
    for (long each : sum) {
      bytes.putLong(each);
    }
    return HexFormat.of().formatHex(bytes.array());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
