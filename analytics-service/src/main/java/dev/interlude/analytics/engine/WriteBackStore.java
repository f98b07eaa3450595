package dev.interlude.analytics.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
 * crash the state may be ahead of the offsets and of the output, and facts are offered again. That
 * is right only for values to which the same fact may be added twice.
 */
final class WriteBackStore<K, V> implements StateStore, CachedStateStore<K, V> {

  private final String name;
  private final Codec<K, V> codec;
  private final Map<K, StoredEntry<K, V>> entries = new HashMap<>();
  private final List<StoredEntry<K, V>> dirty = new ArrayList<>();

  /** What was asked for last: a put mostly follows upon a get. */
  private @Nullable StoredEntry<K, V> last;

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

  /**
   * What was restored is written and handed on once more as soon as it is asked for: a crash may
   * have come between changelog and output, and then the facts that are offered again change
   * nothing and would not tell of themselves.
   */
  @Nullable V get(K key) {
    StoredEntry<K, V> entry = entries.get(key);
    last = entry;
    if (entry == null) {
      return null;
    }
    if (entry.isUntouched()) {
      markDirty(entry);
    }
    return entry.value(codec);
  }

  /** Keeps the value, which the caller may go on changing; each change is told by a put. */
  void put(K key, V value) {
    StoredEntry<K, V> entry = last != null && last.key().equals(key) ? last : entry(key);
    entry.hold(value);
    markDirty(entry);
  }

  /** Takes the entry out, and its value out of the changelog; nothing of it is handed on. */
  void remove(K key) {
    StoredEntry<K, V> entry = entries.remove(key);
    if (entry != null) {
      entry.empty();
      markDirty(entry);
    }
    last = null;
  }

  /** As {@link #remove}, but what has changed since the last commit is handed on before. */
  void retire(K key) {
    StoredEntry<K, V> entry = entries.get(key);
    V value = entry == null || !entry.isDirty() ? null : entry.value(codec);
    if (value != null) {
      required(onCommit).accept(key, value);
    }
    remove(key);
  }

  /** To be read in full before anything is put or removed. */
  Set<K> keys() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  private void markDirty(StoredEntry<K, V> entry) {
    if (entry.becomeDirty()) {
      dirty.add(entry);
    }
  }

  private StoredEntry<K, V> entry(K key) {
    return entries.computeIfAbsent(key, StoredEntry::new);
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
      BiConsumer<K, V> forward = required(onCommit);
      for (StoredEntry<K, V> changed : dirty) {
        V value = changed.value(codec);
        task.logChange(
            name,
            Bytes.wrap(codec.writeKey(changed.key())),
            value == null ? null : codec.write(changed.key(), value),
            task.currentSystemTimeMs(),
            Position.emptyPosition());
        if (value != null) {
          forward.accept(changed.key(), value);
        }
      }
      forgetDirty();
    } finally {
      task.setCurrentNode(before);
    }
  }

  /** Called when a task turns from active to standby: what is dirty was flushed or is lost. */
  @Override
  public void clearCache() {
    forgetDirty();
  }

  private void forgetDirty() {
    dirty.forEach(StoredEntry::becomeClean);
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
    forget();
    open = true;
    taskContext.register(root, this::restore);
  }

  /** The stock interface says null for a deletion. */
  void restore(byte[] keyBytes, byte @Nullable [] valueBytes) {
    K key = codec.readKey(keyBytes);
    if (valueBytes == null) {
      entries.remove(key);
    } else {
      entry(key).restore(valueBytes);
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
    forget();
  }

  private void forget() {
    entries.clear();
    dirty.clear();
    last = null;
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("The store is used before its processor was initialised");
    }
    return value;
  }
}
