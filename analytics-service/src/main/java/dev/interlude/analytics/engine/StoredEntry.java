package dev.interlude.analytics.engine;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a {@link WriteBackStore}. What was restored stays bytes until it is asked for, so
 * that restoring is quick.
 */
final class StoredEntry<K, V> {

  private final K key;
  private @Nullable V value;
  private byte @Nullable [] restored;
  private boolean dirty;

  StoredEntry(K key) {
    this.key = key;
  }

  K key() {
    return key;
  }

  /** Null for an entry that was taken out. */
  @Nullable V value(Codec<K, V> codec) {
    byte[] bytes = restored;
    if (value == null && bytes != null) {
      value = codec.read(key, bytes);
      restored = null;
    }
    return value;
  }

  void hold(V changed) {
    value = changed;
    restored = null;
  }

  void empty() {
    value = null;
    restored = null;
  }

  void restore(byte[] bytes) {
    value = null;
    restored = bytes;
  }

  /** Whether it was restored and not asked for since. */
  boolean isUntouched() {
    return restored != null;
  }

  /** Whether it has changed since the last commit. */
  boolean isDirty() {
    return dirty;
  }

  /** False when it was dirty before. */
  boolean becomeDirty() {
    boolean wasClean = !dirty;
    dirty = true;
    return wasClean;
  }

  void becomeClean() {
    dirty = false;
  }
}
