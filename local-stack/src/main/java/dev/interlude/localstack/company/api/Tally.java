package dev.interlude.localstack.company.api;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** Counts what became of the events that were sent. */
public final class Tally {
  private final LongAdder accepted = new LongAdder();
  private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();
  private final AtomicReference<String> example = new AtomicReference<>("");

  void accept(long count) {
    accepted.add(count);
  }

  void reject(String code, String detail) {
    rejected.computeIfAbsent(code, ignored -> new LongAdder()).increment();
    example.compareAndSet("", code + ": " + detail);
  }

  public long accepted() {
    return accepted.sum();
  }

  /** Rejected events by code. */
  public Map<String, Long> rejected() {
    Map<String, Long> counts = new TreeMap<>();
    rejected.forEach((code, count) -> counts.put(code, count.sum()));
    return counts;
  }

  /** The first rejection in words; empty when there was none. */
  public String example() {
    return example.get();
  }
}
