package dev.interlude.activity.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids of intervals: the hash of (bucket, start, end), so that importing twice changes nothing. */
final class IntervalIds {

  private static final String PREFIX = "activitywatch-";
  private static final int HASH_BYTES = 16;

  private final MessageDigest digest;
  private final byte[] bucket;

  IntervalIds(String bucket) {
    this.bucket = bucket.getBytes(UTF_8);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  String of(long startMillis, long endMillis) {
    digest.update(bucket);
    digest.update(
        ByteBuffer.allocate(2 * Long.BYTES).putLong(startMillis).putLong(endMillis).array());
    return PREFIX + HexFormat.of().formatHex(digest.digest(), 0, HASH_BYTES);
  }
}
