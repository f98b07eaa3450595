package dev.interlude.analytics.engine;

/** How entries of a {@link WriteBackStore} are written to its changelog. */
interface Codec<K, V> {

  byte[] writeKey(K key);

  K readKey(byte[] bytes);

  byte[] write(K key, V value);

  V read(K key, byte[] bytes);
}
