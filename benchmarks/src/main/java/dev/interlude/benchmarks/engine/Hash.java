package dev.interlude.benchmarks.engine;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The sum of hashes of parts, so that their order makes no difference. */
final class Hash {

  private final MessageDigest digest;
  private long sum;

  Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(byte[] key, byte[] value) {
    digest.update(key);
    digest.update((byte) 0);
    digest.update(value);
    sum += ByteBuffer.wrap(digest.digest()).getLong();
  }

  long value() {
    return sum;
  }
}
