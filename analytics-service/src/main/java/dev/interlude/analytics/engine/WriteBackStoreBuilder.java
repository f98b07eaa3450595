package dev.interlude.analytics.engine;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Tells Kafka Streams to make one store for each task, with a changelog. */
final class WriteBackStoreBuilder<S extends WriteBackStore<?, ?>> implements StoreBuilder<S> {

  private final String name;
  private final Supplier<S> store;
  private Map<String, String> changelogSettings = Map.of();

  WriteBackStoreBuilder(String name, Supplier<S> store) {
    this.name = name;
    this.store = store;
  }

  @Override
  public S build() {
    return store.get();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean loggingEnabled() {
    return true;
  }

  @Override
  public Map<String, String> logConfig() {
    return changelogSettings;
  }

  @Override
  public StoreBuilder<S> withLoggingEnabled(Map<String, String> config) {
    changelogSettings = Map.copyOf(config);
    return this;
  }

  @Override
  public StoreBuilder<S> withLoggingDisabled() {
    throw new UnsupportedOperationException("The state lives on the heap: without log it is lost");
  }

  /** It is a cache already. */
  @Override
  public StoreBuilder<S> withCachingEnabled() {
    return this;
  }

  @Override
  public StoreBuilder<S> withCachingDisabled() {
    throw new UnsupportedOperationException("Writing back at commits is what the store is for");
  }
}
