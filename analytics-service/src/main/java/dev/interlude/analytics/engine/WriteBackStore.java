package dev.interlude.analytics.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds decoded objects on the heap and writes those that changed to the changelog, and hands them
 * on, once per commit. The only class that uses internals of Kafka Streams (4.2): what it relies on
 * is said beside each method and kept by tests with kills and rebalances.
 *
 * <p>At least once: changelog and output are acknowledged before offsets are committed, so after a
 * crash the state may be ahead of the offsets, and facts are offered again. That is right only for
 * values to which the same fact may be added twice.
 */
final class WriteBackStore<K, V> implements StateStore, CachedStateStore<K, V> {

  private final String name;
  private final Codec<K, V> codec;
  private final Map<K, Entry<V>> entries = new HashMap<>();
  private final Set<K> dirty = new LinkedHashSet<>();
  private @Nullable InternalProcessorContext<?, ?> context;
  private @Nullable ProcessorNode<?, ?, ?, ?> node;
  private @Nullable BiConsumer<K, V> onCommit;
  private boolean open;

  WriteBackStore(String name, Codec<K, V> codec) {
    this.name = name;
    this.codec = codec;
  }

  /**
   * To be called in {@code Processor.init}: what leaves at a commit leaves from that processor.
   *
   * @param forward called for each changed entry that is still there, at a commit
   */
  void attach(ProcessorContext<?, ?> processor, BiConsumer<K, V> forward) {
    node = ((InternalProcessorContext<?, ?>) processor).currentNode();
    onCommit = forward;
  }

  @Nullable V get(K key) {
    Entry<V> entry = entries.get(key);
    return entry == null ? null : entry.value(key, codec);
  }

  /** Keeps the value, which the caller may go on changing; each change is told by a put. */
  void put(K key, V value) {
    entries.computeIfAbsent(key, any -> new Entry<>()).hold(value);
    dirty.add(key);
  }

  /** Takes the entry out, and its value out of the changelog; nothing of it is handed on. */
  void remove(K key) {
    if (entries.remove(key) != null) {
      dirty.add(key);
    }
  }

  /** To be read in full before anything is put or removed. */
  Set<K> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  int size() {
    return entries.size();
  }

  /**
   * A task's commit calls this first, then flushes the producer, then commits offsets; suspending
   * and closing do the same. Standbys are never asked.
   */
  @Override
  public void flushCache() {
    if (dirty.isEmpty()) {
      return;
    }
    InternalProcessorContext<?, ?> task = required(context);
    ProcessorNode<?, ?, ?, ?> before = task.currentNode();
    task.setCurrentNode(required(node));
    try {
      List<K> changed = new ArrayList<>(dirty);
      for (K key : changed) {
        V value = get(key);
        task.logChange(
            name,
            Bytes.wrap(codec.writeKey(key)),
            value == null ? null : codec.write(key, value),
            task.currentSystemTimeMs(),
            Position.emptyPosition());
        if (value != null) {
          required(onCommit).accept(key, value);
        }
      }
      dirty.clear();
    } finally {
      task.setCurrentNode(before);
    }
  }

  /** Called when a task turns from active to standby: what is dirty was flushed or is lost. */
  @Override
  public void clearCache() {
    dirty.clear();
  }

  /** Nobody listens for single changes. */
  @Override
  public boolean setFlushListener(CacheFlushListener<K, V> listener, boolean sendOldValues) {
    return false;
  }

  /** A revived task reuses the object, so everything of before is forgotten. */
  @Override
  public void init(StateStoreContext taskContext, StateStore root) {
    context = (InternalProcessorContext<?, ?>) taskContext;
    entries.clear();
    dirty.clear();
    open = true;
    taskContext.register(root, this::restore);
  }

  /** The stock interface says null for a deletion. */
  private void restore(byte[] keyBytes, byte @Nullable [] valueBytes) {
    K key = codec.readKey(keyBytes);
    if (valueBytes == null) {
      entries.remove(key);
    } else {
      entries.computeIfAbsent(key, any -> new Entry<>()).restore(valueBytes);
    }
  }

  @Override
  public String name() {
    return name;
  }

  /** Runs after offsets are committed and only at times, so it must write nothing. */
  @Override
  public void flush() {}

  /** False: a checkpoint would claim state that lives on the heap. */
  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    entries.clear();
    dirty.clear();
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The store is used before its processor was initialised");
    }
    return value;
  }

  /** What was restored stays bytes until it is asked for, so that restoring is quick. */
  private static final class Entry<V> {
    private @Nullable V value;
    private byte @Nullable [] restored;

    <K> V value(K key, Codec<K, V> codec) {
      if (value == null) {
        value = codec.read(key, required(restored));
        restored = null;
      }
      return value;
    }

    void hold(V changed) {
      value = changed;
      restored = null;
    }

    void restore(byte[] bytes) {
      value = null;
      restored = bytes;
    }
  }
}
